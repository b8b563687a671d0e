import type { EntryIndex, Gazetteer, NameMatch } from '../gazetteer/Gazetteer.ts';
import { isWord, lookUp } from '../language/lexicon.ts';
import type { PlaceLexicon } from '../language/PlaceLexicon.ts';
import type { Token, TokenizedText } from '../language/Token.ts';
import type { Span } from '../model/span.ts';
import { isAddress } from './address.ts';
import { readContext } from './context.ts';
import { listContinues } from './lists.ts';
import { namesAt } from './namesAt.ts';
import { newToponym, toponymOf } from './newToponym.ts';
import { nameInSpan } from './spanNames.ts';
import { EMPTY_CONTEXT, type Toponym } from './Toponym.ts';

/**
 * Toponyms for spans that somebody else has marked, one for each. A span may hold a generic noun or a proclitic before
 * the name: the longest gazetteer name that ends where the span ends is taken.
 */
export function givenToponyms(
  tokenized: TokenizedText,
  gazetteer: Gazetteer,
  lexicon: PlaceLexicon,
  spans: readonly Span[],
): Toponym[] {
  const { tokens } = tokenized;
  const toponyms = spans.map((span, list) => {
    const inside = tokens.flatMap((token, at) =>
      token.start < span.end && span.start < token.end ? [at] : [],
    );
    const names = inside
      .flatMap((at) => namesAt(tokens, at, gazetteer, lexicon))
      .filter((match) => match.end <= span.end)
      .filter((match) => match.tokenCount === inside.length || !isCommonPart(tokens, match, lexicon));
    const longest = names.sort(
      (a, b) => b.tokenCount - a.tokenCount || Number(b.articleAgrees) - Number(a.articleAgrees),
    )[0];
    const first = inside[0] ?? 0;
    const endToken = (inside.at(-1) ?? first) + 1;
    const reading = tokens[first]?.readings[0];
    const context = reading ? readContext(tokenized, lexicon, first, endToken, reading) : EMPTY_CONTEXT;
    const hidden = longest
      ? null
      : nameInSpan(tokenized.text.slice(span.start, span.end), gazetteer, lexicon);
    const found = longest
      ? toponymOf(tokenized, lexicon, longest)
      : newToponym({ ...span, firstToken: first, endToken, context, ...hidden });
    const nation = nationOf(tokens.slice(first, endToken), gazetteer, lexicon);
    const entries = nation >= 0 ? [nation] : found.entries;
    return { ...found, entries, start: span.start, end: span.end, list };
  });
  toponyms.forEach((toponym, i) => {
    const previous = toponyms[i - 1];
    if (previous && isAddress(tokenized, gazetteer, lexicon, previous, toponym)) toponym.endsAddress = true;
    else if (previous && listContinues(tokenized, lexicon, previous, toponym)) toponym.list = previous.list;
  });
  return toponyms;
}

/** The country that a marked word of nationality speaks of ("Georgian"), -1 when it is none. */
function nationOf(inside: readonly Token[], gazetteer: Gazetteer, lexicon: PlaceLexicon): EntryIndex {
  const words = inside.map(({ key }) => key).filter((key) => !lexicon.possessives.has(key));
  const country = lexicon.demonyms.get(words.join(' '));
  return country === undefined ? -1 : gazetteer.indexOf(`iso3166-1:${country}`);
}

/** "Street" of a span "Royal Street": where names have capitals, a common word inside a longer name stands for nothing. */
function isCommonPart(tokens: readonly Token[], match: NameMatch, lexicon: PlaceLexicon): boolean {
  const token = tokens[match.firstToken] as Token;
  if (lexicon.spelling === null || match.tokenCount > 1) return false;
  return (
    [lexicon.commonWords, lexicon.neverNames, lexicon.organisationTails].some((words) =>
      isWord(token, words),
    ) ||
    [lexicon.cues, lexicon.trailingCues, lexicon.sectors].some(
      (words) => lookUp<unknown>(token, words) !== null,
    )
  );
}
