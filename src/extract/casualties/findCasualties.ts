import type { CasualtyLexicon, Outcome, OutcomeWord, PeopleWord } from '../../language/CasualtyLexicon.ts';
import { hasWord, isWord, lookUp } from '../../language/lexicon.ts';
import { readingStart, type Token, type TokenizedText } from '../../language/Token.ts';
import type { Casualties } from '../../model/incident.ts';
import { readNumber, readNumberEndingAt } from './numbers.ts';
import { type Quantity, quantityOf } from './quantities.ts';

/** A number and its outcome word stand within this many tokens ("مقتل أكثر من 15 شخصًا"). */
const REACH = 5;
/** Nobody was harmed where a negator stands within this many words before. */
const NEGATION_REACH = 4;

interface Range {
  first: number;
  end: number;
}

/**
 * How many people a range of tokens reports killed, wounded, detained, abducted or missing, as the text says it: nothing is
 * added up or guessed. "Dozens" and "قتلى" have no number, and keep their words. "No casualties" gives none: no number is
 * reported there.
 */
export function findCasualties(
  { text, tokens }: TokenizedText,
  first: number,
  end: number,
  lexicon: CasualtyLexicon,
): Casualties[] {
  const found: Casualties[] = [];
  const range = { first, end };
  for (let at = first; at < end; at++) {
    const hit = lookUp(tokens[at], lexicon.outcomes);
    if (!hit) continue;
    const { outcome } = hit.value;
    const quantity = numbered(tokens, at, hit.value, range, lexicon);
    // "ثلاثة رجال وامرأة": what "and" adds has the same outcome.
    for (let more: Quantity | null = quantity; more !== null; more = joinedTo(tokens, more, range, lexicon)) {
      const from = Math.min(more === quantity ? at : more.firstToken, more.firstToken);
      const to = Math.max(more === quantity ? at : more.lastToken, more.lastToken);
      const reading = from === at ? hit.reading : joinReading(tokens[from] as Token);
      const start = reading ? readingStart(tokens[from] as Token, reading) : (tokens[from] as Token).start;
      const stop = (tokens[to] as Token).end;
      if (found.slice(-2).some((other) => other.start < stop && start < other.end)) break;
      const who = whoIn(tokens, more, to, end, lexicon);
      found.push({
        text: text.slice(start, stop),
        start,
        end: stop,
        outcome,
        min: more.min,
        max: more.max,
        ...(who ? { who } : {}),
      });
      if (more.min === null && more.max === null) break;
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The reading that cuts "and" from a word. */
const joinReading = (token: Token) => token.readings.find((reading) => reading.clitics === 'و');

/** How many an outcome word tells of: by a number near it, else by its own form, else vaguely; null for none. */
function numbered(
  tokens: readonly Token[],
  at: number,
  word: OutcomeWord,
  range: Range,
  lexicon: CasualtyLexicon,
): Quantity | null {
  if (word.count === 2) return { firstToken: at, lastToken: at, min: 2, max: 2 };
  const quantity =
    near(tokens, at, word.outcome, range, lexicon) ?? objectOf(tokens, at, word, range, lexicon);
  if (quantity) return quantity;
  if (isNegated(tokens, at, range, lexicon)) return null;
  const one = onePerson(tokens, at, word, range, lexicon);
  if (one) return one;
  const definite = tokens[at]?.readings.some(({ article }) => article) ?? false;
  const own = { firstToken: at, lastToken: at };
  if (word.count === 1 && !definite) return { ...own, min: 1, max: 1 };
  return word.plural && !definite ? { ...own, min: null, max: null } : null;
}

/** The nearest number behind the outcome word, else before it, with only words for people between. */
function near(
  tokens: readonly Token[],
  at: number,
  outcome: Outcome,
  range: Range,
  lexicon: CasualtyLexicon,
): Quantity | null {
  for (const step of [1, -1]) {
    for (let distance = 1; distance <= REACH; distance++) {
      const i = at + step * distance;
      const token = tokens[i];
      if (i < range.first || i >= range.end || token === undefined) break;
      const number =
        step > 0
          ? readNumber(tokens, i, range.end, lexicon)
          : readNumberEndingAt(tokens, i, range.first, lexicon);
      if (number) {
        if (isWord(tokens[number.lastToken + 1], lexicon.things)) return null;
        if (step > 0 && hasOwnOutcome(tokens, number.lastToken + 1, outcome, range, lexicon)) break;
        return quantityOf(tokens, number, range, lexicon);
      }
      const people = lookUp(token, lexicon.people);
      if (people?.value.count === 2 && !people.reading.article)
        return { firstToken: i, lastToken: i, min: 2, max: 2 };
      if (hasWord(token, lexicon.vague) && !isWord(tokens[i + 1], lexicon.things))
        return { firstToken: i, lastToken: i, min: null, max: null };
      if (people === null && !isWord(token, lexicon.fillers)) break;
    }
  }
  return null;
}

/** "… killed and 20 others wounded": the people counted behind "killed" have an outcome of their own. */
function hasOwnOutcome(
  tokens: readonly Token[],
  from: number,
  outcome: Outcome,
  { end }: Range,
  lexicon: CasualtyLexicon,
): boolean {
  for (let at = from; at < Math.min(end, from + REACH); at++) {
    const hit = lookUp(tokens[at], lexicon.outcomes);
    if (hit) return hit.reading.clitics === '' && hit.value.outcome !== outcome;
    const people = lookUp(tokens[at], lexicon.people);
    if (people?.reading.clitics !== '' && !isWord(tokens[at], lexicon.fillers)) return false;
    if (isWord(tokens[at], lexicon.conjunctions)) return false;
  }
  return false;
}

/** "اعتقلت قوات النظام خمسة شبان": the people behind the subject of a verb whose form has a doer. */
function objectOf(
  tokens: readonly Token[],
  at: number,
  word: OutcomeWord,
  { end }: Range,
  lexicon: CasualtyLexicon,
): Quantity | null {
  if (!word.active || !lexicon.doerEndings?.test(tokens[at]?.clean ?? '')) return null;
  for (let i = at + 2; i < Math.min(end, at + REACH); i++) {
    if (tokens[i - 1]?.kind !== 'word' || isWord(tokens[i - 1], lexicon.passiveSigns)) return null;
    const number = readNumber(tokens, i, end, lexicon);
    if (number && lookUp(tokens[number.lastToken + 1], lexicon.people))
      return quantityOf(tokens, number, { first: i, end }, lexicon);
  }
  return null;
}

/** "مقتل طفل", "killed a man: one person, where no doer can be meant. */
function onePerson(
  tokens: readonly Token[],
  at: number,
  word: OutcomeWord,
  { end }: Range,
  lexicon: CasualtyLexicon,
): Quantity | null {
  let person = at + 1;
  if (lexicon.oneMarks) {
    if (!isWord(tokens[person], lexicon.oneMarks)) return null;
    person++;
  }
  const hit = lookUp(tokens[person], lexicon.people);
  if (person >= end || hit?.value.count !== 1 || hit.reading.article || hit.reading.clitics !== '')
    return null;
  if (word.active && !isPassive(tokens, person, lexicon)) return null;
  return { firstToken: at, lastToken: person, min: 1, max: 1 };
}

/** "قتل شاب برصاص مجهولين": the means or the place follows, and no object. */
function isPassive(tokens: readonly Token[], person: number, lexicon: CasualtyLexicon): boolean {
  const next = tokens[person + 1];
  return next === undefined || next.kind !== 'word' || isPassiveSign(next, lexicon);
}

const isPassiveSign = (token: Token, { passiveSigns }: CasualtyLexicon): boolean =>
  isWord(token, passiveSigns) ||
  token.readings.some(({ clitics }) => clitics !== '' && passiveSigns.has(clitics));

/** "… وامرأة", "and two women" behind a number of people: more of the same. Not behind "among them". */
function joinedTo(
  tokens: readonly Token[],
  before: Quantity,
  range: Range,
  lexicon: CasualtyLexicon,
): Quantity | null {
  let at = before.lastToken + 1;
  while (at < range.end && lookUp(tokens[at], lexicon.people) !== null && !isJoined(tokens[at], lexicon))
    at++;
  const word = isWord(tokens[at], lexicon.conjunctions);
  if (at >= range.end || !(word || isJoined(tokens[at], lexicon))) return null;
  if (word) at++;
  const number = readNumber(tokens, at, range.end, lexicon);
  if (number) {
    // Only people: "و5 سيارات" is something else, and "و30 آخرون" waits for its own outcome.
    const counted = lookUp(tokens[number.lastToken + 1], lexicon.people);
    return counted && !lookUp(tokens[number.lastToken + 1], lexicon.outcomes)
      ? quantityOf(tokens, number, { first: at, end: range.end }, lexicon)
      : null;
  }
  if (lexicon.oneMarks) {
    if (!isWord(tokens[at], lexicon.oneMarks)) return null;
    at++;
  }
  const person = lookUp(tokens[at], lexicon.people);
  const count = person?.value.count;
  if (at >= range.end || count === undefined || person?.reading.article) return null;
  return { firstToken: at, lastToken: at, min: count, max: count };
}

const isJoined = (token: Token | undefined, { conjunctions }: CasualtyLexicon): boolean =>
  token?.readings.some(({ clitics }) => conjunctions.has(clitics)) ?? false;

function isNegated(
  tokens: readonly Token[],
  at: number,
  { first }: Range,
  lexicon: CasualtyLexicon,
): boolean {
  for (let before = at - 1; before >= Math.max(first, at - NEGATION_REACH); before--) {
    const token = tokens[before] as Token;
    if (/^[.؟?!؛;،,:]$/.test(token.clean)) return false;
    if (isWord(token, lexicon.negators)) return true;
  }
  return false;
}

/** Who they were, where a word beside the number says so: "15 مدنيا", "three children". */
function whoIn(
  tokens: readonly Token[],
  { firstToken }: Quantity,
  last: number,
  end: number,
  lexicon: CasualtyLexicon,
): PeopleWord['who'] {
  for (let at = firstToken; at < Math.min(end, last + 3); at++) {
    if (at > last && isJoined(tokens[at], lexicon)) return undefined;
    const word = lookUp(tokens[at], lexicon.people);
    if (word?.value.who) return word.value.who;
    const between =
      word !== null || isWord(tokens[at], lexicon.fillers) || lookUp(tokens[at], lexicon.outcomes) !== null;
    if (at > last && !between) return undefined;
  }
  return undefined;
}
