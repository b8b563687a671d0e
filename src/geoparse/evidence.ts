import type { EntryIndex, Gazetteer } from '../gazetteer/Gazetteer.ts';
import type { Note } from '../model/note.ts';
import type { LanguageCode } from '../model/report.ts';
import { phraseOf } from './areaNames.ts';
import { distanceBetween } from './features.ts';
import { kindWords } from './kindWords.ts';
import { learnedNote } from './learned/learnedNote.ts';
import { neighbours } from './neighbours.ts';
import type { FeatureName, Resolution, WeighedEntry } from './Resolution.ts';

/** A feature must give the choice at least this many points to be named as a reason. */
const TELLING_POINTS = 0.5;

/** Farther than this from half of the report's places, a place is not "close" to them, whatever the points. */
const CLOSE_KM = 80;

/** Why the first candidate was chosen and its best rival was not, as sentences that quote the text. */
export function explain(
  gazetteer: Gazetteer,
  text: string,
  resolutions: readonly Resolution[],
  index: number,
): Note[] {
  const { toponym, candidates } = resolutions[index] as Resolution;
  const chosen = candidates[0];
  if (!chosen) return [];
  const { points } = chosen;
  const notes: Note[] = [];
  const telling = (...names: FeatureName[]): boolean =>
    names.reduce((total, name) => total + (points[name] ?? 0), 0) >= TELLING_POINTS;
  const { cue } = toponym.context;
  if (cue && telling('kindFits'))
    notes.push({
      en: `"${cue.word}" announces ${kindWords[gazetteer.kind(chosen.entry)].en}`,
      ar: `كلمة «${cue.word}» تدل على ${kindWords[gazetteer.kind(chosen.entry)].ar}`,
    });
  for (const outer of toponym.containers.slice(0, 1)) {
    if (!telling('inside', 'beside', 'outside')) break;
    const container = resolutions[outer] as Resolution;
    const phrase = text.slice(container.toponym.start, container.toponym.end);
    const said = phraseOf(container.toponym.context.relation, phrase);
    notes.push({ en: `the text places it in or beside "${said}"`, ar: `يضعه النص في «${said}» أو بجوارها` });
  }
  if (telling('list')) notes.push(listedNote(gazetteer, text, resolutions, index, chosen));
  if (telling('near') && medianKm(gazetteer, resolutions, index, chosen.entry) <= CLOSE_KM)
    notes.push(companyNote(gazetteer, resolutions, index, chosen.entry));
  if (telling('homeCountry', 'homeDivision'))
    notes.push({ en: 'in the home region that was given', ar: 'يقع في المنطقة المحددة موطنًا' });
  if (candidates.length === 1)
    notes.push({
      en: 'the only place of this name in the gazetteer',
      ar: 'المكان الوحيد بهذا الاسم في المعجم الجغرافي',
    });
  else if (notes.length === 0)
    notes.push({ en: 'the most prominent place of this name', ar: 'أبرز مكان بهذا الاسم' });
  if (toponym.learned) notes.push(learnedNote);
  const rival = candidates[1];
  if (rival) notes.push(rivalNote(gazetteer, resolutions, index, chosen, rival));
  return notes;
}

function listedNote(
  gazetteer: Gazetteer,
  text: string,
  resolutions: readonly Resolution[],
  index: number,
  chosen: WeighedEntry,
): Note {
  const { list } = (resolutions[index] as Resolution).toponym;
  const others = neighbours(resolutions, index).filter((r) => r.toponym.list === list && r.candidates[0]);
  const names = others.slice(0, 3).map((r) => text.slice(r.toponym.start, r.toponym.end));
  const km = Math.min(
    ...others.map((r) => distanceBetween(gazetteer, chosen.entry, (r.candidates[0] as WeighedEntry).entry)),
  );
  return {
    en: `listed with ${names.join(', ')}, ${Math.round(km)} km away`,
    ar: `ورد في قائمة مع ${names.join('، ')}، على بعد ${Math.round(km)} كم`,
  };
}

function companyNote(
  gazetteer: Gazetteer,
  resolutions: readonly Resolution[],
  index: number,
  entry: EntryIndex,
): Note {
  const km = Math.round(medianKm(gazetteer, resolutions, index, entry));
  return {
    en: `close to the report's other places (half of them within ${km} km)`,
    ar: `قريب من الأماكن الأخرى في البلاغ (نصفها ضمن ${km} كم)`,
  };
}

function rivalNote(
  gazetteer: Gazetteer,
  resolutions: readonly Resolution[],
  index: number,
  chosen: WeighedEntry,
  rival: WeighedEntry,
): Note {
  const place = gazetteer.place(rival.entry);
  const kind = kindWords[place.kind];
  const country = gazetteer.indexOf(`iso3166-1:${place.country}`);
  const division = gazetteer.admin1(rival.entry);
  const [countryEn, countryAr] = [nameOf(gazetteer, country, 'en'), nameOf(gazetteer, country, 'ar')];
  const where = [place.nameEn ?? place.name, kind.en, place.admin1, countryEn].filter(Boolean).join(', ');
  const whereAr = [place.name, kind.ar, nameOf(gazetteer, division, 'ar'), countryAr]
    .filter(Boolean)
    .join('، ');
  const km = Math.round(distanceBetween(gazetteer, chosen.entry, rival.entry));
  const others = medianKm(gazetteer, resolutions, index, rival.entry);
  const far = Number.isFinite(others)
    ? {
        en: `, about ${Math.round(others)} km from the report's other places`,
        ar: `، على بعد نحو ${Math.round(others)} كم من الأماكن الأخرى في البلاغ`,
      }
    : { en: `, ${km} km away`, ar: `، على بعد ${km} كم` };
  return { en: `rejected: ${where}${far.en}`, ar: `استُبعد: ${whereAr}${far.ar}` };
}

/** Median distance from an entry to the places chosen for the other names, countries left out; NaN when there are none. */
function medianKm(
  gazetteer: Gazetteer,
  resolutions: readonly Resolution[],
  index: number,
  entry: EntryIndex,
): number {
  const own = (resolutions[index] as Resolution).candidates[0]?.entry;
  const kms: number[] = [];
  for (const { candidates } of neighbours(resolutions, index)) {
    const other = candidates[0]?.entry;
    if (other !== undefined && other !== own && gazetteer.kind(other) !== 'country')
      kms.push(distanceBetween(gazetteer, entry, other));
  }
  kms.sort((a, b) => a - b);
  return kms[kms.length >> 1] ?? Number.NaN;
}

function nameOf(gazetteer: Gazetteer, entry: EntryIndex, language: LanguageCode): string | null {
  if (entry < 0) return null;
  return language === 'ar' ? gazetteer.nameAr(entry) : gazetteer.nameEn(entry);
}
