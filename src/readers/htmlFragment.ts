import sax from 'sax';

/** The 253 named characters of HTML 4. */
const namedCharacters = sax.parser(false).ENTITIES;

/** Elements whose content is no text of the report. */
const unread = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'object',
  'svg',
  'math',
  'title',
]);
/** Elements that stand as paragraphs of their own. */
const paragraphs = new Set(
  'p div article section blockquote ul ol table figure figcaption header footer aside main h1 h2 h3 h4 h5 h6 pre hr'.split(
    ' ',
  ),
);
const lines = new Set(['br', 'li', 'tr', 'dt', 'dd']);

function character(code: number): string {
  const valid = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return valid ? String.fromCodePoint(code) : '\ufffd';
}

const decodeCharacters = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z][a-z0-9]{1,10}));/gi, (whole, hex, decimal, name) => {
    if (hex) return character(Number.parseInt(hex, 16));
    if (decimal) return character(Number(decimal));
    return namedCharacters[name] ?? whole;
  });

/** Where the tag that begins at `from` ends: past its `>`, which does not count inside quotes; the end where it is cut. */
function tagEnd(html: string, from: number): number {
  for (let at = from; at < html.length; at += 1) {
    const letter = html[at];
    if (letter === '>') return at + 1;
    if ((letter === '"' || letter === "'") && /=\s*$/.test(html.slice(Math.max(from, at - 4), at))) {
      const close = html.indexOf(letter, at + 1);
      if (close === -1) return html.length;
      at = close;
    }
  }
  return html.length;
}

/** Where a comment or a CDATA section ends; the end where it is never closed. */
function past(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found === -1 ? html.length : found + mark.length;
}

const breakOf = (name: string): string => (paragraphs.has(name) ? '\n\n' : lines.has(name) ? '\n' : '');

/**
 * A fragment of HTML, as feeds and mails hold it, as plain text: paragraphs apart by an empty line, characters decoded,
 * no script or style. Reads every character once, so that no input takes longer than its length; parsing to a tree takes
 * over a minute for tags that are nested 200,000 deep.
 */
export function htmlFragmentText(html: string): string {
  const lower = html.toLowerCase();
  const parts: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const end = open === -1 ? html.length : open;
    if (end > at) parts.push(decodeCharacters(html.slice(at, end)).replace(/[ \t\r\n\f]+/g, ' '));
    if (open === -1) break;
    const name = /^<\/?([a-z][a-z0-9:-]{0,40})/.exec(lower.slice(open, open + 50))?.[1];
    if (html.startsWith('<!--', open)) at = past(html, '-->', open + 4);
    else if (html.startsWith('<![CDATA[', open)) at = past(html, ']]>', open);
    else if (name === undefined && !/[!?/]/.test(html[open + 1] ?? '')) {
      parts.push('<');
      at = open + 1;
    } else {
      at = tagEnd(html, open + 1);
      if (name === undefined) continue;
      parts.push(breakOf(name));
      if (unread.has(name) && html[open + 1] !== '/' && html[at - 2] !== '/') {
        const close = lower.indexOf(`</${name}`, at);
        at = close === -1 ? html.length : close;
      }
    }
  }
  return parts
    .join('')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/ {2,}/g, ' ')
    .trim();
}
