import { foldWord } from '../../../language/fold.ts';
import { cleanName, cleanNames } from '../placeNames.ts';

/** "Neighbourhood", which stands before some names and which reports write before any. */
const QUARTER = /^حي (?=\S)/;
/** OCHA tells namesakes apart by what follows the name: "الكفير - مركز أريحا", "Al-Hama (Qudsiya)", "Squbeen (ne)". */
const LABEL_AR = /\s*-\s+[^-]+$/;
const LABEL_EN = /\s*\([^()]*\)\s*$/;
/** An Arabic and a Kurdish or older name of one place in one cell: "الضحاك فوقاني_كوليان فوقاني". */
const TWO_NAMES = /\s*[_-]\s*/;
const SHORTEST_PART = 3;

const fold = (name: string): string =>
  name
    .split(' ')
    .map((word) => foldWord(word, 'ar'))
    .join(' ');

/**
 * The Arabic names of a place, the one to show first. `name` is the name alone where the source has it; `label` may carry
 * what tells namesakes apart, and is cut off after 30 letters in some rows; `more` are alternatives.
 */
export function arabicNames(name: string, label: string, more: readonly string[]): string[] {
  const own = name === '' ? [] : parts(name);
  const known = own.map(fold);
  const [bare = ''] = parts(cleanName(label).replace(LABEL_AR, ''));
  const isNew = bare !== '' && !known.some((text) => text.startsWith(fold(bare)));
  const rest = more.flatMap((other) => parts(cleanName(other).replace(LABEL_AR, '')));
  return cleanNames([...own, ...(isNew ? [bare] : []), ...rest]);
}

function parts(cell: string): string[] {
  const whole = cleanName(cell).replace(QUARTER, '');
  const split = whole.split(TWO_NAMES);
  const names = split.length > 1 && split.every((part) => part.length >= SHORTEST_PART) ? split : [whole];
  return cleanNames(names.map((part) => part.replace(QUARTER, '')));
}

/** The English names, what tells namesakes apart cut off. */
export function englishNames(cells: readonly string[]): string[] {
  return cleanNames(cells.map((cell) => cell.replace(LABEL_EN, '').replaceAll('_', ' ')));
}
