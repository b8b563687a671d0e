import type { Incident } from '../../src/model/incident.ts';
import type { Words } from '../i18n/words.ts';
import { casualtyWords } from '../wording/casualtyWords.ts';
import { dateWords } from '../wording/dateWords.ts';
import { placeName } from '../wording/placeWords.ts';
import { bySide, namesOf } from './bySide.ts';
import { dateFacts } from './DateEvidence.tsx';

export const tellingParts = ['when', 'where', 'numbers', 'quotes'] as const;
export type TellingPart = (typeof tellingParts)[number];

/** Each part in words; `untold` are those of which the report says nothing. */
export interface TellingFacts extends Record<TellingPart, string> {
  readonly untold: readonly TellingPart[];
}

/** What one report says of an event, part by part, in words that can be held beside those of another report. */
export function tellingFacts(incident: Incident, words: Words): TellingFacts {
  const { texts, formats, language } = words;
  const { compare } = texts.source;
  const numbers = incident.casualties.map((item) => casualtyWords(item, words));
  const quoted = namesOf(bySide(incident.claimants).quoted);
  return {
    when: dateWords(dateFacts(incident.date), words),
    where: incident.place ? placeName(incident.place, language) : texts.placeUnknown,
    numbers: numbers.length > 0 ? formats.list([...new Set(numbers)]) : compare.noNumber,
    quotes: quoted.length > 0 ? formats.list([...new Set(quoted)]) : compare.nobody,
    untold: [
      ...(incident.date ? [] : (['when'] as const)),
      ...(incident.place ? [] : (['where'] as const)),
      ...(numbers.length > 0 ? [] : (['numbers'] as const)),
      ...(quoted.length > 0 ? [] : (['quotes'] as const)),
    ],
  };
}

/** In which parts the second says something else than the first; what one of them does not tell is no difference. */
export function differingParts(first: TellingFacts, other: TellingFacts): TellingPart[] {
  const told = (part: TellingPart) => !first.untold.includes(part) && !other.untold.includes(part);
  return tellingParts.filter((part) => told(part) && first[part] !== other[part]);
}
