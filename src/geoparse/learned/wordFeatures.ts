import { bySpelling } from '../../language/bySpelling.ts';
import { isWord, lookUp } from '../../language/lexicon.ts';
import type { PlaceLexicon } from '../../language/PlaceLexicon.ts';
import type { Token } from '../../language/Token.ts';
import { tokenOf } from '../../language/tokenize.ts';
import { hashText, mix } from './hash.ts';
import { findWordCluster, NO_CLUSTER, type WordClusters } from './WordClusters.ts';

/** What a word is to the words beside it: kept of every spelling. */
export interface WordClasses {
  /** One coarse class of the word, for conjunctions with what stands beside it. */
  wordClass: number;
  coarse: number;
  fine: number;
  /** Hash of the word, and of what is left of it without proclitics and article. */
  word: number;
  stem: number;
}

/**
 * What a spelling says wherever it stands, as hashed features. `own` count for the word itself, `near` also for its
 * neighbours, `wide` up to two words away. `lexical` features name the very word and are what a model learns by heart;
 * training drops them at random, so that it also learns to do without.
 */
export interface WordFeatures {
  own: readonly number[];
  near: readonly number[];
  wide: readonly number[];
  lexicalOwn: readonly number[];
  lexicalWide: readonly number[];
}

/** Seeds that keep kinds of features apart. */
const SEED = { word: 1, stem: 2, prefix: 3, suffix: 4, shape: 5, cluster: 6, fine: 7, flag: 8, key: 9 };

export const WORD_CLASS = {
  other: 0,
  outside: 1,
  mark: 2,
  number: 3,
  latin: 4,
  hash: 5,
  colon: 6,
  stop: 7,
  preposition: 8,
  organisation: 9,
  person: 10,
  givenName: 11,
  direction: 12,
  relation: 13,
  functionWord: 14,
  everyday: 15,
  nisba: 16,
  conjunction: 17,
  comma: 18,
  quote: 19,
  /** Cues: this and up, by the kind they announce. */
  cue: 20,
} as const;

/** Reads the words of one language. */
export interface WordReader {
  classesOf(token: Token): WordClasses;
  /** Read anew each time: who needs them again keeps what follows from them. */
  featuresOf(token: Token): WordFeatures;
}

export function wordReader(lexicon: PlaceLexicon, clusters: WordClusters): WordReader {
  const classes = bySpelling((spelling) => readClasses(tokenOf(0, 0, spelling), lexicon, clusters));
  const classesOf = ({ spelling }: Token): WordClasses => classes(spelling);
  return { classesOf, featuresOf: (token) => readFeatures(token, classesOf(token), lexicon) };
}

function readClasses(token: Token, lexicon: PlaceLexicon, clusters: WordClusters): WordClasses {
  const stem = stemOf(token);
  const at = clusterAt(token, stem, clusters);
  return {
    wordClass: classOf(token, lexicon),
    coarse: at < 0 ? NO_CLUSTER : (clusters.coarse[at] as number),
    fine: at < 0 ? NO_CLUSTER : (clusters.fine[at] as number),
    word: token.kind === 'word' ? hashText(token.key, SEED.word) : mix(SEED.word, shapeOf(token)),
    stem: hashText(stem, SEED.stem),
  };
}

function readFeatures(
  token: Token,
  { wordClass, coarse, fine, word, stem }: WordClasses,
  lexicon: PlaceLexicon,
): WordFeatures {
  const { key } = token;
  const wide = [
    mix(SEED.cluster, coarse),
    mix(SEED.fine, fine),
    ...flagsOf(token, lexicon).map((flag) => mix(SEED.flag, flag)),
  ];
  const near = [mix(SEED.shape, shapeOf(token)), mix(SEED.key, wordClass)];
  const own: number[] = [];
  const lexicalOwn: number[] = [];
  if (token.kind === 'word') {
    near.push(hashText(key, SEED.suffix, Math.max(0, key.length - 2)), hashText(key, SEED.prefix, 0, 2));
    for (let n = 1; n <= 4; n++) {
      if (n >= key.length) break;
      if (n === 2) continue;
      const into = n === 1 ? own : lexicalOwn;
      into.push(hashText(key, SEED.prefix, 0, n), hashText(key, SEED.suffix, key.length - n));
    }
    own.push(mix(SEED.shape, 100 + Math.min(key.length, 12)), mix(SEED.shape, 200 + token.readings.length));
    for (const reading of token.readings)
      lexicalOwn.push(mix(hashText(reading.key, SEED.stem), hashText(reading.clitics, SEED.stem)));
  }
  return { own, near, wide, lexicalOwn, lexicalWide: [word, stem] };
}

/** The word without the article, and without proclitics where an article behind them shows that they are some. */
function stemOf(token: Token): string {
  let stem = token.key;
  for (const reading of token.readings)
    if (reading.article && reading.key.length >= 3 && reading.key.length < stem.length) stem = reading.key;
  return stem;
}

