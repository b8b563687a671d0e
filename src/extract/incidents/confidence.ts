import type { LocatedMention } from '../../geoparse/geoparse.ts';
import type { Incident } from '../../model/incident.ts';
import type { Note } from '../../model/note.ts';
import type { FoundEvent } from './findEvents.ts';

/** How sure one part of an incident is (0..1), and why: the rule that decided it first, then what else counts. */
export interface PartConfidence {
  confidence: number;
  reasons: Note[];
}

/** How an event came by its place. */
export type PlaceRule = 'clause' | 'following' | 'before' | 'witnesses';

/**
 * How often a rule was right, by `npm run bench:incidents -- --only confidence` and a second annotated set, with one right
 * and one wrong case added to each (Laplace's rule of succession), in steps of .05.
 */
const PLACE_RULES: Record<PlaceRule, { right: number; note: Note }> = {
  clause: {
    right: 0.95,
    note: { en: 'the place is named in the clause of the event', ar: 'المكان مذكور في جملة الحدث نفسها' },
  },
  following: {
    right: 0.85,
    note: {
      en: 'the place is named in a later clause of the sentence',
      ar: 'المكان مذكور في جملة لاحقة من الفقرة',
    },
  },
  before: {
    right: 0.75,
    note: {
      en: 'the place is named before the event, in another clause of the sentence',
      ar: 'المكان مذكور قبل الحدث، في جملة أخرى من الفقرة',
    },
  },
  witnesses: {
    right: 0.6,
    note: {
      en: 'no place is named for the event: it is where those live who tell of it',
      ar: 'لا مكان مذكور للحدث: هو حيث يقيم من يروونه',
    },
  },
};

/** How sure an incident's place is: that the event was at the place named, and that the name means this place. */
export function placeConfidence(
  rule: PlaceRule,
  { mention, location, within }: LocatedMention,
): PartConfidence {
  const { right, note } = PLACE_RULES[rule];
  const ofName = location ? mention.confidence : (within?.confidence ?? 0);
  return { confidence: round(right * ofName), reasons: [note, nameNote(mention.text, ofName)] };
}

/** Two digits: the figures rest on some hundred cases. */
const round = (share: number): number => Math.round(share * 100) / 100;

function nameNote(name: string, confidence: number): Note {
  const percent = Math.round(confidence * 100);
  return confidence === 0
    ? { en: `no place is known for "${name}"`, ar: `لا يُعرف مكان لاسم «${name}»` }
    : {
        en: `that "${name}" means this place has a probability of ${percent} %`,
        ar: `احتمال أن يعني «${name}» هذا المكان ${percent}٪`,
      };
}

/** How sure the type is: a finite verb reports an event, a noun may also only name it. */
export function typeConfidence({ verb }: Pick<FoundEvent, 'verb'>): PartConfidence {
  return verb ? { confidence: 0.95, reasons: [BY_VERB] } : { confidence: 0.9, reasons: [BY_NOUN] };
}

const BY_VERB: Note = { en: 'a verb reports the event', ar: 'فعل يخبر عن الحدث' };
const BY_NOUN: Note = { en: 'a noun names the event', ar: 'اسم يسمي الحدث' };

type Parts = Record<keyof Incident['confidence'], PartConfidence>;

/** The three confidences of an incident with their reasons, as its output has them. */
export function confidenceOf({
  place,
  date,
  type,
}: Parts): Pick<Incident, 'confidence' | 'confidenceReasons' | 'confidenceReasonsAr'> {
  const reasons = (language: keyof Note) => ({
    place: place.reasons.map((note) => note[language]),
    date: date.reasons.map((note) => note[language]),
    type: type.reasons.map((note) => note[language]),
  });
  return {
    confidence: { place: place.confidence, date: date.confidence, type: type.confidence },
    confidenceReasons: reasons('en'),
    confidenceReasonsAr: reasons('ar'),
  };
}
