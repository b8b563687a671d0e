import type { Toponym } from '../geoparse/Toponym.ts';
import type { EventLexicon } from '../language/EventLexicon.ts';
import { hasWord, isWord, lookUp } from '../language/lexicon.ts';
import type { Sentence, Token } from '../language/Token.ts';
import { overlaps, type Span } from '../model/span.ts';

/** A clause as a range of tokens within one sentence; clauses of a sentence are numbered from 0. */
export interface Clause {
  index: number;
  firstToken: number;
  endToken: number;
}

const BOUNDARIES = new Set(['،', ',', '؛', ';', ':', '–', '—']);
/** A clause opener in the first words of a clause opens nothing new. */
const SHORTEST_CLAUSE = 2;

/**
 * Cuts a sentence into clauses: at commas, semicolons and colons, before subordinating words, and before a finite verb
 * with و or ف. A comma inside a list of places, between a place and what contains it, or around a
 * date cuts nothing.
 */
export function splitClauses(
  tokens: readonly Token[],
  sentence: Sentence,
  toponyms: readonly Toponym[],
  dates: readonly Span[],
  lexicon: EventLexicon,
): Clause[] {
  const held = heldTogether(sentence, toponyms);
  for (const date of dates) holdCommas(tokens, sentence, date, held);
  const clauses: Clause[] = [];
  let first = sentence.firstToken;
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    const token = tokens[at] as Token;
    if (held.has(at)) continue;
    if (token.kind === 'punctuation' && BOUNDARIES.has(token.clean)) {
      if (!isInsideNumber(tokens, at)) close(at + 1);
    } else if (at - first >= SHORTEST_CLAUSE && opensClause(token, lexicon)) close(at);
  }
  close(sentence.endToken);
  return clauses;

  function close(end: number): void {
    if (end <= first) return;
    clauses.push({ index: clauses.length, firstToken: first, endToken: end });
    first = end;
  }
}

/** The comma of "1,200" and the colon of "7:30" part nothing. */
function isInsideNumber(tokens: readonly Token[], at: number): boolean {
  const [before, mark, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return (
    before?.kind === 'number' &&
    after?.kind === 'number' &&
    before.end === mark?.start &&
    mark.end === after.start
  );
}

/** Tokens from the first to the last member of each list of places, and on to the place that contains it. */
function heldTogether(sentence: Sentence, toponyms: readonly Toponym[]): Set<number> {
  const held = new Set<number>();
  const hold = (from: number, to: number): void => {
    for (let at = from; at < to; at++) held.add(at);
  };
  toponyms.forEach((toponym, i) => {
    // "دمشق – عمّان": a road.
    const next = toponyms[i + 1];
    if (next !== undefined && next.firstToken === toponym.endToken + 1)
      hold(toponym.endToken, next.firstToken);
    if (toponym.firstToken < sentence.firstToken || toponym.endToken > sentence.endToken) return;
    hold(toponym.context.phraseToken, toponym.context.endToken);
    const previous = toponyms[i - 1];
    if (!previous || previous.firstToken < sentence.firstToken) return;
    if (previous.list === toponym.list || previous.containers.includes(toponym.index))
      hold(previous.endToken, toponym.firstToken);
  });
  return held;
}

/** "تعرضت البلدة، أمس الثلاثاء، لقصف": commas around a date part nothing. */
function holdCommas(tokens: readonly Token[], sentence: Sentence, date: Span, held: Set<number>): void {
  for (let at = sentence.firstToken + 1; at < sentence.endToken - 1; at++) {
    const [before, comma, after] = [tokens[at - 1], tokens[at], tokens[at + 1]] as [Token, Token, Token];
    if (!COMMAS.has(comma.clean)) continue;
    if (overlaps(before, date) && isEnclosed(tokens, at, date)) held.add(at);
    if (overlaps(after, date) && isEnclosed(tokens, at, date)) held.add(at);
  }
}

/** True when a comma stands on both sides of the date. */
function isEnclosed(tokens: readonly Token[], at: number, date: Span): boolean {
  const inside = (token: Token | undefined): boolean => token !== undefined && overlaps(token, date);
  let first = at;
  while (inside(tokens[first - 1])) first--;
  let end = at + 1;
  while (inside(tokens[end])) end++;
  const left = first < at ? tokens[first - 1] : tokens[at];
  const right = first < at ? tokens[at] : tokens[end];
  return COMMAS.has(left?.clean ?? '') && COMMAS.has(right?.clean ?? '');
}

const COMMAS = new Set(['،', ',']);

function opensClause(token: Token, lexicon: EventLexicon): boolean {
  if (token.kind !== 'word') return false;
  if (isWord(token, lexicon.clauseOpeners)) return true;
  const opener =
    hasWord(token, lexicon.clauseOpeners) ||
    lookUp(token, lexicon.triggers.words) !== null ||
    lookUp(token, lexicon.claims.verbs) !== null;
  if (!opener) return false;
  return token.readings.some((reading) => {
    if (!/^[وف]$/.test(reading.clitics) || reading.article) return false;
    if (lexicon.clauseOpeners.has(reading.key)) return true;
    const trigger = lexicon.triggers.words.get(reading.key)?.[0];
    return trigger?.verb === true || lexicon.claims.verbs.has(reading.key);
  });
}
