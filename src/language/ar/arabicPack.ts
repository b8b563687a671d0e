import type { LanguagePack } from '../LanguagePack.ts';
import { findTemporalExpressions } from './dates/findTemporalExpressions.ts';
import { arabicEventLexicon } from './eventLexicon.ts';
import { arabicPlaceLexicon } from './placeLexicon.ts';

/** Arabic: Modern Standard as news reports write it, with the month names of all Arab countries. */
export const arabicPack: LanguagePack = {
  code: 'ar',
  places: arabicPlaceLexicon,
  events: arabicEventLexicon,
  findTemporalExpressions,
};
