import { plural } from '../i18n/plural.ts';
import type { Words } from '../i18n/words.ts';
import { otherPlaceName, placeName } from '../wording/placeWords.ts';
import type { Mark } from './marks.ts';

/** What a mark says when pointed at. */
export interface MarkWords {
  readonly name: string;
  readonly otherName: string | null;
  /** "and 3 more places" for a group. */
  readonly more: string | null;
  readonly count: string;
  readonly latest: string;
  /** "somewhere within 5 km" for areas. */
  readonly within: string | null;
}

/** The words for a mark: its name, how many incidents, the latest, and how far an area reaches. */
export function markWords(mark: Mark, words: Words): MarkWords {
  const { texts, formats, language } = words;
  const { place, radiusM } = mark.symbol;
  const more = mark.placeCount - 1;
  return {
    name: placeName(place, language),
    otherName: otherPlaceName(place, language),
    more: more > 0 ? plural(formats, more, texts.map.morePlaces) : null,
    count: plural(formats, mark.count, texts.incidentsCounted),
    latest: mark.latest === null ? texts.date.undated : texts.map.tooltipLatest(formats.day(mark.latest)),
    within:
      mark.isArea && more === 0 && radiusM > 0 ? texts.map.tooltipWithin(formats.distance(radiusM)) : null,
  };
}

/** The same in one sentence, for those who hear the map. */
export function markSentence(mark: Mark, words: Words): string {
  const said = markWords(mark, words);
  const name = [said.name, said.more].filter(Boolean).join(' ');
  // Not `said.count`: after the verb's preposition Arabic has the genitive.
  const count = plural(words.formats, mark.count, words.texts.incidents);
  const sentence = words.texts.map.symbol(name, count, said.latest);
  const note = said.more ? words.texts.map.opensList : said.within;
  return note ? `${sentence} (${note})` : sentence;
}

/** The name written beside a symbol: "Nawa", "Nawa +3" for a group. */
export function shortMarkName(mark: Mark, words: Words): string {
  const name = placeName(mark.symbol.place, words.language);
  return mark.placeCount > 1 ? `${name} +${words.formats.number(mark.placeCount - 1)}` : name;
}
