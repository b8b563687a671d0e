import type { Claimant } from '../model/incident.ts';
import type { Lexicon, WordSet } from './lexicon.ts';

/** A verb or preposition by which a report quotes. */
export interface AttributionVerb {
  stance: Claimant['stance'];
  /** How it is named in the output. */
  verb: string;
  /** One of these must stand behind the claimant, for verbs that mean something else without ("نقل … عن", "نقل … إلى"). */
  needs?: WordSet;
  /** True for a verb that passes on what another says: "نقلت … عن". */
  relays?: boolean;
  /** True for a verb behind which the speaker is followed by a party: "اتهمت … قوات …". */
  accuses?: boolean;
}

/** The words by which a language says who says so. */
export interface ClaimLexicon {
  /** How words are folded to be compared with those of a text. */
  fold: (word: string) => string;
  /** The article that is written with its noun, folded; empty where it stands alone. */
  article: string;
  verbs: Lexicon<AttributionVerb>;
  /** "according to", "بحسب": the claimant follows. */
  prepositions: Lexicon<AttributionVerb>;
  /** Words that end a claimant's name: "that", "أن", "إن". */
  complementizers: WordSet;
  /** "that": what is said follows. */
  thats: WordSet;
  /** Words that end a name and are never in one: "who", "later", "saying". */
  nameEnders: WordSet;
  /** "of": the noun with an article behind it begins no speaker of its own ("the head of the council said"). */
  nameLinks: WordSet;
  /** Behind these a verb only tells more of the noun before: "التي أعلنت عنها". */
  relativePronouns: WordSet;
  /** Words before a verb of saying by which nobody says it: "لم", "not". */
  negators: WordSet;
  /** Forms of verbs of saying that have no speaker before "that": "يذكر أن". */
  impersonals: WordSet;
  /** First words of a sentence that goes on with an account, "and" apart; null where sentences go on without such a word. */
  continuers: WordSet | null;
  /** Words by which an outlet names itself or its people, as they stand: "مراسلنا", "our". */
  ownWords: ReadonlySet<string>;
  /** What a speaker's own words are called behind "according to": "بحسب وصفه" names nobody. */
  selfWords: WordSet;
  /** Nouns that begin what is reported and end a name: "نفى المجلس وقوع". */
  contents: WordSet;
  /** Verbs by which something stands in what is named behind "in": "جاء في بيان". */
  citations: Lexicon<AttributionVerb>;
  /** Proclitics by which a verb of saying takes what it reports: "أفاد بـ". */
  contentMarks: ReadonlySet<string>;
  /** Ways to speak, no part of a name: "في بيان", "in an interview". */
  channels: WordSet;
  /** Texts that somebody publishes, who is named behind them: "البيان الصادر عن". */
  documents: WordSet;
  /** What is heard from nobody in particular ("المعلومات"), and what is no source ("اتفاق"). Whoever published it is the claimant, else there is none. */
  hearsay: WordSet;
  /** Words between such a text and who published it: "الصادر". */
  documentMarks: WordSet;
  /** "عن", "from": who is quoted by the one who relays it ("نقلت وكالة عن مصدر"). */
  relayMarks: WordSet;
  /** Words by which one source relays another, between the two: "نقلا". */
  relayWords: WordSet;
  /** Behind one who is quoted: he denies it ("نقلت الوكالة عن مصدر نفيه …"). */
  denialNouns: WordSet;
  /** What somebody claims who announces it: "المسؤولية". */
  responsibilities: WordSet;
  /** First words of a heading that names who says what follows: "مصادر محلية: …". */
  headingNouns: WordSet;
  /** Particles between such a speaker and the verb: "قد". */
  verbMarks: WordSet;
  /** Words before a speaker who stands at the front of a clause: "أما", "لكن". */
  frontWords: WordSet;
  /** Words by which a clause turns to another matter, so that what was denied before is not denied: "فيما". */
  contrasts: WordSet;
  /** Phrases that open a sentence on another matter ("من جهة أخرى") or on earlier days ("وكانت"): a claimant's account ends there. */
  shifts: Lexicon<'matter' | 'past'>;
  /** How speakers before the verb are told from what else stands there; null where they stand behind it. */
  speakers: SpeakerCues | null;
  /** "what" between "according to" and a verb of saying. */
  relatives: WordSet;
  /** Words between the verb and the claimant that belong to neither: "به". */
  fillers: WordSet;
  /** "in": may stand inside a claimant's name ("غرفة العمليات في الجنوب"). */
  locatives: WordSet;
  /** "to" before the medium that was told: "لـ". */
  viaMark: string;
  /** "the source", "المصدر": refers to the claimant named before. */
  anaphoric: WordSet;
  /** "the same" behind the noun: "المصادر نفسها". */
  sameWords: WordSet;
  /** Generic heads of a medium's name: "موقع", "وكالة". */
  mediumHeads: WordSet;
  /** Those of them that are left out of the name: "موقع X" and "X" are one. */
  droppedHeads: WordSet;
  /** Words behind such a head that leave the medium unnamed, so that the head stays: "قناة محلية". */
  genericQualities: WordSet;
  /** First words of the names of media that reports are told by: "رويترز". */
  mediumNames: WordSet;
  /** What an article lost behind the mark of the medium is written as: "للمرصد" is ل and "المرصد". */
  elidedArticle: string;
}

/** Words around a speaker who stands before the verb of saying. */
export interface SpeakerCues {
  /** Between the speaker and the verb: "has", "also". */
  auxiliaries: WordSet;
  /** Before the speaker's clause: "that", "while". */
  stops: WordSet;
  /** What no speaker begins with: "west", "in". */
  notSubjects: WordSet;
  pronouns: WordSet;
  /** People of a place: "residents". */
  localWitnesses: WordSet;
}
