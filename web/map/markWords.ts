import { plural } from '../i18n/plural.ts';
import type { Words } from '../i18n/words.ts';
import { otherPlaceName, placeName } from '../wording/placeWords.ts';
import type { Mark } from './marks.ts';

/** What a mark says when pointed at. */
export interface MarkWords {
  readonly name: string;
  readonly otherName: string | null;
  readonly count: string;
  readonly latest: string;
  /** "somewhere within 5 km" for areas. */
  readonly within: string | null;
}

/** The words for a mark: its name, how many incidents, the latest, and how far an area reaches. */
export function markWords(mark: Mark, words: Words): MarkWords {
  const { texts, formats, language } = words;
  const { place, isArea, radiusM } = mark.symbol;
  return {
    name: placeName(place, language),
    otherName: otherPlaceName(place, language),
    count: plural(formats, mark.count, texts.incidentsCounted),
    latest: mark.latest === null ? texts.date.undated : texts.map.tooltipLatest(formats.day(mark.latest)),
    within: isArea && radiusM > 0 ? texts.map.tooltipWithin(formats.distance(radiusM)) : null,
  };
}

/** The same in one sentence, for those who hear the map. */
export function markSentence(mark: Mark, words: Words): string {
  const said = markWords(mark, words);
  const sentence = words.texts.map.symbol(said.name, said.count, said.latest);
  return said.within ? `${sentence} (${said.within})` : sentence;
}
