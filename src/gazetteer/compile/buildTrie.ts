/** One name of one entry: its words as numbers, and which of them bear an article (bit i for word i). */
export interface IndexedName {
  words: readonly number[];
  articles: number;
  entry: number;
}

/**
 * All names as one tree of words in typed arrays. Node 0 is the root; the children of node n are the nodes
 * [firstChild[n], firstChild[n + 1]), ordered by `word`; the names that end at node n are [firstName[n],
 * firstName[n + 1]) of `nameEntry` and `nameArticles`. Words that begin a name are numbered first, so that the child of
 * the root for word w is node w + 1, without a search.
 */
export interface TrieArrays {
  word: Uint32Array;
  firstChild: Uint32Array;
  firstName: Uint32Array;
  nameEntry: Uint32Array;
  nameArticles: Uint16Array;
}

/** Builds the tree level by level over the sorted names. `names` is sorted in place; `words` of each must not be empty. */
export function buildTrie(names: IndexedName[]): TrieArrays {
  names.sort(compareNames);
  const word: number[] = [0];
  const firstChild: number[] = [];
  const firstName: number[] = [];
  const nameEntry: number[] = [];
  const nameArticles: number[] = [];
  // The names below a node are one run of the sorted list; nodes are numbered in the order in which they are queued.
  const runStart = [0];
  const runEnd = [names.length];
  const depthOf = [0];
  for (let node = 0; node < word.length; node++) {
    const depth = depthOf[node] as number;
    const end = runEnd[node] as number;
    let at = runStart[node] as number;
    firstName.push(nameEntry.length);
    for (; at < end && (names[at] as IndexedName).words.length === depth; at++) {
      nameEntry.push((names[at] as IndexedName).entry);
      nameArticles.push((names[at] as IndexedName).articles);
    }
    firstChild.push(word.length);
    while (at < end) {
      const next = (names[at] as IndexedName).words[depth] as number;
      let childEnd = at + 1;
      while (childEnd < end && (names[childEnd] as IndexedName).words[depth] === next) childEnd++;
      word.push(next);
      runStart.push(at);
      runEnd.push(childEnd);
      depthOf.push(depth + 1);
      at = childEnd;
    }
  }
  firstName.push(nameEntry.length);
  firstChild.push(word.length);
  return {
    word: Uint32Array.from(word),
    firstChild: Uint32Array.from(firstChild),
    firstName: Uint32Array.from(firstName),
    nameEntry: Uint32Array.from(nameEntry),
    nameArticles: Uint16Array.from(nameArticles),
  };
}

function compareNames(a: IndexedName, b: IndexedName): number {
  const shorter = Math.min(a.words.length, b.words.length);
  for (let i = 0; i < shorter; i++) {
    const difference = (a.words[i] as number) - (b.words[i] as number);
    if (difference !== 0) return difference;
  }
  return a.words.length - b.words.length || a.entry - b.entry || a.articles - b.articles;
}
