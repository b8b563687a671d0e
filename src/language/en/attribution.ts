import type { AttributionVerb, ClaimLexicon, SpeakerCues } from '../ClaimLexicon.ts';
import { type Lexicon, lexicon, phraseLexicon, wordSet } from '../lexicon.ts';
import { foldLatin } from './normalize.ts';

const said = (verb: string): AttributionVerb => ({ stance: 'said', verb });

/** Forms by which reports quote. "report", "state", "claim" and "document" are left out: they are nouns oftener. */
const englishAttributionVerbs: Lexicon<AttributionVerb> = lexicon<AttributionVerb>(foldLatin, [
  ['said says say', said('said')],
  ['quoted quotes', { stance: 'said', verb: 'quoted', relays: true }],
  ['told', said('told')],
  ['reported reporting', said('reported')],
  ['announced announcing', said('announced')],
  ['stated', said('stated')],
  ['added', said('added')],
  ['declared', said('declared')],
  ['documented', said('documented')],
  ['recorded', said('recorded')],
  ['tweeted', said('tweeted')],
  ['noted', said('noted')],
  ['explained', said('explained')],
  ['confirmed confirms confirming', { stance: 'confirmed', verb: 'confirmed' }],
  ['claimed claiming', { stance: 'claimed', verb: 'claimed' }],
  ['alleged alleges alleging', { stance: 'claimed', verb: 'alleged' }],
  ['denied denies denying', { stance: 'denied', verb: 'denied' }],
]);

const englishAttributionPrepositions: Lexicon<AttributionVerb> = lexicon<AttributionVerb>(foldLatin, [
  ['according', said('according to')],
  ['citing', said('citing')],
  ['quoting', said('quoting')],
]);

const englishComplementizers = wordSet(
  foldLatin,
  'to that who which where when while as after before but because on in at by from for during since over about late early earlier',
);
/** What may begin a stretch between commas that is no speaker: "residents of Tafas, west of Daraa, reported …". */
const NOT_SUBJECTS = wordSet(
  foldLatin,
  `north south east west northeast northwest southeast southwest in on at near from to with without for by after before during who which where when
  while as since because if although though meanwhile however also then there about over under amid despite following including adding some`,
);
const LOCAL_WITNESSES = wordSet(
  foldLatin,
  'resident residents local locals inhabitant inhabitants villager villagers people eyewitness eyewitnesses witness witnesses',
);
const englishAnaphoricClaimants = wordSet(foldLatin, 'he she they it source statement report group');
const englishSpeakers: SpeakerCues = {
  auxiliaries: wordSet(
    foldLatin,
    'has have had also later earlier on separately reportedly previously meanwhile then',
  ),
  stops: wordSet(
    foldLatin,
    'that who which where when while whereas as after before but because although though if since until',
  ),
  notSubjects: NOT_SUBJECTS,
  pronouns: wordSet(foldLatin, 'he she they it we i you this which'),
  localWitnesses: LOCAL_WITNESSES,
};
const englishMediumHeads = wordSet(foldLatin, 'the a an');

/** The words by which English reports say who says so. */
export const englishClaims: ClaimLexicon = {
  fold: foldLatin,
  article: '',
  nameLinks: wordSet(foldLatin, 'of for'),
  verbs: englishAttributionVerbs,
  prepositions: englishAttributionPrepositions,
  complementizers: englishComplementizers,
  thats: wordSet(foldLatin, 'that as saying'),
  nameEnders: wordSet(foldLatin, 'saying adding'),
  relativePronouns: wordSet(foldLatin, 'who which'),
  negators: wordSet(foldLatin, "not didn't hasn't haven't never cannot"),
  impersonals: new Set(),
  continuers: null,
  ownWords: new Set(['our']),
  selfWords: wordSet(foldLatin, 'him her them his'),
  contents: new Set(),
  citations: lexicon<AttributionVerb>(foldLatin, []),
  contentMarks: new Set(),
  channels: wordSet(foldLatin, 'statement interview report tweet post'),
  documents: wordSet(foldLatin, 'statement report'),
  hearsay: new Set(),
  documentMarks: wordSet(foldLatin, 'issued released published'),
  relayMarks: wordSet(foldLatin, 'by'),
  relayWords: new Set(),
  denialNouns: wordSet(foldLatin, 'denying'),
  responsibilities: wordSet(foldLatin, 'responsibility'),
  headingNouns: wordSet(
    foldLatin,
    'army ministry minister spokesman spokesperson source sources activists observatory monitor agency president police official officials correspondent sohr sana reuters',
  ),
  speakers: englishSpeakers,
  relatives: wordSet(foldLatin, 'what'),
  fillers: wordSet(foldLatin, 'to'),
  verbMarks: new Set(),
  frontWords: new Set(),
  contrasts: wordSet(foldLatin, 'while but whereas however meanwhile'),
  shifts: phraseLexicon<'matter' | 'past'>(foldLatin, [
    [
      'meanwhile, separately, elsewhere, in separate, in a separate, in a related, on the other, by contrast, in contrast, however',
      'matter',
    ],
    ['earlier, last week, last month, last year, since, previously, in recent', 'past'],
  ]),
  locatives: wordSet(foldLatin, 'in'),
  viaMark: '',
  anaphoric: englishAnaphoricClaimants,
  sameWords: new Set(),
  mediumHeads: englishMediumHeads,
  droppedHeads: englishMediumHeads,
  genericQualities: new Set(),
  mediumNames: new Set(),
  elidedArticle: '',
};

export const englishClauseOpeners = wordSet(
  foldLatin,
  'while whereas after before when where which who but because although though following amid despite during since until as whose prompting causing',
);
