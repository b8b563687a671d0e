/** What of a page is needed to read its article: well-formed, without scripts, and small enough to be worked on at once. */
export interface TidyPage {
  /** A whole document: only elements that hold text or metadata, only the attributes of {@link keptAttributes}. */
  html: string;
  /** The contents of `<script type="application/ld+json">`. */
  jsonLd: string[];
  /** The first comments, in which programs that save pages note the address. */
  comments: string[];
}

/** More elements than a page with an article has, those for looks not counted. Reading takes up to three seconds for so many. */
const MOST_ELEMENTS = 8000;
/** Deeper elements are left out and their text kept: nothing that people write goes beyond 60. */
const MOST_DEPTH = 150;
/** Each entity (`&amp;`) is a piece of text of its own to the parser, whose time grows with the square of their number. */
const MOST_ENTITIES = 20_000;
const MOST_ATTRIBUTES = 60;
const MOST_VALUE_LENGTH = 2000;
const MOST_COMMENTS = 20;
/** Longer runs of blanks are one: the time that Readability takes grows with their square. */
const MOST_BLANKS = 100;

const keptAttributes = new Set(
  'id class lang dir rel href name property itemprop content datetime pubdate type role hidden aria-hidden style'.split(
    ' ',
  ),
);
/** Elements that are left out with all that is in them. */
const skipped = new Set(
  'script style noscript template svg math iframe object canvas audio video select textarea button'.split(
    ' ',
  ),
);
/** Tags that are left out, what is in them kept: their looks do not matter here, and other forms would only be more work. */
const unwrapped = new Set(
  'html head body b i u s em strong small big font tt mark wbr nobr center sub sup abbr ins form img picture source'.split(
    ' ',
  ),
);
const ofHead = new Set(['meta', 'link', 'base']);
const voids = new Set('area br col embed hr input param track'.split(' '));
/** Elements that one of the same name ends where nobody closed them. */
const selfEnding = new Set('p li td th tr dt dd thead tbody'.split(' '));

interface Tag {
  name: string;
  closing: boolean;
  attributes: Map<string, string>;
  end: number;
}

