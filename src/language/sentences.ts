import type { Sentence, Token } from './Token.ts';

const ENDERS = new Set(['.', '!', '?', '؟', '…', '۔']);
/** Marks that may follow a full stop and still belong to the sentence it ends. */
const CLOSERS = new Set(['"', '”', '»', ')', ']', '’', "'"]);
/** Abbreviations after which a full stop ends nothing: "د. أحمد", "Mr. Smith". */
const ABBREVIATIONS = new Set([
  'د',
  'م',
  'أ',
  'ص',
  'mr',
  'mrs',
  'ms',
  'dr',
  'st',
  'gen',
  'col',
  'lt',
  'no',
  'u',
  'n',
  's',
]);

/** Text without full stops is cut here: no sentence of news is as long, and the work on one grows with its square. */
const LONGEST_SENTENCE = 400;

/**
 * Cuts the tokens into sentences: at full stops, question and exclamation marks followed by a space, and at line ends,
 * since news texts put a paragraph on a line. A point between digits or after an abbreviation ends nothing.
 */
export function splitSentences(text: string, tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (endsSentence(text, tokens, i) || i + 1 - first >= LONGEST_SENTENCE) close(i + 1);
  }
  close(tokens.length);
  return sentences;

  function close(endToken: number): void {
    if (endToken <= first) return;
    const start = (tokens[first] as Token).start;
    const end = (tokens[endToken - 1] as Token).end;
    sentences.push({ start, end, firstToken: first, endToken });
    first = endToken;
  }
}

function endsSentence(text: string, tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token;
  const next = tokens[i + 1];
  if (!next) return true;
  if (token.end === next.start) return isGluedStop(tokens, i);
  if (hasLineEnd(text, token.end, next.start)) return true;
  if (token.kind !== 'punctuation') return false;
  if (ENDERS.has(token.clean)) return !isAbbreviation(tokens, i);
  return CLOSERS.has(token.clean) && i > 0 && ENDERS.has((tokens[i - 1] as Token).clean);
}

/** "…الجنوبي.ووفق": posts leave out the space behind a full stop. Arabic has no names or numbers that are written so. */
function isGluedStop(tokens: readonly Token[], i: number): boolean {
  const [before, stop, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (stop?.clean !== '.' || before?.end !== stop.start) return false;
  return ARABIC_WORD.test(before.clean) && ARABIC_WORD.test(next?.clean ?? '');
}

const ARABIC_WORD = /^\p{Script=Arabic}{2,}$/u;

function hasLineEnd(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a || unit === 0x0d || unit === 0x2028 || unit === 0x2029) return true;
  }
  return false;
}

function isAbbreviation(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  return (
    before !== undefined &&
    (tokens[i] as Token).clean === '.' &&
    ABBREVIATIONS.has(before.clean.toLowerCase())
  );
}
