import { isWord, lookUp } from '../language/lexicon.ts';
import type { PlaceLexicon } from '../language/PlaceLexicon.ts';
import type { Token } from '../language/Token.ts';

/** A distance before a compass word, and the token where its phrase begins. */
export interface FoundDistance {
  km: number;
  token: number;
}

/** Reports place things relative to a town within its country; a greater number is no distance, or a misprint. */
const FARTHEST_KM = 500;

/** "على بعد 12.5 كم" before token `at`, "إلى" passed over; null without a distance that can be meant. */
export function distanceBefore(
  tokens: readonly Token[],
  at: number,
  lexicon: PlaceLexicon,
): FoundDistance | null {
  for (let i = at - 1; i >= Math.max(1, at - 2); i--) {
    const unit = lookUp(tokens[i], lexicon.distanceUnitsKm);
    const number = unit ? numberEndingAt(tokens, i - 1) : null;
    if (!unit || !number) continue;
    const km = number.value * unit.value;
    if (!Number.isFinite(km) || km > FARTHEST_KM) return null;
    let { token } = number;
    while (token > 0 && isWord(tokens[token - 1], lexicon.distanceLeads)) token--;
    return { km, token };
  }
  return null;
}

/**
 * "على بعد 5 كم من", "5 km away from" before the phrase that begins at token `at` and whose name ends before `end`; null
 * where the distance is one travelled ("5 km from Nawa to Jasim").
 */
export function distanceFromBefore(
  tokens: readonly Token[],
  at: number,
  end: number,
  lexicon: PlaceLexicon,
): FoundDistance | null {
  if (!isWord(tokens[at - 1], lexicon.distanceFrom) || isWord(tokens[end], lexicon.distanceTo)) return null;
  const unitEnd = isWord(tokens[at - 2], lexicon.distanceAway) ? at - 2 : at - 1;
  if (!lookUp(tokens[unitEnd - 1], lexicon.distanceUnitsKm)) return null;
  const distance = distanceBefore(tokens, unitEnd, lexicon);
  if (!distance) return null;
  return lexicon.distanceNeedsLead && !isWord(tokens[distance.token], lexicon.distanceLeads)
    ? null
    : distance;
}

/** The number that ends at token `at`: "12.5" and "١٢٫٥" with a fraction, "1,200" with a group of thousands. */
function numberEndingAt(tokens: readonly Token[], at: number): { value: number; token: number } | null {
  const last = tokens[at];
  if (last?.kind !== 'number') return null;
  const [whole, mark] = [tokens[at - 2], tokens[at - 1]];
  const tight = whole?.kind === 'number' && whole.end === mark?.start && mark.end === last.start;
  if (!tight) return { value: Number(last.key), token: at };
  const thousands = /^[,،٬]$/.test(mark.clean) && last.key.length === 3;
  if (thousands) return { value: Number(whole.key) * 1000 + Number(last.key), token: at - 2 };
  if (/^[.,،٫]$/.test(mark.clean)) return { value: Number(`${whole.key}.${last.key}`), token: at - 2 };
  return { value: Number(last.key), token: at };
}