/** The tag that begins at `from` (a `<` and a letter, or `</` and a letter); null when the page ends within. */
function tagAt(page: string, from: number): Tag | null {
  const closing = page[from + 1] === '/';
  const part = /[^\s/>"'=]+|"|'|=|\/|>|\s+/gy;
  part.lastIndex = from + (closing ? 2 : 1);
  const name = part.exec(page)?.[0].toLowerCase() ?? '';
  const attributes = new Map<string, string>();
  let attribute = '';
  let afterEquals = false;
  for (let match = part.exec(page); match; match = part.exec(page)) {
    let [token] = match;
    if (token === '>') return { name, closing, attributes, end: part.lastIndex };
    if (token === '=') {
      afterEquals = attribute !== '';
      continue;
    }
    if (token.trim() === '' || token === '/') continue;
    if (afterEquals) {
      if (token === '"' || token === "'") {
        const close = page.indexOf(token, part.lastIndex);
        if (close < 0) return null;
        token = page.slice(part.lastIndex, close);
        part.lastIndex = close + 1;
      } else {
        const rest = /[^\s>]*/y;
        rest.lastIndex = part.lastIndex;
        token += rest.exec(page)?.[0] ?? '';
        part.lastIndex += token.length - match[0].length;
      }
      keep(attributes, attribute, token);
      afterEquals = false;
      attribute = '';
    } else {
      attribute = token.toLowerCase();
      keep(attributes, attribute, '');
    }
  }
  return null;
}

function keep(attributes: Map<string, string>, name: string, value: string): void {
  if (!keptAttributes.has(name) || value.length > MOST_VALUE_LENGTH) return;
  if (attributes.size < MOST_ATTRIBUTES) attributes.set(name, value);
}

const escaped = (text: string): string => text.replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const written = ({ name, attributes }: Tag): string =>
  `<${name}${[...attributes].map(([key, value]) => ` ${key}="${escaped(value)}"`).join('')}>`;

/** Where the end tag of this name begins and ends; the page's end for both when there is none. */
function endOf(page: string, name: string, from: number): { inner: number; outer: number } {
  const end = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  end.lastIndex = from;
  const inner = end.exec(page)?.index ?? page.length;
  const outer = page.indexOf('>', inner);
  return { inner, outer: outer < 0 ? page.length : outer + 1 };
}

/** The body as it is written, with the elements that are open. */
class Body {
  readonly parts: string[] = [];
  elements = 0;
  readonly #open: string[] = [];

  write(tag: Tag): void {
    const { name } = tag;
    const endsLast = tag.closing || (selfEnding.has(name) && this.#open.at(-1) === name);
    if (endsLast) this.#close(name);
    if (tag.closing) return;
    const isVoid = voids.has(name);
    const isTooDeep = !isVoid && this.#open.length >= MOST_DEPTH;
    this.parts.push(isTooDeep ? ' ' : written(tag));
    if (!isTooDeep) this.elements += 1;
    if (!isVoid && !isTooDeep) this.#open.push(name);
  }

  /** Closes the innermost element of this name and what is open in it. */
  #close(name: string): void {
    const at = this.#open.lastIndexOf(name);
    if (at < 0) return;
    for (const inner of this.#open.splice(at).reverse()) this.parts.push(`</${inner}>`);
  }

  end(): string {
    for (const name of this.#open.reverse()) this.parts.push(`</${name}>`);
    const asOne = (run: string): string => (run.includes('\n') ? '\n' : ' ');
    return this.parts.join('').replace(/\s{2,}/g, (run) => (run.length > MOST_BLANKS ? asOne(run) : run));
  }
}

/**
 * Reads a page in one pass, in a time that grows with its length alone, whatever it holds: the libraries behind it take
 * minutes for some pages that were made to stop them. Null when it has more elements or entities than an article can have.
 */
export function tidyPage(page: string): TidyPage | null {
  const head: string[] = [];
  const body = new Body();
  const jsonLd: string[] = [];
  const comments: string[] = [];
  let htmlTag = '<html>';
  let strayCount = 0;
  let at = 0;
  while (at < page.length) {
    const open = page.indexOf('<', at);
    const textEnd = open < 0 ? page.length : open;
    if (textEnd > at) body.parts.push(page.slice(at, textEnd));
    at = textEnd;
    if (open < 0) break;
    const next = page[open + 1] ?? '';
    if (next === '!' || next === '?') {
      const isComment = page.startsWith('<!--', open);
      const end = page.indexOf(isComment ? '-->' : '>', open + 2);
      at = end < 0 ? page.length : end + (isComment ? 3 : 1);
      if (isComment && comments.length < MOST_COMMENTS)
        comments.push(page.slice(open + 4, Math.min(at, open + 4 + MOST_VALUE_LENGTH)));
      continue;
    }
    if (!/[a-z]/i.test(next === '/' ? (page[open + 2] ?? '') : next)) {
      strayCount += 1;
      if (strayCount > MOST_ENTITIES) return null;
      body.parts.push('&lt;');
      at += 1;
      continue;
    }
    const tag = tagAt(page, open);
    if (!tag) break;
    at = tag.end;
    const { name, closing, attributes } = tag;
    if (name === 'html' && !closing) htmlTag = written(tag);
    if (!closing && (skipped.has(name) || name === 'title')) {
      const { inner, outer } = endOf(page, name, at);
      const content = page.slice(at, inner);
      if (name === 'title') head.push(`<title>${escaped(content.slice(0, MOST_VALUE_LENGTH))}</title>`);
      if (attributes.get('type')?.toLowerCase().startsWith('application/ld+json')) jsonLd.push(content);
      at = outer;
    } else if (!skipped.has(name) && !unwrapped.has(name)) {
      if (head.length + body.elements > MOST_ELEMENTS) return null;
      if (!ofHead.has(name)) body.write(tag);
      else if (!closing) head.push(written(tag));
    }
  }
  const html = `<!doctype html>${htmlTag}<head>${head.join('')}</head><body>${body.end()}</body></html>`;
  return html.split('&').length > MOST_ENTITIES ? null : { html, jsonLd, comments };
}
