import { setImmediate as turn } from 'node:timers/promises';
import { textKeys } from '../../language/searchKeys.ts';
import type { Store } from '../../store/Store.ts';
import { type SearchEntry, searchShards } from '../format.ts';
import type { EventRows } from './EventRows.ts';
import type { IncidentList } from './IncidentList.ts';
import { WordRows } from './WordRows.ts';

/** Rows read from the store at a time. */
const rowsPerPage = 500;

/** The rows of the list that a shown row stands for, itself among them. */
const toldBy = (events: EventRows, row: number): readonly number[] =>
  events.eventAt(row)?.members.map((at) => events.row(at)) ?? [row];

async function indexWords(
  store: Store,
  list: IncidentList,
  events: EventRows,
  order: Uint32Array,
): Promise<WordRows> {
  const words = new WordRows();
  for (let start = 0; start < order.length; start += rowsPerPage) {
    const told = Array.from(order.subarray(start, start + rowsPerPage), (row) => toldBy(events, row));
    const keys = told.flat().map((row) => list.keys[row] as number);
    const found = await store.readExcerpts(keys);
    const textsOf = new Map(
      found.map(({ key, title, excerpt, others }) => [
        key,
        [title ?? '', excerpt?.quote ?? '', ...others.map(({ quote }) => quote)],
      ]),
    );
    told.forEach((rows, i) => {
      const texts = rows.flatMap((row) => textsOf.get(list.keys[row] as number) ?? []);
      words.add(start + i, textKeys(texts.join('\n')));
    });
    // Who waits for another file gets it in between.
    await turn();
  }
  return words;
}

/**
 * The contents of `search/N.json`, by N. The index of all words is made when the first file is asked for: the store's
 * excerpts are read a page at a time; kept are one or two bytes for every word
 * of an incident and some hundred for every different word. 200,000 rows of 25 words took 40 seconds on a busy machine and
 * make 26 MB of files, 0.4 MB the largest.
 */
export function searchFiles(
  store: Store,
  list: IncidentList,
  events: EventRows,
  order: Uint32Array,
): (shard: number) => Promise<SearchEntry[] | null> {
  let index: Promise<WordRows> | null = null;
  return async (shard) => {
    if (shard >= searchShards) return null;
    if (!index) {
      index = indexWords(store, list, events, order);
      // What failed is tried again by whoever asks next.
      index.catch(() => {
        index = null;
      });
    }
    return (await index).shard(shard);
  };
}
