import type { Gazetteer, NameMatch } from '../../gazetteer/Gazetteer.ts';
import type { Token } from '../../language/Token.ts';
import type { TaggedText } from '../../language/tags.ts';
import type { Toponym } from '../Toponym.ts';
import type { FeatureList } from './FeatureList.ts';
import { type NamesHere, namesHere } from './gazetteerFeatures.ts';
import { hashText, mix } from './hash.ts';
import { POST_MARK, postMarks } from './postMarks.ts';
import type { WordClasses, WordReader } from './wordFeatures.ts';

/** What the features of a text are read from. */
export interface ReadText {
  tokenized: TaggedText;
  gazetteer: Gazetteer;
  /** Gazetteer names by the token they begin at, longest first. */
  matches: readonly (readonly NameMatch[])[];
  /** The names that the rules alone find. */
  toponyms: readonly Toponym[];
}

/** One text made ready for {@link contextFeatures}: everything that is looked at from several tokens. */
export interface TextView {
  tokens: readonly Token[];
  words: WordClasses[];
  marks: Uint8Array;
  names: NamesHere[];
  /** For each token, where the longest gazetteer name that covers it began, and its length; -1 when none does. */
  coveredFrom: Int16Array;
  /** What the rules say: 0 nothing, else a number of the finding; and 1 at its first token, 2 inside, 0 outside. */
  rule: Int32Array;
  rulePart: Uint8Array;
  /** How often the stem has stood before in the text, and whether the rules found it elsewhere. */
  seenBefore: Uint8Array;
  seenAfter: Uint8Array;
  ruledElsewhere: Uint8Array;
}

const MOST_SEEN = 3;
const RULED = 1 << 16;

export function textView(text: ReadText, { classesOf }: Pick<WordReader, 'classesOf'>): TextView {
  const { tokens } = text.tokenized;
  const words = tokens.map(classesOf);
  const names = text.matches.map((matches) => namesHere(text.gazetteer, matches));
  const coveredFrom = new Int16Array(tokens.length).fill(-1);
  for (let at = 0; at < tokens.length; at++) {
    const end = Math.min(tokens.length, at + (names[at] as NamesHere).length);
    for (let inside = at; inside < end; inside++)
      if (coveredFrom[inside] === -1) coveredFrom[inside] = Math.min(at, 0x7fff);
  }
  const view: TextView = {
    tokens,
    words,
    names,
    coveredFrom,
    marks: postMarks(text.tokenized),
    rule: new Int32Array(tokens.length),
    rulePart: new Uint8Array(tokens.length),
    seenBefore: new Uint8Array(tokens.length),
    seenAfter: new Uint8Array(tokens.length),
    ruledElsewhere: new Uint8Array(tokens.length),
  };
  readRules(text.toponyms, view);
  readRepetitions(view);
  return view;
}

function readRules(toponyms: readonly Toponym[], { rule, rulePart }: TextView): void {
  for (const { firstToken, endToken, entries, context, insideHashtag } of toponyms) {
    const cue = context.cue ? hashText(context.cue.cue.kinds[0] ?? '', 5) : 0;
    const finding = mix(
      mix(entries.length === 0 ? 1 : 2, cue),
      (context.relation === null ? 0 : 1) + (context.preposition === '' ? 0 : 2) + (insideHashtag ? 4 : 0),
    );
    for (let at = firstToken; at < endToken; at++) {
      rule[at] = finding;
      rulePart[at] = at === firstToken ? 1 : 2;
    }
  }
}

