import { MOST_SPELLINGS } from '../language/spellings.ts';
import type { Spelling } from '../language/Token.ts';
import type { Section } from './binary/sections.ts';
import { findWord, type WordTable, wordBegins } from './binary/wordTable.ts';
import type { TrieArrays } from './compile/buildTrie.ts';
import type { EntryIndex } from './Gazetteer.ts';

/** No such node: the words read so far begin no name. */
export const NO_NODE = -1;
/** The root of the tree, before any word. */
export const ROOT = 0;

/** Entries that bear a name: those whose articles agree with the text, and the others. */
export interface NamedEntries {
  agreeing: EntryIndex[];
  others: EntryIndex[];
}

const NO_WORD = -1;
/** What is kept of spellings and of names at hand, a power of two. A new one takes the place of an older one. */
const KEPT = MOST_SPELLINGS;
/** The front of an Arabic word can be read in seven ways; eight keep the places a power of two apart. */
const MOST_READINGS = 8;

/** What is kept of a spelling: what begins with it, the greatest that holds. */
const PUNCTUATION = 0;
const NO_NAME = 1;
const ONLY_LONGER_NAMES = 2;
const A_NAME = 3;

/** Reads the tree of names that `buildTrie` made. */
export class NameTrie {
  readonly #words: WordTable;
  readonly #arrays: TrieArrays;
  readonly #rootChildren: number;
  // A text repeats its words and its names: what was found for them lately is read from these, by the spelling's number.
  readonly #spelling = new Float64Array(KEPT).fill(-1);
  readonly #begins = new Uint8Array(KEPT);
  readonly #wordsOfSpelling = new Int32Array(KEPT * MOST_READINGS);
  readonly #name = new Float64Array(KEPT).fill(-1);
  readonly #entriesOfName: (NamedEntries | undefined)[] = new Array(KEPT).fill(undefined);

  constructor(words: WordTable, arrays: TrieArrays) {
    this.#words = words;
    this.#arrays = arrays;
    this.#rootChildren = (arrays.firstChild[1] as number) - 1;
  }

