import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../architecture/sourceFiles.ts';
import { anchorsOf, linkProblem, linksOf, markdownPages, slugOf } from './markdown.ts';

const pages = markdownPages();
const textOf = new Map(pages.map(({ path, text }) => [path, text]));
const exists = (path: string) => existsSync(join(root, path));

/** A small repository of two pages and a picture. */
const small = new Map([
  ['README.md', '# One\n\n## درجة الدقة\n\n## Why, and how?\n\n## One\n\n```\n# no heading\n```\n'],
  ['docs/A.md', '# A\n'],
]);
const problem = (from: string, link: string) =>
  linkProblem(
    from,
    link,
    (path) => small.get(path) ?? null,
    (path) => small.has(path) || path === 'docs' || path === 'docs/viewer.png',
  );

describe('the links of all Markdown files', () => {
  it('lead somewhere', () => {
    const found = pages.flatMap(({ path, text }) =>
      linksOf(text).flatMap(({ target, number }) => {
        const wrong = linkProblem(path, target, (page) => textOf.get(page) ?? null, exists);
        return wrong === null ? [] : [`${path}:${number} ${target} ${wrong}`];
      }),
    );
    expect(found).toEqual([]);
  });

  it('reach every page of docs/ from its index, and the index from README.md', () => {
    const listed = linksOf(textOf.get('docs/README.md') ?? '').map(({ target }) => target);
    const inDocs = pages.map(({ path }) => path).filter((path) => /^docs\/[^/]+$/.test(path));
    expect(inDocs.filter((path) => path !== 'docs/README.md' && !listed.includes(path.slice(5)))).toEqual([]);
    expect(linksOf(textOf.get('README.md') ?? '').map(({ target }) => target)).toContain('docs/README.md');
  });
});

describe('a link', () => {
  it.each([
    ['README.md', 'docs/A.md'],
    ['README.md', 'docs/A.md#a'],
    ['README.md', 'docs/'],
    ['README.md', '#why-and-how'],
    ['README.md', '#one-1'],
    ['docs/A.md', '../README.md#درجة-الدقة'],
    ['docs/A.md', `../README.md#${encodeURIComponent('درجة-الدقة')}`],
    ['docs/A.md', 'viewer.png'],
    ['docs/A.md', 'https://example.org/a_(b)?c#d'],
    ['docs/A.md', 'mailto:someone@example.org'],
  ])('of %s to %s is right', (from, link) => {
    expect(problem(from, link)).toBeNull();
  });

  it.each([
    ['README.md', 'docs/B.md', 'there is no docs/B.md'],
    ['README.md', 'A.md', 'there is no A.md'],
    ['README.md', '#two', 'no heading #two'],
    ['README.md', '#no-heading', 'no heading'],
    ['README.md', '#one-2', 'no heading'],
    ['docs/A.md', '../README.md#درجة', 'no heading'],
    ['docs/A.md', 'viewer.png#a', 'no Markdown'],
    ['docs/A.md', '../../other/README.md', 'out of the repository'],
    ['docs/A.md', '/docs/A.md', 'absolute path'],
    ['docs/A.md', `${'file:'}///docs/A.md`, 'not https'],
    ['docs/A.md', 'C:\\docs\\A.md', 'path of a machine'],
    ['docs/A.md', 'http://example.org/', 'not https'],
    ['docs/A.md', 'https://example', 'no web address'],
    ['docs/A.md', 'https://exa mple.org', 'no web address'],
    ['docs/A.md', '%E0%A4.md', 'percent-encoded'],
    ['docs/A.md', '', 'no target'],
  ])('of %s to %s is wrong', (from, link, words) => {
    expect(problem(from, link)).toContain(words);
  });
});

describe('reading Markdown', () => {
  it('finds links, pictures, references, HTML and bare addresses, and none in code', () => {
    const text = [
      '![a](a.png) and [b](<b.md> "title"), [c]',
      '[c]: c.md',
      '<a href="d.md">d</a> <https://e.example> https://f.example/g.',
      '`[x](x.md) http://x.example`',
      '```sh',
      'curl http://x.example [x](x.md)',
      '```',
      '[h](https://i.example/j_(k))',
    ].join('\n');
    expect(
      linksOf(text)
        .map(({ target }) => target)
        .sort(),
    ).toEqual(
      [
        'a.png',
        'b.md',
        'c.md',
        'd.md',
        'https://e.example',
        'https://f.example/g',
        'https://i.example/j_(k)',
      ].sort(),
    );
  });

  it('makes anchors as GitHub does', () => {
    expect(slugOf('What “reported” means: 1 & 2')).toBe('what-reported-means-1--2');
    expect(slugOf('`balagh token` and [roles](A.md)')).toBe('balagh-token-and-roles');
    expect(slugOf('ما معنى «أفاد»؟')).toBe('ما-معنى-أفاد');
    expect([...anchorsOf('# A\n# A\n<a id="b"></a>\n~~~\n# C\n~~~\n')]).toEqual(['a', 'a-1', 'b']);
  });
});
