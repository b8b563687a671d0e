import { actorLabels } from '../../src/language/actorLabels.ts';
import { isHit, type QueryWord, queryWords, textKeys } from '../../src/language/searchKeys.ts';
import type { Place } from '../../src/model/place.ts';
import type { FilterColumns } from '../filter/columns.ts';
import { allowedCodes, type FacetName } from '../filter/facets.ts';
import { SearchShards } from './SearchShards.ts';

/** Facets whose values are names that can be searched for. */
const namedFacets = ['outlet', 'claimant', 'actor', 'tag'] as const satisfies readonly FacetName[];

/** Results kept, a byte a row each: a person types on, deletes, looks again. */
const KEPT = 8;

const arabicOf = new Map(Object.values(actorLabels).map(({ en, ar }) => [en, ar]));

/** A column of few distinct values, each with the keys of its words. */
interface SearchedColumn {
  /** By value, the keys of its names. */
  readonly keys: readonly (readonly string[])[];
  /** Sets 1 in `rows` where the row has one of the values that `found` holds. */
  mark(rows: Uint8Array, found: readonly number[]): void;
}

const keysOf = (names: readonly (string | null | undefined)[]): string[] => [
  ...textKeys(names.filter(Boolean).join('\n')),
];

function markByCode(rows: Uint8Array, codes: ArrayLike<number>, allowed: Uint8Array): void {
  for (let row = 0; row < rows.length; row++) if (allowed[codes[row] as number]) rows[row] = 1;
}

function columnsOf({ facets, place }: FilterColumns, places: readonly Place[]): SearchedColumn[] {
  const named = namedFacets.map((name): SearchedColumn => {
    const facet = facets[name];
    return {
      keys: facet.values.map((value) => keysOf([value, name === 'actor' ? arabicOf.get(value) : null])),
      mark: (rows, found) => markByCode(rows, facet.codes, allowedCodes(facet, found)),
    };
  });
  const placed: SearchedColumn = {
    keys: places.map(({ name, nameEn }) => keysOf([name, nameEn])),
    mark: (rows, found) => {
      const allowed = new Uint8Array(places.length);
      for (const index of found) allowed[index] = 1;
      markByCode(rows, place, allowed);
    },
  };
  return [...named, placed];
}

/**
 * Finds the rows that have all words of a query, each in an excerpt, a report's title, or the name of an outlet, claimant,
 * party, tag or place, in any usual spelling (src/language/searchKeys.ts).
 */
export class TextSearch {
  readonly #columns: FilterColumns;
  readonly #places: readonly Place[];
  readonly #shards: SearchShards;
  #searched: SearchedColumn[] | null = null;
  readonly #results = new Map<string, Promise<Uint8Array>>();

  constructor(columns: FilterColumns, places: readonly Place[], load: (file: string) => Promise<unknown>) {
    this.#columns = columns;
    this.#places = places;
    this.#shards = new SearchShards(load);
  }

  /** 1 by row where all words were found; null when the text has no word. The same array for the same words. Rejects with a LoadError. */
  async matches(text: string): Promise<Uint8Array | null> {
    const words = queryWords(text);
    if (words.length === 0) return null;
    const name = JSON.stringify(words);
    const known = this.#results.get(name);
    // Asked for last is kept longest.
    this.#results.delete(name);
    const result = known ?? this.#find(words);
    this.#results.set(name, result);
    if (!known) result.catch(() => this.#results.delete(name));
    if (this.#results.size > KEPT) this.#results.delete(this.#results.keys().next().value as string);
    return await result;
  }

  async #find(words: readonly QueryWord[]): Promise<Uint8Array> {
    this.#searched ??= columnsOf(this.#columns, this.#places);
    const all = new Uint8Array(this.#columns.length).fill(1);
    for (const word of words) {
      const rows = await this.#rowsOf(word, this.#searched);
      for (let row = 0; row < all.length; row++) all[row] = (all[row] as number) & (rows[row] as number);
    }
    return all;
  }

  async #rowsOf(word: QueryWord, searched: readonly SearchedColumn[]): Promise<Uint8Array> {
    const rows = new Uint8Array(this.#columns.length);
    await Promise.all([
      ...word.begins.map((key) => this.#shards.mark(rows, key, true)),
      ...word.is.map((key) => this.#shards.mark(rows, key, false)),
    ]);
    for (const { keys, mark } of searched) {
      const found = keys.flatMap((ofValue, value) => (isHit(ofValue, word) ? [value] : []));
      if (found.length > 0) mark(rows, found);
    }
    return rows;
  }
}
