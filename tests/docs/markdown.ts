import { posix } from 'node:path';
import { filesIn, read } from '../architecture/sourceFiles.ts';

/** A page of Markdown: its path from the clone's root, and its text. */
export interface Page {
  path: string;
  text: string;
}

/** All Markdown files of the clone, without those of packages and of what is built. */
export function markdownPages(): Page[] {
  return filesIn('.')
    .filter((path) => path.endsWith('.md'))
    .map((path) => ({ path, text: read(path) }));
}

const fence = /^ {0,3}(`{3,}|~{3,})/;

/** The lines of a page with their numbers, and whether each lies in a fenced block. */
function markedLines(text: string): { line: string; number: number; inCode: boolean }[] {
  let open = '';
  return text.split('\n').map((line, index) => {
    const mark = fence.exec(line)?.[1] ?? '';
    const wasOpen = open !== '';
    if (!wasOpen) open = mark;
    else if (mark.startsWith(open)) open = '';
    return { line, number: index + 1, inCode: wasOpen || mark !== '' };
  });
}

export interface Line {
  line: string;
  number: number;
}

/** The lines of fenced blocks, each continued one (a backslash at its end) put together. */
export function codeLines(text: string): Line[] {
  const lines: Line[] = [];
  let begun: Line | null = null;
  for (const { line, number, inCode } of markedLines(text)) {
    if (!inCode || fence.test(line)) begun = null;
    else if (begun) begun.line += ` ${line.trim()}`;
    else lines.push({ line, number });
    const last = lines.at(-1);
    begun = null;
    if (inCode && last?.line.endsWith('\\')) {
      last.line = last.line.slice(0, -1).trimEnd();
      begun = last;
    }
  }
  return lines;
}

/** The prose of a page, line by line, without fenced blocks and, unless wanted, without code in backticks. */
export function proseLines(text: string, { withCode = false } = {}): Line[] {
  return markedLines(text)
    .filter(({ inCode }) => !inCode)
    .map(({ line, number }) => ({ number, line: withCode ? line : line.replace(/(`+)(?!`).*?\1/g, '`') }));
}

/** What stands in single backticks in a page's prose. */
export function inlineCode(text: string): Line[] {
  return proseLines(text, { withCode: true }).flatMap(({ line, number }) =>
    [...line.matchAll(/(`+)(?!`)(.*?)\1(?!`)/g)].map((match) => ({ number, line: match[2] ?? '' })),
  );
}

/** What GitHub makes of a heading: lower case, letters and digits of any script, hyphens for spaces. */
export function slugOf(heading: string): string {
  return heading
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*]/g, '')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replace(/ /g, '-');
}

/** The anchors of a page: its headings, the second of a name with -1 behind it, and what has an id or name in HTML. */
export function anchorsOf(text: string): Set<string> {
  const anchors = new Set<string>();
  const seen = new Map<string, number>();
  for (const { line } of proseLines(text, { withCode: true })) {
    const heading = /^ {0,3}#{1,6} +(.*?)(?: +#+)? *$/.exec(line)?.[1];
    if (heading !== undefined) {
      const slug = slugOf(heading);
      const before = seen.get(slug) ?? 0;
      seen.set(slug, before + 1);
      anchors.add(before === 0 ? slug : `${slug}-${before}`);
    }
    for (const match of line.matchAll(/<[a-z]+ [^>]*\b(?:id|name)="([^"]+)"/gi)) anchors.add(match[1] ?? '');
  }
  return anchors;
}

const target = '<?([^\\s()<>]*(?:\\([^\\s()]*\\)[^\\s()<>]*)*)>?';
const linkForms = [
  new RegExp(`\\]\\(\\s*${target}(?:\\s+"[^"]*")?\\s*\\)`, 'g'),
  new RegExp(`^ {0,3}\\[[^\\]^]+\\]:\\s+${target}`, 'g'),
  /<(?:a|img|source)\s[^>]*\b(?:href|src)="([^"]*)"/gi,
  /<([a-z][a-z0-9+.-]*:[^\s<>]+)>/gi,
  /(?<![<("\w/])(https?:\/\/[^\s<>()"'،؛]+[^\s<>()"'.,;:!?،؛*|])/gi,
];

/** The targets of all links and pictures of a page's prose, also of addresses that stand there bare. */
export function linksOf(text: string): { target: string; number: number }[] {
  return proseLines(text).flatMap(({ line, number }) =>
    linkForms.flatMap((form) =>
      [...line.matchAll(form)].map((match) => ({ target: match[1] ?? '', number })),
    ),
  );
}

/** What is wrong with a link of a page; null for nothing. `pageAt` gives a page's text, `exists` knows all files and folders. */
export function linkProblem(
  from: string,
  link: string,
  pageAt: (path: string) => string | null,
  exists: (path: string) => boolean,
): string | null {
  if (link === '') return 'has no target';
  if (/^[a-z][a-z0-9+.-]*:/i.test(link)) return addressProblem(link);
  if (/^[/\\]/.test(link)) return 'is an absolute path: write it from this file on';
  const [path = '', anchor] = link.split('#', 2);
  let file: string;
  try {
    file =
      path === ''
        ? from
        : posix.normalize(posix.join(posix.dirname(from), decodeURIComponent(path))).replace(/\/$/, '');
  } catch {
    return 'is not percent-encoded as it should be';
  }
  if (file.startsWith('..')) return 'leads out of the repository';
  if (!exists(file)) return `there is no ${file}`;
  if (anchor === undefined) return null;
  const text = pageAt(file);
  if (text === null) return 'has an anchor in what is no Markdown';
  return anchorsOf(text).has(decodeURIComponent(anchor)) ? null : `${file} has no heading #${anchor}`;
}

function addressProblem(link: string): string | null {
  if (/^mailto:[^\s@]+@[^\s@]+$/i.test(link)) return null;
  if (/^[a-z]:/i.test(link)) return 'is a path of a machine';
  if (!link.toLowerCase().startsWith('https://')) return 'is not https';
  const url = URL.canParse(link) ? new URL(link) : null;
  return url && /^[^.\s]+(\.[^.\s]+)+$/.test(url.hostname) ? null : 'is no web address';
}
