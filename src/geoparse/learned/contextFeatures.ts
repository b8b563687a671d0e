import type { Gazetteer, NameMatch } from '../../gazetteer/Gazetteer.ts';
import type { Token } from '../../language/Token.ts';
import type { TaggedText } from '../../language/tags.ts';
import type { Toponym } from '../Toponym.ts';
import type { FeatureList } from './FeatureList.ts';
import { type NamesHere, namesHere } from './gazetteerFeatures.ts';
import { hashText, mix } from './hash.ts';
import { POST_MARK, postMarks } from './postMarks.ts';
import type { WordFeatures } from './wordFeatures.ts';

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
  words: WordFeatures[];
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

export function textView(text: ReadText, wordOf: (token: Token) => WordFeatures): TextView {
  const { tokens } = text.tokenized;
  const words = tokens.map(wordOf);
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
  const last = new Map<number, { count: number; ruled: number }>();
  const counts = (at: number): boolean => marks[at] !== POST_MARK.address;
  for (let at = 0; at < words.length; at++) {
    if (!counts(at)) continue;
    const { stem } = words[at] as WordFeatures;
    const seen = last.get(stem);
    if (seen === undefined) last.set(stem, { count: 1, ruled: rulePart[at] === 0 ? 0 : 1 });
    else {
      seenBefore[at] = Math.min(MOST_SEEN, seen.count++);
      if (rulePart[at] !== 0) seen.ruled++;
    }
  }
  for (let at = 0; at < words.length; at++) {
    const seen = last.get((words[at] as WordFeatures).stem);
    if (seen === undefined) continue;
    seenAfter[at] = Math.min(MOST_SEEN, seen.count - 1 - (seenBefore[at] as number));
    ruledElsewhere[at] = seen.ruled - (rulePart[at] === 0 ? 0 : 1) > 0 ? 1 : 0;
  }
}

/**
 * Features that depend on where the word stands: what the gazetteer and the rules say, marks of posts, repetitions, and
 * conjunctions of neighbouring words. `lexical` gets those that name words.
 */
