import type { Assertion } from '../../src/model/assertion.ts';
import { chosenPlaceSchema } from '../../src/model/correction.ts';
import { dayNumber } from '../../src/model/days.ts';
import { edtfRange } from '../../src/model/edtf.ts';
import type { IncidentSubType } from '../../src/model/incidentType.ts';
import { dateWords } from '../wording/dateWords.ts';
import { placeName } from '../wording/placeWords.ts';
import type { CorrectWords } from './useCorrectWords.ts';

/** A date in EDTF in words, as it will be shown; one that is none stays as it is. */
export function edtfWords(edtf: string, { words }: CorrectWords): string {
  const range = edtfRange(edtf);
  if (!range) return edtf;
  const point = edtf.replace(/[~?%]/g, '');
  const precision = /^\d{4}$/.test(point) ? 'year' : /^\d{4}-\d{2}$/.test(point) ? 'month' : 'day';
  return dateWords(
    { edtf, from: dayNumber(range.from), to: dayNumber(range.to), precision, partOfDay: null },
    words,
  );
}

/** A place with how closely it is known: "Nawa (somewhere within 2.5 km)". */
function placeWords(value: unknown, { words, correct }: CorrectWords): string {
  const chosen = chosenPlaceSchema.safeParse(value);
  if (!chosen.success) return correct.value.unknown;
  const { place, radiusM } = chosen.data;
  const within = radiusM ? ` (${words.texts.within(words.formats.distance(radiusM))})` : '';
  return `${placeName(place, words.language)}${within}`;
}

/** What a correction puts there, or what stood there before, in words; `value` is as the log keeps it. */
export function valueWords(kind: string, value: unknown, all: CorrectWords): string {
  const { words, correct } = all;
  const { texts, formats } = words;
  switch (kind) {
    case 'place':
      return value ? placeWords(value, all) : correct.value.unknown;
    case 'date':
      return typeof value === 'string' ? edtfWords(value, all) : correct.value.unknown;
    case 'type':
      return texts.subTypes[value as IncidentSubType] ?? String(value);
    case 'assertion':
      return texts.assertions[value as Assertion] ?? String(value);
    case 'tags':
      return Array.isArray(value) && value.length > 0
        ? formats.list(value.map(String))
        : correct.value.nothing;
    case 'note':
      return typeof value === 'string' ? value : correct.value.nothing;
    default:
      if (value === null || value === undefined)
        return kind === 'warning' ? correct.value.auto : correct.value.no;
      return value === true ? correct.value.yes : correct.value.no;
  }
}
