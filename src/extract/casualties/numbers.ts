import type { CasualtyLexicon } from '../../language/CasualtyLexicon.ts';
import { isWord, lookUp } from '../../language/lexicon.ts';
import type { Token } from '../../language/Token.ts';

/** A number as it stands in the text, in digits or words. */
export interface FoundNumber {
  firstToken: number;
  lastToken: number;
  value: number;
}

const TEN = 10;
const TWENTY = 20;
const HUNDRED = 100;
const THOUSAND = 1000;

export const isNumber = (token: Token | undefined, lexicon: CasualtyLexicon): boolean =>
  token?.kind === 'number' || lookUp(token, lexicon.numbers) !== null;

/** More people than any report can mean: a longer number is a telephone's, an id's, or a slip. */
const MOST_PEOPLE = 100_000_000;

/** The number that begins at a token; null when none does, or one that cannot count people. */
export function readNumber(
  tokens: readonly Token[],
  at: number,
  end: number,
  lexicon: CasualtyLexicon,
): FoundNumber | null {
  const number = numberAt(tokens, at, end, lexicon);
  return number !== null && number.value <= MOST_PEOPLE ? number : null;
}

/** In digits, or in words ("مئة وثمانين" is 180, "two hundred and five" 205). */
function numberAt(
  tokens: readonly Token[],
  at: number,
  end: number,
  lexicon: CasualtyLexicon,
): FoundNumber | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.kind === 'number') return readDigits(tokens, at, end, lexicon);
  const word = lookUp(token, lexicon.numbers);
  if (!word || !/^[ولب]?$/.test(word.reading.clitics)) return null;
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
  // "آلاف المدنيين" names no number.
  if (last === at && isWord(token, lexicon.multipliers)) return null;
  return { firstToken: at, lastToken: last, value };
}

/** The number whose last word stands at a token. */
export function readNumberEndingAt(
  tokens: readonly Token[],
  at: number,
  first: number,
  lexicon: CasualtyLexicon,
): FoundNumber | null {
  if (!isNumber(tokens[at], lexicon)) return null;
  const number = readNumber(tokens, numberStart(tokens, at, first, lexicon), at + 1, lexicon);
  return number?.lastToken === at ? number : readNumber(tokens, at, at + 1, lexicon);
}

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

function readDigits(
  tokens: readonly Token[],
  at: number,
  end: number,
  lexicon: CasualtyLexicon,
): FoundNumber {
  let value = Number(tokens[at]?.key);
  let last = at;
  while (last + 2 < end && isGroup(tokens, last + 2)) {
    last += 2;
    value = value * THOUSAND + Number(tokens[last]?.key);
  }
  // "3 آلاف", "2 million".
  const times = last + 1 < end ? lookUp(tokens[last + 1], lexicon.numbers) : null;
  if (times && times.value >= HUNDRED && times.reading.clitics === '' && value < times.value) {
    value *= times.value;
    last++;
  }
  return { firstToken: at, lastToken: last, value };
}
