import type { CasualtyLexicon } from '../language/CasualtyLexicon.ts';
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
      const from =
        step < 0 && isNumber(tokens[i], lexicon) ? numberStart(tokens, i, range.first, lexicon) : i;
      const number = readNumber(tokens, from, range.end, lexicon);
      if (number) return number;
      if (!isWord(tokens[i], lexicon.people)) break;
    }
  }
  return null;
}

const isNumber = (token: Token | undefined, lexicon: CasualtyLexicon): boolean =>
  token?.kind === 'number' || lookUp(token, lexicon.numbers) !== null;

/** Back from one word of a number to its first: "twenty-five", "one hundred and twenty", "1,200". */
function numberStart(tokens: readonly Token[], at: number, first: number, lexicon: CasualtyLexicon): number {
  let start = at;
  for (;;) {
    const joint = isWord(tokens[start - 1], lexicon.numberJoints) ? start - 2 : start - 1;
    const before = joint >= first ? lookUp(tokens[joint], lexicon.numbers) : null;
    if (before !== null && (joint === start - 1 || before.value >= HUNDRED)) start = joint;
    else if (start - 2 >= first && isGroup(tokens, start)) start -= 2;
    else return start;
  }
}

/** True for the "200" of "1,200". */
function isGroup(tokens: readonly Token[], at: number): boolean {
  const [before, comma, group] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  return (
    before?.kind === 'number' &&
    /^[,،٬]$/.test(comma?.clean ?? '') &&
    group?.kind === 'number' &&
    group.key.length === 3 &&
    before.end === comma?.start &&
    comma.end === group.start
  );
}

/** A number in digits, or in words ("مئة وثمانين" is 180, "two hundred and five" 205). */
function readNumber(
  tokens: readonly Token[],
  at: number,
  end: number,
  lexicon: CasualtyLexicon,
): FoundNumber | null {
  const token = tokens[at] as Token;
  if (token.kind === 'number') return readDigits(tokens, at, end);
  const word = lookUp(token, lexicon.numbers);
  if (!word || !(word.reading.clitics === '' || word.reading.clitics === 'ل')) return null;
  let { value } = word;
  let last = at;
  for (let next = at + 1; next < end; next++) {
    const joined = value >= HUNDRED && isWord(tokens[next], lexicon.numberJoints);
    if (joined) next++;
    const more = next < end ? lookUp(tokens[next], lexicon.numbers) : null;
    if (more === null) break;
    const unitOfTens = value >= TWENTY && value % TEN === 0;
    if (more.reading.clitics !== 'و' && more.value < TEN && !unitOfTens && !joined) break;
    // "اثني عشر" adds ten, "مئة وثمانين" adds eighty, "ثلاثة آلاف" and "two hundred" multiply.
    const multiplies = more.value >= HUNDRED && value < more.value && more.reading.clitics === '';
    value = multiplies ? value * more.value : value + more.value;
    last = next;
  }
  return { firstToken: at, lastToken: last, value };
}

function readDigits(tokens: readonly Token[], at: number, end: number): FoundNumber {
  let value = Number(tokens[at]?.key);
  let last = at;
  while (last + 2 < end && isGroup(tokens, last + 2)) {
    last += 2;
    value = value * THOUSAND + Number(tokens[last]?.key);
  }
  return { firstToken: at, lastToken: last, value };
}

const TEN = 10;
const TWENTY = 20;
const HUNDRED = 100;
const THOUSAND = 1000;
