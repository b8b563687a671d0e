import type { LanguageCode } from '../model/report.ts';
import type { EventLexicon } from './EventLexicon.ts';
import type { PlaceLexicon } from './PlaceLexicon.ts';
import type { TokenizedText } from './Token.ts';
import type { TemporalExpression } from './temporal.ts';

/** Everything that is particular to one language. Adding a language means adding one folder that exports one of these. */
export interface LanguagePack {
  code: LanguageCode;
  places: PlaceLexicon;
  events: EventLexicon;
  findTemporalExpressions(tokenized: TokenizedText): TemporalExpression[];
}
