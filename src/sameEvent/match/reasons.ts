import { dayText } from '../../model/days.ts';
import type { Note } from '../../model/note.ts';
import type { Place } from '../../model/place.ts';
import { isSameWording } from '../copies/wording.ts';
import type { EventDays } from '../EventFacts.ts';
import { daysFit } from './days.ts';
import { type Certainty, type ComparableFacts, denies, fits } from './fits.ts';
import { partiesFit } from './parties.ts';
import { metresBetween, placesFit } from './places.ts';

/** An incident with its place as people read it. */
export interface Shown {
  readonly facts: ComparableFacts;
  readonly place: Place;
}

/** Why two incidents are taken for one event, and how sure that is, in sentences; none when they do not fit. */
export function reasonsFor(first: Shown, second: Shown, copied: boolean): Note[] {
  return notesOf(first, second, fits(first.facts, second.facts, copied), copied);
}

/** Why `denial` is taken for one of what `reported` tells; none when it is not. */
export function denialReasonsFor(reported: Shown, denial: Shown): Note[] {
  return notesOf(reported, denial, denies(reported.facts, denial.facts), false);
}

function notesOf(first: Shown, second: Shown, certainty: Certainty | null, copied: boolean): Note[] {
  if (!certainty) return [];
  const [a, b] = [first.facts, second.facts];
  return [
    certainties[certainty],
    typeNote(a, b),
    placeNote(first, second),
    dayNote(a.days, b.days),
    ...(partiesFit(a.parties, b.parties) === 'common' ? [SAME_PARTIES] : []),
    ...(copied ? [SAME_TEXT] : isSameWording(a.wording, b.wording) ? [SAME_PASSAGE] : []),
  ];
}

const certainties: Record<NonNullable<ReturnType<typeof fits>>, Note> = {
  clear: {
    en: 'clear: type, place and day are the same, and so are the parties or the words',
    ar: 'واضح: النوع والمكان واليوم متطابقة، وكذلك الأطراف أو الألفاظ',
  },
  likely: { en: 'likely: type, place and day are the same', ar: 'مرجَّح: النوع والمكان واليوم متطابقة' },
  possible: {
    en: 'possible: nothing contradicts, but type, place or date only come close',
    ar: 'محتمل: لا تناقض، لكن النوع أو المكان أو التاريخ متقارب لا متطابق',
  },
};

const SAME_PARTIES: Note = { en: 'the same parties are named', ar: 'الأطراف المذكورة واحدة' };
const SAME_TEXT: Note = {
  en: 'the texts of the two reports are copies',
  ar: 'نصّا التقريرين نسختان من نص واحد',
};
const SAME_PASSAGE: Note = { en: 'the same words tell of it', ar: 'يرويانه بالألفاظ نفسها' };

function typeNote(a: ComparableFacts, b: ComparableFacts): Note {
  if (a.subType === b.subType) return { en: `the same type: ${a.subType}`, ar: `النوع نفسه: ${a.subType}` };
  return {
    en: `types that go together: ${a.subType}; ${b.subType}`,
    ar: `نوعان متوافقان: ${a.subType}؛ ${b.subType}`,
  };
}

function placeNote(first: Shown, second: Shown): Note {
  const [a, b] = [first.facts.place, second.facts.place];
  const english = ({ place }: Shown): string => place.nameEn ?? place.name;
  if (placesFit(a, b) === 'same')
    return { en: `the same place: ${english(first)}`, ar: `المكان نفسه: ${first.place.name}` };
  const km = Math.round(metresBetween(a, b) / 100) / 10;
  const radius = Math.round(Math.max(a.radiusM, b.radiusM) / 100) / 10;
  return {
    en: `places ${km} km apart, within the ${radius} km of the less exact one: ${english(first)}; ${english(second)}`,
    ar: `مكانان بينهما ${km} كم، ضمن ${radius} كم للأقل دقة منهما: ${first.place.name}؛ ${second.place.name}`,
  };
}

function dayNote(a: EventDays, b: EventDays): Note {
  const [first, second] = [daysText(a), daysText(b)];
  const fit = daysFit(a, b);
  if (fit === 'same') return { en: `the same date: ${first}`, ar: `التاريخ نفسه: ${first}` };
  if (fit === 'overlap')
    return { en: `dates that overlap: ${first}; ${second}`, ar: `تاريخان متداخلان: ${first}؛ ${second}` };
  if (fit !== 'next')
    return { en: `days that follow: ${first}; ${second}`, ar: `يومان متتاليان: ${first}؛ ${second}` };
  return {
    en: `neighbouring days, one of them not certain: ${first}; ${second}`,
    ar: `يومان متجاوران أحدهما غير مؤكد: ${first}؛ ${second}`,
  };
}

function daysText({ from, to, approximate }: EventDays): string {
  return `${from === to ? dayText(from) : `${dayText(from)}/${dayText(to)}`}${approximate ? '~' : ''}`;
}