export function contextFeatures(view: TextView, at: number, into: FeatureList, lexical: FeatureList): void {
  const { words, names, marks, rule, rulePart, coveredFrom } = view;
  const word = words[at] as WordFeatures;
  const classAt = (i: number): number => words[i]?.wordClass ?? -1;
  const [before2, before, here, after, after2] = [
    classAt(at - 2),
    classAt(at - 1),
    word.wordClass,
    classAt(at + 1),
    classAt(at + 2),
  ];
  const mark = marks[at] as number;
  const name = names[at] as NamesHere;
  const from = coveredFrom[at] as number;
  const covering = from < 0 ? undefined : (names[from] as NamesHere);
  const part = rulePart[at] as number;
  const ruled = mix(part, rule[at] as number);
  let seed = 1000;
  const add = (value: number): void => into.add(mix(seed++, value));

  add(0);
  // Classes around.
  add(mix(before, here));
  add(mix(here, after));
  add(mix(before, after));
  add(mix(before2, before));
  add(mix(mix(before2, before), here));
  add(mix(mix(before, here), after));
  add(mix(after, after2));
  // Written right onto what stands beside it: "الأردن24".
  const [left, token, right] = [view.tokens[at - 1], view.tokens[at], view.tokens[at + 1]];
  const onto = (a: Token | undefined, b: Token | undefined): number =>
    a !== undefined && b !== undefined && a.end === b.start ? 1 : 0;
  add(mix(onto(left, token), mix(before, here)));
  add(mix(onto(token, right), mix(here, after)));
  // Marks of posts.
  add(mark);
  add(mix(mark, here));
  add(mix(mark, word.coarse));
  add(mix(mark, marks[at - 1] ?? 9));
  add(mix(mark, marks[at + 1] ?? 9));
  // The gazetteer.
  seed = 1100;
  if (covering === undefined) add(0);
  else {
    const inside = at - from;
    const isLast = inside === covering.length - 1 ? 1 : 0;
    const position = mix(inside === 0 ? 0 : 1, isLast);
    add(position);
    add(mix(position, covering.class));
    add(mix(position, mark));
    add(mix(position, mix(before, covering.class)));
    add(mix(position, mix(before, covering.length > 1 ? 1 : 0)));
    add(mix(position, mix(mark, covering.class)));
    add(mix(position, mix(after, covering.class)));
    add(mix(position, here));
    add(mix(position, word.coarse));
    add(mix(position, tagCover(view, from, covering.length)));
  }
  seed = 1130;
  if (name.length > 0) {
    for (const feature of name.features) add(feature);
    for (const feature of name.features.slice(0, 3)) add(mix(feature, mark));
  }
  seed = 1160;
  add(mix(names[at + 1]?.length ?? 0, names[at + 1]?.class ?? 0));
  add((coveredFrom[at - 1] ?? -1) < 0 ? 0 : 1);
  // The rules.
  seed = 1200;
  add(part);
  add(ruled);
  add(mix(part, mark));
  add(mix(part, covering?.class ?? 0));
  add(mix(part, mix(before, here)));
  add(mix(part, rulePart[at + 1] ?? 0));
  add(mix(part, rulePart[at - 1] ?? 0));
  add(mix(part, word.coarse));
  // Repetitions.
  seed = 1230;
  const [seen, later, elsewhere] = [view.seenBefore[at], view.seenAfter[at], view.ruledElsewhere[at]] as [
    number,
    number,
    number,
  ];
  add(mix(seen, part));
  add(mix(mix(seen, mark), part));
  add(mix(Math.min(later, 1), part));
  add(mix(elsewhere, part));
  add(mix(mix(elsewhere, mark), part));
  // Where it stands in the text.
  seed = 1260;
  add(Math.min(at, 4));
  add(mix(Math.min(view.tokens.length - at, 4), 0));
  add(mix(Math.min(at, 2), mix(part, covering?.class ?? 0)));
  // Clusters around.
  seed = 1300;
  const coarseAt = (i: number): number => words[i]?.coarse ?? -1;
  add(mix(coarseAt(at - 1), word.coarse));
  add(mix(word.coarse, coarseAt(at + 1)));
  add(mix(coarseAt(at - 1), coarseAt(at + 1)));
  add(mix(coarseAt(at - 1), mix(part, covering === undefined ? 0 : 1)));
  add(mix(words[at - 1]?.fine ?? -1, mix(part, covering === undefined ? 0 : 1)));
  add(mix(coarseAt(at + 1), mix(part, covering === undefined ? 0 : 1)));

  seed = 1400;
  const nameWords = (value: number): void => lexical.add(mix(seed++, value));
  const wordAt = (i: number): number => words[i]?.word ?? -1;
  nameWords(mix(wordAt(at - 1), word.word));
  nameWords(mix(word.word, wordAt(at + 1)));
  nameWords(mix(wordAt(at - 1), mix(part, covering === undefined ? 0 : 1)));
  nameWords(mix(wordAt(at + 1), mix(part, covering === undefined ? 0 : 1)));
  nameWords(mix(word.stem, mark));
  nameWords(mix(words[at - 1]?.stem ?? -1, mark));
}

/** How a name lies in a hashtag: 0 in none, 1 the whole of it, 2 at its beginning, 3 elsewhere in it. */
function tagCover({ marks }: TextView, from: number, length: number): number {
  const first = marks[from] as number;
  const last = marks[from + length - 1] as number;
  if (first === POST_MARK.none || first === POST_MARK.address) return 0;
  if (first === POST_MARK.wholeTag || (first === POST_MARK.tagBegin && last === POST_MARK.tagEnd)) return 1;
  return first === POST_MARK.tagBegin ? 2 : 3;
}
