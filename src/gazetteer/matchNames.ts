import { readingStart, type Token, type TokenReading } from '../language/Token.ts';
import type { NameMatch } from './Gazetteer.ts';
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
export function matchNames(trie: NameTrie, tokens: readonly Token[], at: number): NameMatch[] {
  const token = tokens[at];
  // Punctuation has no reading, so no name begins with it.
  if (token === undefined || !trie.beginsName(token.spelling)) return NO_MATCHES;
  const matches: NameMatch[] = [];
  const { readings } = token;
  for (let i = 0; i < readings.length; i++) {
    const node = trie.child(ROOT, trie.wordOf(token.spelling, i));
    if (node === NO_NODE) continue;
    const reading = readings[i] as TokenReading;
    follow({ trie, tokens, at, reading, matches }, node, at, reading.article ? 1 : 0, 1);
  }
  return longestFirst(matches);
}

interface Search {
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
  const { trie, tokens, at, reading, matches } = search;
  const { agreeing, others } = trie.entriesAt(node, articles);
  const span = {
    start: readingStart(tokens[at] as Token, reading),
    end: (tokens[last] as Token).end,
    firstToken: at,
    tokenCount: last - at + 1,
    clitics: reading.clitics,
  };
  if (agreeing.length > 0) matches.push({ ...span, articleAgrees: true, entries: agreeing });
  if (others.length > 0) matches.push({ ...span, articleAgrees: false, entries: others });
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
