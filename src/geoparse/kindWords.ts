import type { Note } from '../model/note.ts';
import type { PlaceKind } from '../model/place.ts';

/** What a kind of place is called in a sentence, with its article in English. */
export const kindWords: Record<PlaceKind, Note> = {
  country: { en: 'a country', ar: 'دولة' },
  admin1: { en: 'a governorate or province', ar: 'محافظة' },
  admin2: { en: 'a district', ar: 'منطقة' },
  admin3: { en: 'a subdistrict', ar: 'ناحية' },
  settlement: { en: 'a city, town or village', ar: 'مدينة أو بلدة أو قرية' },
  neighbourhood: { en: 'a neighbourhood', ar: 'حي' },
  camp: { en: 'a camp', ar: 'مخيم' },
  airbase: { en: 'an air base or airport', ar: 'مطار أو قاعدة جوية' },
  crossing: { en: 'a border crossing', ar: 'معبر' },
  military: { en: 'a military site', ar: 'موقع عسكري' },
  hill: { en: 'a hill', ar: 'تل' },
  water: { en: 'a river, lake or dam', ar: 'نهر أو بحيرة أو سد' },
  bridge: { en: 'a bridge', ar: 'جسر' },
  road: { en: 'a road', ar: 'طريق' },
  facility: { en: 'a building or site', ar: 'منشأة أو موقع' },
  region: { en: 'a region', ar: 'منطقة جغرافية' },
  area: { en: 'an area', ar: 'مساحة' },
};
