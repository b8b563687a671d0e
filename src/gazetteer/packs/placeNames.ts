/** Marks of writing direction, joiners, the byte order mark and the kashida, none of which is part of a name. */
const INVISIBLE = /[\u0640\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const CONTROL = /\p{Cc}/u;
/** Longer than any name that a report would write. */
const LONGEST_NAME = 200;

/** A cell's name without invisible marks and doubled spaces; '' when it is empty or cannot be a name. */
export function cleanName(cell: string): string {
  const name = cell.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
  return name.length > LONGEST_NAME || CONTROL.test(name) || !/\p{L}/u.test(name) ? '' : name;
}

/** The names, cleaned, empty ones and repetitions left out. */
export function cleanNames(cells: readonly string[]): string[] {
  return [...new Set(cells.map(cleanName))].filter((name) => name !== '');
}

/** A coordinate in degrees as text; null when it is none. A comma may stand for the point. */
export function degrees(cell: string, most: 90 | 180): number | null {
  const text = cell.replace(',', '.');
  if (!/^[-+]?\d+(\.\d+)?([eE]-?\d+)?$/.test(text)) return null;
  const value = Number(text);
  return Math.abs(value) <= most ? value : null;
}

/** Why a point cannot be used: missing, out of range, or the 0, 0 that stands for "unknown". */
export function pointProblem(lat: number | null, lon: number | null): string | null {
  if (lat === null || lon === null) return 'no coordinates, or such as cannot be';
  return lat === 0 && lon === 0 ? 'the coordinates are 0, 0, which stands for unknown' : null;
}

/** Inhabitants as text; 0 when unknown. */
export function inhabitants(cell: string): number {
  const value = Math.round(Number(cell.replace(/[, ]/g, '')));
  return value > 0 && value <= 0xffff_ffff ? value : 0;
}
