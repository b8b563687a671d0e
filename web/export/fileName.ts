/** In UTF-8 an Arabic letter is two bytes, and no system takes more than 255 for a name. */
const LONGEST = 100;

/**
 * `balagh-2026-11-23-214-incidents-reported-in-Daraa.csv`: a name that every system takes, whatever the words: letters and
 * digits of any script, hyphens between. `day` is YYYY-MM-DD.
 */
export function fileName(shown: string, day: string, extension: string): string {
  const words = shown
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\u064b-\u065f\u0670]/g, '')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean);
  let name = '';
  for (const word of words) {
    if (name.length + word.length + 1 > LONGEST) break;
    name += `-${word}`;
  }
  return `balagh-${day}${name}.${extension}`;
}
