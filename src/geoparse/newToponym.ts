import type { NameMatch } from '../gazetteer/Gazetteer.ts';
import { articleless } from '../language/lexicon.ts';
import type { PlaceLexicon } from '../language/PlaceLexicon.ts';
import { readingStart, type Token, type TokenizedText, type TokenReading } from '../language/Token.ts';
import { readContext } from './context.ts';
import type { Toponym } from './Toponym.ts';

/** What is known of a name when it is found; lists and containers are linked later. */
type FoundName = Pick<Toponym, 'start' | 'end' | 'firstToken' | 'endToken' | 'context'> & Partial<Toponym>;

/** A toponym that is not linked to others yet; without entries, a name that no gazetteer knows. */
export function newToponym(found: FoundName): Toponym {
  return {
    clitics: '',
    articleAgrees: true,
    nameKey: '',
    entries: [],
    index: 0,
    list: 0,
    containers: [],
    endsAddress: false,
    isContainer: false,
    nameScore: 0,
    insideHashtag: false,
    learned: false,
    ...found,
  };
}

/** The toponym of a gazetteer match, with its context read. */
export function toponymOf(tokenized: TokenizedText, lexicon: PlaceLexicon, match: NameMatch): Toponym {
  const token = tokenized.tokens[match.firstToken] as Token;
  const reading =
    token.readings.find((r) => r.clitics === match.clitics && readingStart(token, r) === match.start) ??
    (token.readings[0] as TokenReading);
  const { start, end, firstToken, clitics, articleAgrees, entries } = match;
  const endToken = firstToken + match.tokenCount;
  const context = readContext(tokenized, lexicon, firstToken, endToken, reading);
  const rest = tokenized.tokens.slice(firstToken + 1, endToken).map(articleless);
  const nameKey = [withoutArticle(token, reading), ...rest].join(' ');
  return newToponym({ start, end, firstToken, endToken, clitics, articleAgrees, nameKey, entries, context });
}

function withoutArticle(token: Token, { clitics, key }: TokenReading): string {
  return token.readings.find((reading) => reading.article && reading.clitics === clitics)?.key ?? key;
}
