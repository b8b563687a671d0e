import { actorLabels } from '../../src/language/actorLabels.ts';
import type { IncidentSubType } from '../../src/model/incidentType.ts';
import type { GeoPrecision } from '../../src/model/place.ts';
import type { FacetName } from '../filter/facets.ts';
import { type InterfaceLanguage, localeOf } from '../i18n/languages.ts';
import type { Words } from '../i18n/words.ts';

const actorsAr = new Map(Object.values(actorLabels).map(({ en, ar }) => [en, ar]));

const made: Partial<Record<InterfaceLanguage, Intl.DisplayNames>> = {};
function languageName(code: string, language: InterfaceLanguage): string | null {
  made[language] ??= new Intl.DisplayNames([localeOf[language]], { type: 'language', fallback: 'none' });
  try {
    return code === 'und' ? null : (made[language].of(code) ?? code);
  } catch {
    return code;
  }
}

function known(facet: FacetName, value: string, { texts, language }: Words): string | null {
  const words = texts.filters;
  switch (facet) {
    case 'actor':
      return language === 'ar' ? (actorsAr.get(value) ?? value) : value;
    case 'place_precision':
      return texts.precision[value as GeoPrecision] ?? value;
    case 'date_precision':
      return words.datePrecision[value] ?? value;
    case 'independent':
      return words.independent[value] ?? value;
    case 'review':
      return words.review[value] ?? value;
    case 'language':
      return languageName(value, language);
    case 'sub_type':
      return texts.subTypes[value as IncidentSubType] ?? value;
    default:
      return value;
  }
}

/** A value of a facet in words; '' is what is not known or not there. */
export function facetWords(facet: FacetName, value: string, words: Words): string {
  const { unknown } = words.texts.filters;
  const none = (unknown as Partial<Record<FacetName, string>>)[facet] ?? unknown.other;
  return value === '' ? none : (known(facet, value, words) ?? none);
}
