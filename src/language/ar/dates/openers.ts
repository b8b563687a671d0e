import { hasWord } from '../../lexicon.ts';
import type { Token } from '../../Token.ts';
import { DECADES } from './decades.ts';
import {
  ADVERBS_OF_DAY,
  DUAL_UNITS,
  PARTS_OF_DAY,
  PARTS_OF_PERIOD,
  PLURAL_UNITS,
  SEASONS,
  WEEKDAYS,
} from './lexicon.ts';
import { MONTHS_BY_FIRST_WORD } from './months.ts';
import { CARDINALS, ORDINALS, TENS } from './numbers.ts';
import { words } from './table.ts';

/** Every word that an expression can begin with: nine words in ten begin none, and no rule is tried at them. */
const OPENERS: ReadonlySet<string> = new Set([
  ...words(`يوم نهار ليلة أمس بارحة امبارح غدا غد بعد بعيد قبل قبيل هذا هذه أول منذ خلال في طوال طيلة آخر ساعة منتصف
    نصف ربع ثلث فصل عام سنة شهر أسبوع من بين يومي شهري عامي سنتي ال
    غرة بعدها بعده قبلها قبله نفس ذات ذلك ذاك تلك ساعات قرن عقد يومين أيام ايام عامين سنوات أعوام شهرين أشهر`),
  ...[WEEKDAYS, PARTS_OF_DAY, SEASONS, PARTS_OF_PERIOD, DUAL_UNITS, PLURAL_UNITS].flatMap((one) => [
    ...one.keys(),
  ]),
  ...ADVERBS_OF_DAY.keys(),
  ...[DECADES, MONTHS_BY_FIRST_WORD, CARDINALS, TENS, ORDINALS].flatMap((one) => [...one.keys()]),
]);

/** False when no expression of time can begin at the token. */
export function mayOpen(token: Token | undefined): boolean {
  if (!token || token.kind === 'punctuation') return false;
  return token.kind === 'number' || hasWord(token, OPENERS);
}
