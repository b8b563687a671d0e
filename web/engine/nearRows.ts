import { distanceKm } from '../../src/model/geo.ts';
import type { Place } from '../../src/model/place.ts';
import type { FilterColumns } from '../filter/columns.ts';

/** Further apart than this, kilometres or days, two incidents are hardly one event. */
const mostKm = 30;
const mostDays = 3;
/** What an unknown place or date counts as, beside known ones: neither near nor far. */
const unknownShare = 0.8;

/**
 * Of `rows` those that may be of the same event as `row`: at most 30 km and 3 days from it, or of unknown place or date
 * where the other is near. The nearest first, `most` at the most.
 */
export function nearRows(
  { first, last, place, type }: Pick<FilterColumns, 'first' | 'last' | 'place' | 'type'>,
  places: readonly Place[],
  rows: ArrayLike<number>,
  row: number,
  most: number,
): number[] {
  const at = (of: number): Place | undefined => places[place[of] as number];
  const from = (of: number): number => first[of] as number;
  const to = (of: number): number => last[of] as number;
  const own = at(row);
  const dated = (of: number): boolean => from(of) <= to(of);
  // Many incidents share a place: its distance is worked out once.
  const away = new Map<number, number>();
  const kilometres = (of: number): number | null => {
    const other = at(of);
    if (!own || !other) return null;
    const index = place[of] as number;
    const known = away.get(index);
    if (known !== undefined) return known;
    const made = distanceKm(own, other);
    away.set(index, made);
    return made;
  };
  const found: { row: number; cost: number }[] = [];
  for (let i = 0; i < rows.length; i++) {
    const other = rows[i] as number;
    if (other === row) continue;
    const days =
      dated(row) && dated(other) ? Math.max(0, from(other) - to(row), from(row) - to(other)) : null;
    if (days !== null && days > mostDays) continue;
    const km = kilometres(other);
    if ((km !== null && km > mostKm) || (km === null && days === null)) continue;
    const cost =
      (km === null ? unknownShare : km / mostKm) +
      (days === null ? unknownShare : days / mostDays) +
      (type[other] === type[row] ? 0 : 0.5);
    found.push({ row: other, cost });
  }
  return found
    .sort((a, b) => a.cost - b.cost || a.row - b.row)
    .slice(0, most)
    .map((one) => one.row);
}
