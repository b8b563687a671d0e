import { isInvisible } from './ar/normalize.ts';
import type { Token, TokenizedText } from './Token.ts';
import { tokenize, tokenOf } from './tokenize.ts';

/** A hashtag as the range of the tokens behind its "#", `endToken` exclusive. */
export interface Hashtag {
  firstToken: number;
  endToken: number;
}

/** A text whose addresses are no words any more, and its hashtags. */
export interface TaggedText extends TokenizedText {
  /** The hashtag that each token stands in; tokens outside of hashtags are missing. */
  hashtags: ReadonlyMap<number, Hashtag>;
}

/**
 * Web addresses, e-mail addresses and the handles of users: letters that spell no text. An address ends at a space or an
 * Arabic letter, since posts write on right behind it. The look-behinds keep the search linear on any input.
 */
const ADDRESS =
  /(?:https?:\/\/|(?<![\p{L}\p{N}.])www\.)[^\s\p{Script=Arabic}]*|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+|[@＠][\p{L}\p{N}\p{M}_]+|(?<![\p{L}\p{N}.-])[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:com|net|org|info|gov|edu|tv|news|press|media|me|co|io|ly)(?![\p{L}\p{N}-])(?:\/[^\s\p{Script=Arabic}]*)?/giu;

/** What the words of an address read as. */
const A_MARK = tokenize('@')[0] as Token;

/** What holds the words of a hashtag together. */
const TAG_JOINTS = new Set(['_', '\u0640']);
const TAG_SIGNS = new Set(['#', '＃']);
/** How a sign reads that stands right behind another hashtag: the words of two hashtags are no phrase. */
export const NEXT_TAG_SIGN = '##';

/**
 * The text with the tokens of its addresses turned into punctuation, so that nothing is read out of them ("@Kuwait_tt",
 * "https://t.co/Syria"), and with its hashtags found. Token numbers stay as they are.
 */
export function readTags(tokenized: TokenizedText): TaggedText {
  const tokens = withoutAddresses(tokenized);
  const hashtags = findHashtags(tokenized.text, tokens);
  return { ...tokenized, tokens: hashtags.size === 0 ? tokens : tokens.map(partTags), hashtags };

  function partTags(token: Token, at: number): Token {
    if (!TAG_SIGNS.has(token.clean)) return token;
    const clean = hashtags.has(at - 1) ? NEXT_TAG_SIGN : '#';
    return tokenOf(token.start, token.end, { ...token.spelling, clean });
  }
}

function withoutAddresses({ text, tokens }: TokenizedText): Token[] {
  if (!/[@＠:]|www|\.\p{L}/u.test(text)) return tokens;
  const quiet = tokens.slice();
  let at = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const end = match.index + match[0].length;
    while ((tokens[at]?.start ?? end) < match.index) at++;
    for (; (tokens[at]?.start ?? end) < end; at++)
      quiet[at] = tokenOf((tokens[at] as Token).start, (tokens[at] as Token).end, A_MARK.spelling);
  }
  return quiet;
}

function findHashtags(text: string, tokens: readonly Token[]): Map<number, Hashtag> {
  const hashtags = new Map<number, Hashtag>();
  if (!/[#＃]/.test(text)) return hashtags;
  for (let sign = 0; sign < tokens.length; sign++) {
    if (!TAG_SIGNS.has((tokens[sign] as Token).clean)) continue;
    const tag: Hashtag = { firstToken: sign + 1, endToken: sign + 1 };
    for (let at = sign + 1; at < tokens.length && continuesTag(text, tokens, at); at++) {
      hashtags.set(at, tag);
      tag.endToken = at + 1;
    }
    sign = tag.endToken - 1;
  }
  return hashtags;
}

/** True when nothing but underscores and invisible marks stands between the token and the one before it. */
function continuesTag(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (token.kind === 'punctuation' && !TAG_JOINTS.has(token.clean)) return false;
  for (let i = (tokens[at - 1] as Token).end; i < token.start; i++) {
    const char = text[i] as string;
    if (!TAG_JOINTS.has(char) && !isInvisible(char)) return false;
  }
  return true;
}
