import type { LanguageCode } from '../model/report.ts';
import { tokenize } from './tokenize.ts';

/** One word of a gazetteer name as names are indexed: folded, its article cut and remembered. */
export interface NameKey {
  key: string;
  article: boolean;
}

/**
 * The words of a name under the same normalisation as a report's text: punctuation dropped, the article ال cut (a name
 * has no proclitics). "أل" is no article, so ألمانيا stays whole. Latin names are folded word by word.
 */
export function nameKeys(name: string, language: LanguageCode): NameKey[] {
  return tokenize(name)
    .filter((token) => token.kind !== 'punctuation')
    .map((token) => {
      const article =
        language === 'ar'
          ? token.readings.find((reading) => reading.article && reading.clitics === '')
          : undefined;
      return article ? { key: article.key, article: true } : { key: token.key, article: false };
    });
}

/** Bounds the memory of {@link joinedKeys}; a report names some dozens of places, with hundreds of namesakes. */
const MOST_NAMES = 20_000;
const joined: Record<LanguageCode, Map<string, string>> = { ar: new Map(), en: new Map() };

/** The words of a name as they are indexed, joined by spaces. Remembered: the same few names are asked for in every report. */
export function joinedKeys(name: string, language: LanguageCode): string {
  const known = joined[language].get(name);
  if (known !== undefined) return known;
  if (joined[language].size >= MOST_NAMES) joined[language].clear();
  const keys = nameKeys(name, language)
    .map(({ key }) => key)
    .join(' ');
  joined[language].set(name, keys);
  return keys;
}
