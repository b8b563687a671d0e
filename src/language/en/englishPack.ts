import type { LanguagePack } from '../LanguagePack.ts';
import { findTemporalExpressions } from './dates/findTemporalExpressions.ts';
import { englishEventLexicon } from './eventLexicon.ts';
import { englishPlaceLexicon } from './placeLexicon.ts';

/** English as news agencies, bulletins and posts write it. */
export const englishPack: LanguagePack = {
  code: 'en',
  places: englishPlaceLexicon,
  events: englishEventLexicon,
  findTemporalExpressions,
};