  /** Number of a folded word, {@link NO_WORD} when no name has it. */
  word(key: string): number {
    return findWord(this.#words, key);
  }

  /** True when a name begins with the word, read in one way or another. */
  beginsName(spelling: Spelling): boolean {
    const slot = spelling.number & (KEPT - 1);
    if (this.#spelling[slot] !== spelling.number) this.#readSpelling(spelling, slot);
    return this.#begins[slot] === ONLY_LONGER_NAMES || this.#begins[slot] === A_NAME;
  }

  /**
   * False when no name begins with the spelling of this number, or only longer ones do and none of them goes on with the
   * next. True where too little is known of the two to tell. Reads numbers only: most words of a text end here.
   */
  mayBeginName(number: number, nextNumber: number): boolean {
    const slot = number & (KEPT - 1);
    if (this.#spelling[slot] !== number) return true;
    const begins = this.#begins[slot];
    if (begins !== ONLY_LONGER_NAMES) return begins === A_NAME;
    const next = nextNumber & (KEPT - 1);
    if (this.#spelling[next] !== nextNumber || this.#begins[next] === PUNCTUATION) return true;
    for (let i = 0; i < MOST_READINGS; i++) {
      const node = this.child(ROOT, this.#wordsOfSpelling[slot * MOST_READINGS + i] as number);
      if (node === NO_NODE) continue;
      for (let j = 0; j < MOST_READINGS; j++)
        if (this.child(node, this.#wordsOfSpelling[next * MOST_READINGS + j] as number) !== NO_NODE)
          return true;
    }
    return false;
  }

  /** The word that a reading of the spelling stands for in names, {@link NO_WORD} when no name has it. */
  wordOf(spelling: Spelling, reading: number): number {
    const slot = spelling.number & (KEPT - 1);
    if (this.#spelling[slot] !== spelling.number) this.#readSpelling(spelling, slot);
    return this.#wordsOfSpelling[slot * MOST_READINGS + reading] as number;
  }

  #readSpelling({ number, readings }: Spelling, slot: number): void {
    let begins = readings.length === 0 ? PUNCTUATION : NO_NAME;
    for (let i = 0; i < MOST_READINGS; i++) {
      const reading = readings[i];
      const word = reading === undefined ? NO_WORD : this.word(reading.key);
      const node = this.child(ROOT, word);
      if (node !== NO_NODE) begins = Math.max(begins, this.hasNames(node) ? A_NAME : ONLY_LONGER_NAMES);
      this.#wordsOfSpelling[slot * MOST_READINGS + i] = word;
    }
    this.#spelling[slot] = number;
    this.#begins[slot] = begins;
  }

  /** The node below `node` for a word, {@link NO_NODE} when no name goes on like this. */
  child(node: number, wanted: number): number {
    if (wanted === NO_WORD) return NO_NODE;
    if (node === ROOT) return wanted < this.#rootChildren ? wanted + 1 : NO_NODE;
    const { word, firstChild } = this.#arrays;
    const end = firstChild[node + 1] as number;
    let low = firstChild[node] as number;
    let high = end;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((word[middle] as number) < wanted) low = middle + 1;
      else high = middle;
    }
    return low < end && word[low] === wanted ? low : NO_NODE;
  }

  /** True when names end at the node. */
  hasNames(node: number): boolean {
    const { firstName } = this.#arrays;
    return (firstName[node] as number) < (firstName[node + 1] as number);
  }

  /** True when longer names go on from the node. */
  hasChildren(node: number): boolean {
    const { firstChild } = this.#arrays;
    return (firstChild[node] as number) < (firstChild[node + 1] as number);
  }

  /**
   * The entries whose names end at the node, those with exactly these articles apart from the others. Each list is
   * without repetitions and by rank; an entry that has both spellings is only in the first.
   */
  entriesAt(node: number, articles: number): NamedEntries {
    // Articles have 16 bits.
    const name = node * 0x10000 + articles;
    const slot = (node + articles) & (KEPT - 1);
    if (this.#name[slot] === name) return this.#entriesOfName[slot] as NamedEntries;
    const found = this.#readEntries(node, articles);
    this.#name[slot] = name;
    this.#entriesOfName[slot] = found;
    return found;
  }

  /**
   * The entries of names that begin with these folded words, the last of which may be only the beginning of one: those
   * that come first in the tree, up to `most`, some of them twice. For people who type: it looks through the whole tree.
   */
  entriesBeginning(words: readonly string[], most: number): EntryIndex[] {
    const { word, firstChild, firstName, nameEntry } = this.#arrays;
    let node = ROOT;
    for (const known of words.slice(0, -1)) {
      node = this.child(node, this.word(known));
      if (node === NO_NODE) return [];
    }
    const start = words.at(-1) ?? '';
    const found: EntryIndex[] = [];
    const nodes: number[] = [];
    for (let below = firstChild[node] as number; below < (firstChild[node + 1] as number); below++)
      if (wordBegins(this.#words, word[below] as number, start)) nodes.push(below);
    for (let i = 0; i < nodes.length && found.length < most; i++) {
      const at = nodes[i] as number;
      for (let name = firstName[at] as number; name < (firstName[at + 1] as number); name++)
        found.push(nameEntry[name] as number);
      for (let below = firstChild[at] as number; below < (firstChild[at + 1] as number); below++)
        nodes.push(below);
    }
    return found.slice(0, most);
  }

  #readEntries(node: number, articles: number): NamedEntries {
    const { firstName, nameEntry, nameArticles } = this.#arrays;
    const first = firstName[node] as number;
    const end = firstName[node + 1] as number;
    const agreeing: number[] = [];
    const others: number[] = [];
    // Names of one node are sorted by entry, so a repetition is the one before.
    for (let i = first; i < end; i++) {
      if (nameArticles[i] === articles) agreeing.push(nameEntry[i] as number);
    }
    for (let i = first, next = 0; i < end; i++) {
      const entry = nameEntry[i] as number;
      while (next < agreeing.length && (agreeing[next] as number) < entry) next++;
      if (agreeing[next] !== entry && others.at(-1) !== entry) others.push(entry);
    }
    return { agreeing, others };
  }
}

/** The tree inside a compiled gazetteer's sections. */
export function trieFromSections(sections: ReadonlyMap<string, Section>): NameTrie {
  const u32 = (name: string) => sections.get(name) as Uint32Array;
  return new NameTrie(
    {
      units: sections.get('wordUnits') as Uint16Array,
      offsets: u32('wordOffsets'),
      slots: u32('wordSlots'),
    },
    {
      word: u32('trieWord'),
      firstChild: u32('trieFirstChild'),
      firstName: u32('trieFirstName'),
      nameEntry: u32('trieNameEntry'),
      nameArticles: sections.get('trieNameArticles') as Uint16Array,
    },
  );
}
