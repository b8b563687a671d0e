import type { CasualtyLexicon } from '../language/EventLexicon.ts';
import { isWord, lookUp } from '../language/lexicon.ts';
import { readingStart, type Token, type TokenizedText } from '../language/Token.ts';
import type { Casualties } from '../model/incident.ts';

/** A number and its outcome word stand within this many tokens ("مقتل أكثر من 15 شخصًا"). */
const REACH = 4;

/**
 * The numbers of people killed, wounded, detained, abducted or missing that a range of tokens reports. A number is taken
 * only with an outcome word beside it and only people counted between; nothing is added up or guessed.
 */
export function findCasualties(
  { text, tokens }: TokenizedText,
  first: number,
  end: number,
  lexicon: CasualtyLexicon,
): Casualties[] {
  const found: Casualties[] = [];
  for (let at = first; at < end; at++) {
    const hit = lookUp(tokens[at], lexicon.outcomes);
    if (!hit) continue;
    const { outcome, count } = hit.value;
    const number =
      count === null
        ? numberNear(tokens, at, { first, end }, lexicon)
        : { firstToken: at, lastToken: at, value: count };
    if (!number || !Number.isSafeInteger(number.value)) continue;
    const from = Math.min(at, number.firstToken);
    const to = Math.max(at, number.lastToken);
    const start =
      from === at ? readingStart(tokens[at] as Token, hit.reading) : (tokens[from] as Token).start;
    const stop = (tokens[to] as Token).end;
    if (found.some((other) => other.start < stop && start < other.end)) continue;
    // "More than ten" says the least number, and no greatest.
    const open = tokens
      .slice(Math.max(first, number.firstToken - 2), to + 1)
      .some((token) => isWord(token, lexicon.atLeast));
    found.push({
      text: text.slice(start, stop),
      start,
      end: stop,
      outcome,
      min: number.value,
      max: open ? null : number.value,
    });
  }
  return found;
}

interface FoundNumber {
  firstToken: number;
  lastToken: number;
  value: number;
}

/** The nearest number behind the outcome word, else before it, with only words for people between. */
function numberNear(
  tokens: readonly Token[],
  at: number,
  range: { first: number; end: number },
  lexicon: CasualtyLexicon,
): FoundNumber | null {
  for (const step of [1, -1]) {
    for (let distance = 1; distance <= REACH; distance++) {
      const i = at + step * distance;
      if (i < range.first || i >= range.end) break;
      const number = readNumber(tokens, i, range.end, lexicon);
      if (number) return number;
      if (!isWord(tokens[i], lexicon.people)) break;
    }
  }
  return null;
}

/** A number in digits, or in words joined by "and" ("مئة وثمانين" is 180). */
function readNumber(
  tokens: readonly Token[],
  at: number,
  end: number,
  lexicon: CasualtyLexicon,
): FoundNumber | null {
  const token = tokens[at] as Token;
  if (token.kind === 'number') return { firstToken: at, lastToken: at, value: Number(token.key) };
  const word = lookUp(token, lexicon.numbers);
  if (!word || !(word.reading.clitics === '' || word.reading.clitics === 'ل')) return null;
  let { value } = word;
  let last = at;
  for (let next = at + 1; next < end; next++) {
    const more = lookUp(tokens[next], lexicon.numbers);
    if (more === null || (more.reading.clitics !== 'و' && more.value < TEN)) break;
    // "اثني عشر" adds ten, "مئة وثمانين" adds eighty, "ثلاثة آلاف" multiplies.
    value = more.value >= THOUSAND ? value * more.value : value + more.value;
    last = next;
  }
  return { firstToken: at, lastToken: last, value };
}

const TEN = 10;
const THOUSAND = 1000;