function readRepetitions({ words, marks, rulePart, seenBefore, seenAfter, ruledElsewhere }: TextView): void {
  // How often a stem has stood so far, and above RULED how often the rules took it for a name.
  const counts = new Map<number, number>();
  for (let at = 0; at < words.length; at++) {
    if (marks[at] === POST_MARK.address) continue;
    const { stem } = words[at] as WordClasses;
    const seen = counts.get(stem) ?? 0;
    seenBefore[at] = Math.min(MOST_SEEN, seen & (RULED - 1));
    counts.set(stem, seen + (rulePart[at] === 0 ? 1 : 1 + RULED));
  }
  for (let at = 0; at < words.length; at++) {
    const seen = counts.get((words[at] as WordClasses).stem) ?? 0;
    seenAfter[at] = Math.max(0, Math.min(MOST_SEEN, (seen & (RULED - 1)) - 1 - (seenBefore[at] as number)));
    ruledElsewhere[at] = Math.floor(seen / RULED) - (rulePart[at] === 0 ? 0 : 1) > 0 ? 1 : 0;
  }
}

/** More than {@link contextFeatures} gives for one token. */
const MOST_FEATURES = 128;

/**
 * Features that depend on where the word stands: what the gazetteer and the rules say, marks of posts, repetitions, and
 * conjunctions of neighbouring words. Gives where in the list those begin that name words. Written flat: it runs for most
 * words of every report.
 */
