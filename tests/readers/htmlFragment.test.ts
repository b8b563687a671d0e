import { describe, expect, it } from 'vitest';
import { htmlFragmentText } from '../../src/readers/htmlFragment.ts';

describe('a fragment of HTML as plain text', () => {
  it.each([
    ['paragraphs stand apart', '<p>One <b>two</b></p>\n<p>three</p>', 'One two\n\nthree'],
    ['line breaks and list items begin lines', 'a<br/>b<ul><li>c</li><li>d</li></ul>', 'a\nb\n\nc\n\nd'],
    ['characters are decoded once', '&quot;Nawa&quot; &amp;lt; &#1583;&#x631;&eacute;', '"Nawa" &lt; درé'],
    [
      'an unknown or impossible character stays visible',
      '&lol; &#0; &#xd800; AT&T',
      '&lol; \ufffd \ufffd AT&T',
    ],
    ['script and style are no text', 'a<script>alert("</p>")</script><style>p{}</style>b', 'ab'],
    ['a script that is never closed takes the rest', 'a<script>alert(1)', 'a'],
    ['event handlers go with their tag', '<img src=x onerror="alert(1) > 2">a', 'a'],
    ['comments go', 'a<!-- <p>hidden</p> -->b', 'ab'],
    ['a lone < is text', '3 < 4 and 5 > 4', '3 < 4 and 5 > 4'],
    ['a cut tag goes', 'a<a href="x', 'a'],
  ])('%s', (_, html, text) => {
    expect(htmlFragmentText(html)).toBe(text);
  });

  it.each([['<div>'], ['<b a="'], ['</p>'], ['<!--'], ['<script>'], ['&amp;'], ['<'], ['\n ']])(
    'reads 1 MB of %j without taking longer than its length',
    (piece) => {
      const started = performance.now();
      htmlFragmentText(piece.repeat(Math.ceil(1_000_000 / piece.length)));
      expect(performance.now() - started).toBeLessThan(5000);
    },
  );
});
