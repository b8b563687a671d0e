import { scanText } from '../language/scanText.ts';
import { numberAt } from '../language/spellings.ts';
import { readingStart, type Token, type TokenReading } from '../language/Token.ts';
import { tokenAt } from '../language/tokenize.ts';
import type { EntryIndex, NameMatch } from './Gazetteer.ts';
import { type NameTrie, NO_NODE, ROOT } from './NameTrie.ts';

const NO_MATCHES: NameMatch[] = [];
/** Marks that join the words of one name when no space stands around them: "Deir ez-Zor", "دير_الزور", "St. Louis". */
const HYPHENS = new Set(['-', '\u2010', '\u2011', '\u2013', '_']);
const LATIN_ABBREVIATION = /^\p{Script=Latin}{1,3}$/u;
/** Spaces and invisible marks between two words of one name; more is a gap in the layout. */
const WIDEST_GAP = 4;

/**
 * Every name of the tree that begins at token `at`, longest first, for each reading of the token's front; of one length,
 * readings come in the token's order and names whose articles agree with the text before those whose do not. Words of a
 * name stand next to each other, or are joined by a hyphen or underscore. A token that begins no name allocates nothing.
 */
export function matchNames(
  trie: NameTrie,
  tokens: readonly Token[],
  at: number,
  ensure: EnsureTokens = allAreThere,
): NameMatch[] {
  const token = tokens[at];
  // Punctuation has no reading, so no name begins with it.
  if (token === undefined || !trie.beginsName(token.spelling)) return NO_MATCHES;
  const matches: NameMatch[] = [];
  const { readings } = token;
  for (let i = 0; i < readings.length; i++) {
    const node = trie.child(ROOT, trie.wordOf(token.spelling, i));
    if (node === NO_NODE) continue;
    const reading = readings[i] as TokenReading;
    follow({ trie, tokens, at, reading, matches, ensure }, node, at, reading.article ? 1 : 0, 1);
  }
  return longestFirst(matches);
}

/**
 * Every name of the tree in a text, in the order of {@link matchNames} from token to token. Tokens are made only where a
 * name may begin.
 */
export function matchText(trie: NameTrie, text: string): NameMatch[] {
  const scan = scanText(text);
  const tokens = new Array<Token>(scan.count);
  const ensure = (first: number, last: number): void => {
    for (let at = first; at <= last && at < scan.count; at++) tokens[at] ??= tokenAt(scan, at);
  };
  const found: NameMatch[] = [];
  for (let at = 0; at < scan.count; at++) {
    const position = scan.positions[at] as number;
    const next = at + 1 < scan.count ? (scan.positions[at + 1] as number) : -1;
    if (position >= 0 && !trie.mayBeginName(numberAt(position), next < 0 ? -1 : numberAt(next))) continue;
    ensure(at, at);
    for (const match of matchNames(trie, tokens, at, ensure)) found.push(match);
  }
  return found;
}

/** Sees to it that tokens `first` to `last`, where the text has so many, are in the list. */
type EnsureTokens = (first: number, last: number) => void;
const allAreThere: EnsureTokens = () => {};

interface Search {
  ensure: EnsureTokens;
  trie: NameTrie;
  tokens: readonly Token[];
  at: number;
  reading: TokenReading;
  matches: NameMatch[];
}

function follow(search: Search, node: number, last: number, articles: number, words: number): void {
  const { trie, tokens } = search;
  if (trie.hasNames(node)) addMatches(search, node, last, articles);
  if (!trie.hasChildren(node)) return;
  search.ensure(last + 1, last + 2);
  const next = nextWord(tokens, last);
  const token = next === -1 ? undefined : tokens[next];
  if (!token) return;
  const { readings } = token;
  for (let i = 0; i < readings.length; i++) {
    const child = trie.child(node, trie.wordOf(token.spelling, i));
    const reading = readings[i] as TokenReading;
    if (child === NO_NODE || reading.clitics !== '') continue;
    follow(search, child, next, reading.article ? articles | (1 << words) : articles, words + 1);
  }
}

function addMatches(search: Search, node: number, last: number, articles: number): void {
  const { agreeing, others } = search.trie.entriesAt(node, articles);
  if (agreeing.length > 0) search.matches.push(matchOf(search, last, true, agreeing));
  if (others.length > 0) search.matches.push(matchOf(search, last, false, others));
}

function matchOf(search: Search, last: number, articleAgrees: boolean, entries: EntryIndex[]): NameMatch {
  const { tokens, at, reading } = search;
  return {
    start: readingStart(tokens[at] as Token, reading),
    end: (tokens[last] as Token).end,
    firstToken: at,
    tokenCount: last - at + 1,
    clitics: reading.clitics,
    articleAgrees,
    entries,
  };
}

/** The token that goes on with a name after token `last`, -1 when something else than a space or a hyphen is between. */
function nextWord(tokens: readonly Token[], last: number): number {
  const before = tokens[last] as Token;
  const next = tokens[last + 1];
  if (next === undefined || next.start - before.end > WIDEST_GAP) return -1;
  if (next.kind !== 'punctuation') return last + 1;
  const after = tokens[last + 2];
  if (after === undefined || after.kind === 'punctuation' || next.start !== before.end) return -1;
  if (HYPHENS.has(next.key) && after.start === next.end) return last + 2;
  const abbreviation = next.key === '.' && LATIN_ABBREVIATION.test(before.key);
  return abbreviation && after.start - next.end === 1 ? last + 2 : -1;
}

/** Few matches, mostly in order already: they are put into their places one by one, equals staying as they came. */
function longestFirst(matches: NameMatch[]): NameMatch[] {
  for (let i = 1; i < matches.length; i++) {
    const match = matches[i] as NameMatch;
    let place = i;
    for (; place > 0 && (matches[place - 1] as NameMatch).tokenCount < match.tokenCount; place--)
      matches[place] = matches[place - 1] as NameMatch;
    matches[place] = match;
  }
  return matches;
}
