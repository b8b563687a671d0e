import type { Section } from './binary/sections.ts';
import { findWord, type WordTable } from './binary/wordTable.ts';
import type { TrieArrays } from './compile/buildTrie.ts';

/** No such node: the words read so far begin no name. */
export const NO_NODE = -1;
/** The root of the tree, before any word. */
export const ROOT = 0;

/** Reads the tree of names that `buildTrie` made. */
export class NameTrie {
  /**
   * Lists of readings that were found to begin no name. Equal words of a text share one list, so that most words are
   * looked up once; the lists are held weakly and leave with the tokenizer's memory of them.
   */
  readonly beginsNoName = new WeakSet<object>();
  readonly #words: WordTable;
  readonly #arrays: TrieArrays;
  readonly #rootChildren: number;

  constructor(words: WordTable, arrays: TrieArrays) {
    this.#words = words;
    this.#arrays = arrays;
    this.#rootChildren = (arrays.firstChild[1] as number) - 1;
  }

  /** The node below `node` for a folded word, {@link NO_NODE} when no name goes on like this. Allocates nothing. */
  child(node: number, key: string): number {
    const { word, firstChild } = this.#arrays;
    const end = firstChild[node + 1] as number;
    let low = firstChild[node] as number;
    if (low === end) return NO_NODE;
    const wanted = findWord(this.#words, key);
    if (node === ROOT) return wanted >= 0 && wanted < this.#rootChildren ? wanted + 1 : NO_NODE;
    if (wanted < 0) return NO_NODE;
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
  entriesAt(node: number, articles: number): { agreeing: number[]; others: number[] } {
    const { firstName, nameEntry, nameArticles } = this.#arrays;
    const agreeing: number[] = [];
    const others: number[] = [];
    for (let i = firstName[node] as number; i < (firstName[node + 1] as number); i++) {
      if (nameArticles[i] === articles) agreeing.push(nameEntry[i] as number);
    }
    for (let i = firstName[node] as number; i < (firstName[node + 1] as number); i++) {
      const entry = nameEntry[i] as number;
      // Names of one node are sorted by entry, so a repetition is the one before.
      if (nameArticles[i] !== articles && !agreeing.includes(entry) && others.at(-1) !== entry)
        others.push(entry);
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
