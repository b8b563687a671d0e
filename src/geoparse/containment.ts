import { isWord, lookUp } from '../language/lexicon.ts';
import type { PlaceLexicon } from '../language/PlaceLexicon.ts';
import type { Token, TokenizedText } from '../language/Token.ts';
import type { Toponym } from './Toponym.ts';

const LINK_MARKS = new Set(['،', ',', '"', '“', '”', '«', '»', '(', ')']);
/** Quarter, town, district, governorate: no text goes on longer in earnest. */
const MOST_CONTAINERS = 4;
/** A comma, a participle and a preposition may lie between a name and its container, hardly more. */
const WIDEST_GAP = 4;

/**
 * Finds what the text says contains what: "نوى بريف درعا", "السهوة، والجيزة، وكحيل، بريف درعا الشرقي" (one container for
 * the whole list), "الباب، شرقي حلب". Writes `containers` and `isContainer` into the toponyms, which stand in text order.
 */
export function linkContainers(tokenized: TokenizedText, lexicon: PlaceLexicon, toponyms: Toponym[]): void {
  toponyms.forEach((toponym, i) => {
    toponym.index = i;
  });
  for (let i = toponyms.length - 1; i > 0; i--) {
    const outer = toponyms[i] as Toponym;
    const inner = toponyms[i - 1] as Toponym;
    if (!contains(tokenized, lexicon, inner, outer)) continue;
    outer.isContainer = true;
    for (let member = i - 1; member >= 0 && sameList(toponyms[member] as Toponym, inner); member--) {
      (toponyms[member] as Toponym).containers = [i, ...outer.containers].slice(0, MOST_CONTAINERS);
    }
  }
  readHeadings(tokenized, toponyms);
  readDatelines(tokenized, lexicon, toponyms);
}

/** "BEIRUT (Agency) - …": where the report was written, not where what it tells happened. */
function readDatelines({ tokens }: TokenizedText, { spelling }: PlaceLexicon, toponyms: Toponym[]): void {
  if (spelling === null) return;
  for (const toponym of toponyms) {
    const alone = !spelling.isAllCapitals(tokens[toponym.endToken]);
    if (alone && spelling.isAllCapitals(tokens[toponym.firstToken])) toponym.isContainer = true;
  }
}

function sameList(a: Toponym, b: Toponym): boolean {
  return a.list === b.list;
}

function contains({ tokens }: TokenizedText, lexicon: PlaceLexicon, inner: Toponym, outer: Toponym): boolean {
  if (inner.list === outer.list) return false;
  const { context } = outer;
  const from = inner.context.endToken;
  const to = context.phraseToken;
  if (to < from || to - from > WIDEST_GAP) return false;
  if (outer.endsAddress) return true;
  let linked = context.inside;
  linked ||= context.relation?.kind === 'direction' || context.relation?.kind === 'countryside';
  linked ||= context.relation?.kind === 'part' && context.preposition !== '';
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    if (LINK_MARKS.has(token.clean)) continue;
    if (!isWord(token, lexicon.containmentLinks) && !isLinkedDirection(token, lexicon)) return false;
    linked = true;
  }
  return linked;
}

function isLinkedDirection(token: Token, lexicon: PlaceLexicon): boolean {
  return lookUp(token, lexicon.sectors) !== null || lookUp(token, lexicon.directions) !== null;
}

/**
 * Bulletins head their items with a governorate and a colon ("حلب::قصف …"). Such a heading contains what follows it up
 * to the next heading.
 */
function readHeadings({ text, tokens }: TokenizedText, toponyms: Toponym[]): void {
  let heading = -1;
  toponyms.forEach((toponym, i) => {
    if (isHeading(text, tokens, toponym)) {
      heading = i;
      toponym.isContainer = true;
    } else if (heading >= 0 && !toponym.containers.includes(heading)) {
      toponym.containers = [...toponym.containers, heading];
    }
  });
}

function isHeading(text: string, tokens: readonly Token[], toponym: Toponym): boolean {
  const before = tokens[toponym.firstToken - 1];
  const after = tokens[toponym.endToken];
  const startsLine = before === undefined || /\n/.test(text.slice(before.end, toponym.start));
  return startsLine && toponym.clitics === '' && after?.clean === ':' && toponym.context.cue === null;
}

/** Names farther apart than this do not place each other. */
const SAME_STATEMENT_TOKENS = 15;

/**
 * "في مدينة درعا سُمعت انفجارات في حي المنشية": a place that the gazetteer puts around another one of the same statement
 * only says where that one lies, wherever it stands.
 */
export function linkByHierarchy(
  toponyms: readonly Toponym[],
  contains: (outer: number, inner: number) => boolean,
): void {
  toponyms.forEach((first, i) => {
    for (let j = i + 1; j < toponyms.length; j++) {
      const second = toponyms[j] as Toponym;
      if (second.firstToken - first.firstToken > SAME_STATEMENT_TOKENS) break;
      if (second.list === first.list) continue;
      first.isContainer ||= contains(i, j);
      second.isContainer ||= contains(j, i);
    }
  });
}