export function contextFeatures(view: TextView, at: number, into: FeatureList): number {
  const ids = into.reserve(MOST_FEATURES);
  let n = into.count;
  const { words, names, marks, rule, rulePart, coveredFrom } = view;
  const word = words[at] as WordClasses;
  const left = words[at - 1];
  const right = words[at + 1];
  const before2 = words[at - 2]?.wordClass ?? -1;
  const before = left?.wordClass ?? -1;
  const here = word.wordClass;
  const after = right?.wordClass ?? -1;
  const after2 = words[at + 2]?.wordClass ?? -1;
  const mark = marks[at] as number;
  const name = names[at] as NamesHere;
  const from = coveredFrom[at] as number;
  const covering = from < 0 ? undefined : (names[from] as NamesHere);
  const part = rulePart[at] as number;
  const ruled = mix(part, rule[at] as number);
  let seed = 1000;

  ids[n++] = mix(seed++, 0);
  // Classes around.
  ids[n++] = mix(seed++, mix(before, here));
  ids[n++] = mix(seed++, mix(here, after));
  ids[n++] = mix(seed++, mix(before, after));
  ids[n++] = mix(seed++, mix(before2, before));
  ids[n++] = mix(seed++, mix(mix(before2, before), here));
  ids[n++] = mix(seed++, mix(mix(before, here), after));
  ids[n++] = mix(seed++, mix(after, after2));
  // Written right onto what stands beside it: "الأردن24".
  const token = view.tokens[at] as Token;
  ids[n++] = mix(seed++, mix(view.tokens[at - 1]?.end === token.start ? 1 : 0, mix(before, here)));
  ids[n++] = mix(seed++, mix(view.tokens[at + 1]?.start === token.end ? 1 : 0, mix(here, after)));
  // Marks of posts.
  ids[n++] = mix(seed++, mark);
  ids[n++] = mix(seed++, mix(mark, here));
  ids[n++] = mix(seed++, mix(mark, word.coarse));
  ids[n++] = mix(seed++, mix(mark, marks[at - 1] ?? 9));
  ids[n++] = mix(seed++, mix(mark, marks[at + 1] ?? 9));
  // The gazetteer.
  seed = 1100;
  if (covering === undefined) ids[n++] = mix(seed++, 0);
  else {
    const inside = at - from;
    const isLast = inside === covering.length - 1 ? 1 : 0;
    const position = mix(inside === 0 ? 0 : 1, isLast);
    ids[n++] = mix(seed++, position);
    ids[n++] = mix(seed++, mix(position, covering.class));
    ids[n++] = mix(seed++, mix(position, mark));
    ids[n++] = mix(seed++, mix(position, mix(before, covering.class)));
    ids[n++] = mix(seed++, mix(position, mix(before, covering.length > 1 ? 1 : 0)));
    ids[n++] = mix(seed++, mix(position, mix(mark, covering.class)));
    ids[n++] = mix(seed++, mix(position, mix(after, covering.class)));
    ids[n++] = mix(seed++, mix(position, here));
    ids[n++] = mix(seed++, mix(position, word.coarse));
    ids[n++] = mix(seed++, mix(position, tagCover(view, from, covering.length)));
  }
  seed = 1130;
  if (name.length > 0) {
    for (const feature of name.features) ids[n++] = mix(seed++, feature);
    for (const feature of name.features.slice(0, 3)) ids[n++] = mix(seed++, mix(feature, mark));
  }
  seed = 1160;
  ids[n++] = mix(seed++, mix(names[at + 1]?.length ?? 0, names[at + 1]?.class ?? 0));
  ids[n++] = mix(seed++, (coveredFrom[at - 1] ?? -1) < 0 ? 0 : 1);
  // The rules.
  seed = 1200;
  ids[n++] = mix(seed++, part);
  ids[n++] = mix(seed++, ruled);
  ids[n++] = mix(seed++, mix(part, mark));
  ids[n++] = mix(seed++, mix(part, covering?.class ?? 0));
  ids[n++] = mix(seed++, mix(part, mix(before, here)));
  ids[n++] = mix(seed++, mix(part, rulePart[at + 1] ?? 0));
  ids[n++] = mix(seed++, mix(part, rulePart[at - 1] ?? 0));
  ids[n++] = mix(seed++, mix(part, word.coarse));
  // Repetitions.
  seed = 1230;
  const seen = view.seenBefore[at] as number;
  const later = view.seenAfter[at] as number;
  const elsewhere = view.ruledElsewhere[at] as number;
  ids[n++] = mix(seed++, mix(seen, part));
  ids[n++] = mix(seed++, mix(mix(seen, mark), part));
  ids[n++] = mix(seed++, mix(Math.min(later, 1), part));
  ids[n++] = mix(seed++, mix(elsewhere, part));
  ids[n++] = mix(seed++, mix(mix(elsewhere, mark), part));
  // Where it stands in the text.
  seed = 1260;
  ids[n++] = mix(seed++, Math.min(at, 4));
  ids[n++] = mix(seed++, mix(Math.min(view.tokens.length - at, 4), 0));
  ids[n++] = mix(seed++, mix(Math.min(at, 2), mix(part, covering?.class ?? 0)));
  // Clusters around.
  seed = 1300;
  const coarseLeft = left?.coarse ?? -1;
  const coarseRight = right?.coarse ?? -1;
  const state = mix(part, covering === undefined ? 0 : 1);
  ids[n++] = mix(seed++, mix(coarseLeft, word.coarse));
  ids[n++] = mix(seed++, mix(word.coarse, coarseRight));
  ids[n++] = mix(seed++, mix(coarseLeft, coarseRight));
  ids[n++] = mix(seed++, mix(coarseLeft, state));
  ids[n++] = mix(seed++, mix(left?.fine ?? -1, state));
  ids[n++] = mix(seed++, mix(coarseRight, state));

  seed = 1400;
  const lexicalFrom = n;
  const wordLeft = left?.word ?? -1;
  const wordRight = right?.word ?? -1;
  ids[n++] = mix(seed++, mix(wordLeft, word.word));
  ids[n++] = mix(seed++, mix(word.word, wordRight));
  ids[n++] = mix(seed++, mix(wordLeft, state));
  ids[n++] = mix(seed++, mix(wordRight, state));
  ids[n++] = mix(seed++, mix(word.stem, mark));
  ids[n++] = mix(seed++, mix(left?.stem ?? -1, mark));
  into.count = n;
  return lexicalFrom;
}

/** How a name lies in a hashtag: 0 in none, 1 the whole of it, 2 at its beginning, 3 elsewhere in it. */
function tagCover({ marks }: TextView, from: number, length: number): number {
  const first = marks[from] as number;
  const last = marks[from + length - 1] as number;
  if (first === POST_MARK.none || first === POST_MARK.address) return 0;
  if (first === POST_MARK.wholeTag || (first === POST_MARK.tagBegin && last === POST_MARK.tagEnd)) return 1;
  return first === POST_MARK.tagBegin ? 2 : 3;
}