function clusterAt(token: Token, stem: string, clusters: WordClusters): number {
  if (token.kind !== 'word') return -1;
  const at = findWordCluster(clusters, token.key);
  if (at >= 0) return at;
  // "وبالجيزة" is as rare as "الجيزة" is frequent.
  for (const { clitics, cut: letters } of token.readings) {
    if (clitics === '') continue;
    const cut = findWordCluster(clusters, token.key.slice(letters));
    if (cut >= 0) return cut;
  }
  return findWordCluster(clusters, stem);
}

function shapeOf(token: Token): number {
  if (token.kind === 'punctuation') return token.clean.charCodeAt(0);
  const letter = token.clean.charCodeAt(0);
  if (token.kind === 'number') return 10_000 + Math.min(token.clean.length, 5);
  const latin = letter < 0x250;
  const capital = latin && token.clean[0] !== token.key[0] ? 1 : 0;
  return 20_000 + (latin ? 10 + capital : 0) + (token.readings.some((r) => r.article) ? 1_000 : 0);
}

function flagsOf(token: Token, lexicon: PlaceLexicon): number[] {
  const flags: number[] = [];
  const cue = lookUp(token, lexicon.cues);
  if (cue) {
    const kind = hashText(cue.value.relation ?? cue.value.kinds[0] ?? '', SEED.flag);
    flags.push(kind, mix(kind, cue.value.plural ? 1 : 0), mix(kind, hashText(cue.reading.clitics, 1)));
    flags.push(mix(kind, cue.reading.article ? 3 : 2));
  }
  const direction = lookUp(token, lexicon.directions);
  if (direction) flags.push(10, mix(10, hashText(direction.reading.clitics, 1)));
  if (lookUp(token, lexicon.sectors)) flags.push(11);
  const site = lookUp(token, lexicon.sites);
  if (site) flags.push(14, mix(14, hashText(site.reading.clitics, 1)), mix(14, site.reading.article ? 3 : 2));
  const sets = [
    lexicon.prepositions,
    lexicon.organisationHeads,
    lexicon.personTitles,
    lexicon.givenNames,
    lexicon.commonWords,
    lexicon.neverNames,
    lexicon.nameHeads,
    lexicon.containmentLinks,
    lexicon.conjunctions,
  ];
  sets.forEach((set, i) => {
    if (isWord(token, set)) flags.push(20 + i);
    else if (token.readings.some((reading) => set.has(reading.key))) flags.push(40 + i);
  });
  if (token.kind === 'word' && token.readings.some((r) => r.article && lexicon.looksLikeNisba(r.key)))
    flags.push(12);
  else if (lexicon.looksLikeNisba(token.key)) flags.push(13);
  return flags;
}

function classOf(token: Token, lexicon: PlaceLexicon): number {
  if (token.kind === 'number') return WORD_CLASS.number;
  if (token.kind === 'punctuation') return MARKS.get(token.clean) ?? WORD_CLASS.mark;
  const cue = lookUp(token, lexicon.cues);
  if (cue && !cue.reading.article) {
    if (cue.value.relation) return WORD_CLASS.relation;
    return WORD_CLASS.cue + (hashText(cue.value.kinds[0] ?? '', 1) & 0xff);
  }
  if (token.clean.charCodeAt(0) < 0x250) return WORD_CLASS.latin;
  if (lexicon.conjunctions.has(token.key)) return WORD_CLASS.conjunction;
  if (isWord(token, lexicon.prepositions)) return WORD_CLASS.preposition;
  if (isWord(token, lexicon.organisationHeads)) return WORD_CLASS.organisation;
  if (isWord(token, lexicon.personTitles)) return WORD_CLASS.person;
  if (isWord(token, lexicon.givenNames)) return WORD_CLASS.givenName;
  if (lookUp(token, lexicon.directions)) return WORD_CLASS.direction;
  if (isWord(token, lexicon.neverNames)) return WORD_CLASS.functionWord;
  if (isWord(token, lexicon.commonWords)) return WORD_CLASS.everyday;
  if (token.readings.some((r) => r.article && lexicon.looksLikeNisba(r.key))) return WORD_CLASS.nisba;
  return WORD_CLASS.other;
}

const MARKS: ReadonlyMap<string, number> = new Map([
  ['#', WORD_CLASS.hash],
  [':', WORD_CLASS.colon],
  ['،', WORD_CLASS.comma],
  [',', WORD_CLASS.comma],
  ['.', WORD_CLASS.stop],
  ['!', WORD_CLASS.stop],
  ['؟', WORD_CLASS.stop],
  ['"', WORD_CLASS.quote],
  ['«', WORD_CLASS.quote],
  ['»', WORD_CLASS.quote],
  ['“', WORD_CLASS.quote],
  ['”', WORD_CLASS.quote],
]);
