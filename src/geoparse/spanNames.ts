import type { EntryIndex, Gazetteer } from '../gazetteer/Gazetteer.ts';
import { nameKeys } from '../language/nameKeys.ts';
import type { PlaceLexicon } from '../language/PlaceLexicon.ts';
import type { Token } from '../language/Token.ts';
import { tokenize } from '../language/tokenize.ts';
import type { LanguageCode } from '../model/report.ts';
import { namesAt } from './namesAt.ts';

/** A name read out of a marked span: its key as names are indexed, and who bears it. */
export interface SpanName {
  nameKey: string;
  entries: readonly EntryIndex[];
}

/** Shorter parts of a word are no words of a name. */
const LEAST_LETTERS = 2;

/**
 * The name inside a span that the tokens around it hide: a span that ends inside a word ("لبنان" marked in "لبناني"), or a
 * name of two words written as one, as hashtags are ("حفرالباطن", "PortArthur"). Null when the gazetteer has none.
 */
export function nameInSpan(text: string, gazetteer: Gazetteer, lexicon: PlaceLexicon): SpanName | null {
  const tokens = tokenize(text);
  const names = tokens.flatMap((_, at) => namesAt(tokens, at, gazetteer, lexicon));
  const longest = names.sort((a, b) => b.tokenCount - a.tokenCount)[0];
  if (longest && longest.tokenCount === tokens.length - longest.firstToken)
    return { nameKey: keysOf(tokens, longest.firstToken), entries: longest.entries };
  const last = tokens.at(-1);
  return last?.kind === 'word' ? cutInTwo(last, gazetteer) : null;
}

function cutInTwo(token: Token, gazetteer: Gazetteer): SpanName | null {
  const language: LanguageCode = /\p{Script=Arabic}/u.test(token.clean) ? 'ar' : 'en';
  for (const { cut } of token.readings) {
    const word = token.clean.slice(cut);
    for (let at = LEAST_LETTERS; at <= word.length - LEAST_LETTERS; at++) {
      const name = `${word.slice(0, at)} ${word.slice(at)}`;
      const entries = gazetteer.lookup(name, language);
      if (entries.length === 0) continue;
      const keys = nameKeys(name, language).map(({ key }) => key);
      return { nameKey: keys.join(' '), entries };
    }
  }
  return null;
}

const keysOf = (tokens: readonly Token[], from: number): string =>
  tokens
    .slice(from)
    .map(({ key }) => key)
    .join(' ');
