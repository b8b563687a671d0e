import type { Gazetteer, NameMatch } from '../gazetteer/Gazetteer.ts';
import { bySpelling } from '../language/bySpelling.ts';
import type { PlaceLexicon } from '../language/PlaceLexicon.ts';
import type { Spelling, Token } from '../language/Token.ts';
import { tokenize, tokenOf } from '../language/tokenize.ts';

/** Tokens of a name behind its first word that are looked at. */
const LONGEST_REST = 3;
/** Letters on each side of the seam of two words written as one. */
const SHORTEST_FRONT = 2;
const SHORTEST_REST = 3;
const ELONGATED = /(\p{L})\1{2,}/u;

/**
 * Names at token `at` under another spelling: two words written as one ("حفرالباطن"), cut where the article begins or behind
 * the head of names ("ديرحافر"); and letters drawn out ("بيرووووت"). Only for a word that begins no name as it stands.
 */
export function respelledNames(
  tokens: readonly Token[],
  at: number,
  gazetteer: Gazetteer,
  lexicon: PlaceLexicon,
): NameMatch[] {
  const token = tokens[at] as Token;
  if (token.kind !== 'word' || lexicon.spelling !== null) return [];
  const places = seams(token.spelling, lexicon);
  if (places.length === 0 && !isElongated(token.spelling)) return [];
  const rest = tokens.slice(at + 1, at + 1 + LONGEST_REST);
  for (const seam of places) {
    const [front, back] = [part(token, 0, seam), part(token, seam, token.clean.length)];
    if (!front || !back) continue;
    const found = gazetteer.matchAt([front, back, ...rest], 0).filter(({ tokenCount }) => tokenCount > 1);
    if (found.length > 0)
      return found.map((match) => ({ ...match, firstToken: at, tokenCount: match.tokenCount - 1 }));
  }
  const plain = withoutElongation(token);
  if (!plain) return [];
  return gazetteer.matchAt([plain, ...rest], 0).map((match) => ({ ...match, firstToken: at }));
}

const readers = new WeakMap<PlaceLexicon, (spelling: Spelling) => readonly number[]>();

/** Where a word may be two: before an article inside it, and behind a head of names. */
function seams(spelling: Spelling, lexicon: PlaceLexicon): readonly number[] {
  let read = readers.get(lexicon);
  if (read === undefined) {
    read = bySpelling((one) => readSeams(one, lexicon));
    readers.set(lexicon, read);
  }
  return read(spelling);
}

function readSeams({ clean, readings }: Spelling, { nameHeads }: PlaceLexicon): number[] {
  const found: number[] = [];
  if (clean.length < SHORTEST_FRONT + SHORTEST_REST) return found;
  for (let i = clean.indexOf('ال', SHORTEST_FRONT); i !== -1; i = clean.indexOf('ال', i + 1))
    if (clean.length - i >= SHORTEST_REST + 1) found.push(i);
  for (const { cut, article, key } of readings)
    for (let length = SHORTEST_FRONT; !article && length <= key.length - SHORTEST_REST; length++)
      if (nameHeads.has(key.slice(0, length))) found.push(cut + length);
  return found;
}

/** Letters `from` to `to` of a word as a token of its own, its offsets those of the text. */
function part(token: Token, from: number, to: number): Token | null {
  const made = tokenize(token.clean.slice(from, to));
  const [only] = made;
  if (made.length !== 1 || only?.kind !== 'word') return null;
  const offset = (letter: number): number => token.letterOffsets?.[letter] ?? letter;
  const start = token.start + offset(from);
  const end = to === token.clean.length ? token.end : token.start + offset(to);
  const letterOffsets = token.letterOffsets?.slice(from, to).map((at) => at - offset(from)) ?? null;
  return tokenOf(start, end, { ...only.spelling, letterOffsets });
}

const isElongated = bySpelling(({ clean }) => ELONGATED.test(clean));

/** The word with every letter once that is written three times or more in a row; null when none is. */
function withoutElongation(token: Token): Token | null {
  if (!isElongated(token.spelling)) return null;
  const kept: number[] = [];
  for (let i = 0; i < token.clean.length; i++) {
    const run = token.clean[i] === token.clean[i - 1];
    const long = run && (token.clean[i - 2] === token.clean[i] || token.clean[i + 1] === token.clean[i]);
    if (!long) kept.push(i);
  }
  const made = tokenize(kept.map((i) => token.clean[i]).join(''));
  const [only] = made;
  if (made.length !== 1 || only?.kind !== 'word') return null;
  const letterOffsets = kept.map((i) => token.letterOffsets?.[i] ?? i);
  return tokenOf(token.start, token.end, { ...only.spelling, letterOffsets });
}
