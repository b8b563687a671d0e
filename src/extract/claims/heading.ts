import type { EventLexicon } from '../../language/EventLexicon.ts';
import { isWord } from '../../language/lexicon.ts';
import type { Sentence, Token, TokenizedText } from '../../language/Token.ts';
import type { Claim, ClaimContext } from './Claim.ts';
import { nameIn, QUOTES, refersTo } from './claimantName.ts';
import { makeClaimant } from './makeClaimant.ts';

/** Most words of a heading that names who says what follows. */
const LONGEST_HEADING = 8;

/** "مصادر محلية: …", "مراسل الشبكة : …": who says what follows, before a colon at the front of a line or behind a bar. */
export function readHeading(
  tokenized: TokenizedText,
  sentence: Sentence,
  lexicon: EventLexicon,
  colon: number,
  context: ClaimContext,
): Claim | null {
  const { tokens, text } = tokenized;
  const { claims } = lexicon;
  const mark = tokens[colon] as Token;
  if (mark.clean !== ':' || colon + 1 >= sentence.endToken || tokens[colon + 1]?.clean === ':') return null;
  let start = colon;
  const least = Math.max(sentence.firstToken, colon - LONGEST_HEADING);
  for (; start > least; start--) {
    const token = tokens[start - 1] as Token;
    if (token.kind !== 'word' && !QUOTES.test(token.clean)) break;
  }
  if (start === colon || (start === least && start > sentence.firstToken)) return null;
  // Inside a line only a bar, a sign or a hashtag opens a heading, never a comma.
  if (start > sentence.firstToken && /^[،,.(؛;"“«-]$/.test(tokens[start - 1]?.clean ?? '')) return null;
  while (start < colon && isTagWord(text, tokens[start] as Token)) start++;
  const first = tokens[start] as Token;
  const refers =
    start + 1 === colon && isWord(first, claims.anaphoric) && first.readings.some((r) => r.article);
  if (!isWord(first, claims.headingNouns) || refers) return null;
  for (let at = start + 1; at < colon; at++)
    if (isWord(tokens[at], claims.complementizers) && !isWord(tokens[at], claims.locatives)) return null;
  const found = nameIn(tokenized, start, colon, claims);
  if (found === null) return null;
  const referred = refersTo(
    tokens,
    start,
    colon,
    claims,
    context.earlier.map(({ claimant }) => claimant),
  );
  const said = { verb: ':', stance: 'said' } as const;
  return {
    claimant: makeClaimant({ ...found, name: referred?.name ?? found.name }, said, [], referred),
    firstToken: start,
    endToken: colon + 1,
  };
}

const isTagWord = (text: string, token: Token): boolean =>
  text[token.start - 1] === '#' || text[token.start - 1] === '_';
