/** Shorter names differ by a letter because they are other names: نوى, نمر. */
const SHORTEST = 4;
/** Single words of this length may differ by two letters; of longer names that would be "eastern" and "western". */
const LONG = 6;

/** True when two folded names are spellings of one: a letter apart, or two when both are one long word. */
export function isLikeSpelling(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  const most = shorter >= LONG && !a.includes(' ') && !b.includes(' ') ? 2 : 1;
  if (shorter < SHORTEST || Math.abs(a.length - b.length) > most) return false;
  return editDistance(a, b) <= most;
}

/** Levenshtein's distance. */
function editDistance(a: string, b: string): number {
  const row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    let diagonal = row[0] as number;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] as number;
      row[j] = Math.min(above + 1, (row[j - 1] as number) + 1, diagonal + (a[i - 1] === b[j - 1] ? 0 : 1));
      diagonal = above;
    }
  }
  return row[b.length] as number;
}
