import type { LocatedMention } from '../../geoparse/geoparse.ts';
import type { Incident } from '../../model/incident.ts';
import type { Note } from '../../model/note.ts';
import type { FoundEvent } from './findEvents.ts';
import type { Vagueness } from './vagueness.ts';

/** How sure one part of an incident is (0..1), and why: the rule that decided it first, then what else counts. */
export interface PartConfidence {
  confidence: number;
  reasons: Note[];
}

/** How an event came by its place. */
export type PlaceRule = 'clause' | 'following' | 'before' | 'witnesses';

/**
 * How often an event was at the place that a rule chose, when the name means the place that was chosen: counted as in
 * dateScope.ts. Which clause names the place made no difference; witnesses were too few to count and are set by hand.
 */
const PLACE_RULES: Record<PlaceRule, { right: number; note: Note }> = {
  clause: {
    right: 0.85,
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
    right: 0.85,
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

/** What the words of an event say of its type, as {@link Vagueness} has it, and how often it was right (counted as above). */
const TYPE_RULES: Record<Vagueness, { right: number; note: Note }> = {
  none: {
    right: 0.95,
    note: { en: 'the words name this type of event', ar: 'الألفاظ تسمي هذا النوع من الأحداث' },
  },
  bombardment: {
    right: 0.9,
    note: {
      en: 'the weapon is not named: bombardment counts as shelling',
      ar: 'السلاح غير مذكور: يُعدّ القصف قصفًا مدفعيًا أو صاروخيًا',
    },
  },
  violence: {
    right: 0.65,
    note: {
      en: 'it is not told by what means: the type follows from the weapons and parties named beside it',
      ar: 'الوسيلة غير مذكورة: يُستدل على النوع من الأسلحة والأطراف المذكورة بجانبه',
    },
  },
  movement: {
    right: 0.85,
    note: { en: 'a movement of forces or people is told', ar: 'يُروى تحرك قوات أو أشخاص' },
  },
};

/** How sure the type is; `word` is what the text tells the event by. */
export function typeConfidence(
  { verb, vague }: Pick<FoundEvent, 'verb' | 'vague'>,
  word: string,
): PartConfidence {
  const { right, note } = TYPE_RULES[vague];
  const told = verb
    ? { en: `told by the verb "${word}"`, ar: `يرويه الفعل «${word}»` }
    : { en: `told by the noun "${word}"`, ar: `يرويه الاسم «${word}»` };
  return { confidence: right, reasons: [note, told] };
}

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
