import { type PlaceKind, placeKinds } from '../../model/place.ts';
import { type Section, writeSections } from '../binary/sections.ts';
import { writeStrings } from '../binary/stringTable.ts';
import { writeWords } from '../binary/wordTable.ts';
import type { GazetteerSource } from '../GazetteerEntry.ts';
import { assignParents } from './assignParents.ts';
import { buildTrie } from './buildTrie.ts';
import { indexNames } from './indexNames.ts';
import { type MergedEntry, mergeEntries } from './mergeEntries.ts';
import { byProminence } from './prominence.ts';
import type { SourceEntry } from './SourceEntry.ts';

/** What a compiled gazetteer says about itself. */
export interface GazetteerMeta {
  version: string;
  sources: GazetteerSource[];
  /** Kinds by number, as the file's `kind` section has them. */
  kinds: PlaceKind[];
}

/** Coordinates are stored as whole numbers of this many to a degree: 0.1 m. */
export const UNITS_PER_DEGREE = 1_000_000;
/** Parent of an entry that has none. */
export const NO_ENTRY = -1;

/**
 * Merges the sources (in order of trust, see {@link mergeEntries}) and compiles them into one file's bytes, which
 * `openGazetteer` reads. The same input gives the same bytes. `version` names the input; it is shown with every result.
 */
export function compileGazetteer(
  sources: readonly (readonly SourceEntry[])[],
  credits: GazetteerSource[],
  version: string,
): Uint8Array {
  const merged = mergeEntries(sources);
  assignParents(merged);
  const entries = byProminence(merged);
  const { words, names } = indexNames(entries);
  const trie = buildTrie(names);
  const wordTable = writeWords(words);
  const sections = new Map<string, Section>([
    ...entryColumns(entries),
    ['wordUnits', wordTable.units],
    ['wordOffsets', wordTable.offsets],
    ['wordSlots', wordTable.slots],
    ['trieWord', trie.word],
    ['trieFirstChild', trie.firstChild],
    ['trieFirstName', trie.firstName],
    ['trieNameEntry', trie.nameEntry],
    ['trieNameArticles', trie.nameArticles],
  ]);
  const meta: GazetteerMeta = { version, sources: credits, kinds: [...placeKinds] };
  return writeSections({ meta, sections });
}

function entryColumns(entries: readonly MergedEntry[]): [string, Section][] {
  // String 0 is "no name".
  const texts = new Map<string, number>([['', 0]]);
  const textOf = (text: string): number => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    texts.set(text, texts.size);
    return texts.size - 1;
  };
  const index = new Map<string, number>();
  for (const [i, entry] of entries.entries()) for (const id of idsOf(entry)) index.set(id, i);
  const column = (value: (entry: MergedEntry) => number) => entries.map(value);
  const nameAr = Uint32Array.from(column((entry) => textOf(entry.namesAr[0] ?? '')));
  const nameEn = Uint32Array.from(column((entry) => textOf(entry.namesEn[0] ?? '')));
  const strings = writeStrings([...texts.keys()]);
  // Without a comparator strings are ordered by code units, the same on every machine.
  const allIds = [...index.keys()].sort();
  const idNumber = new Map(allIds.map((id, i) => [id, i]));
  const ids = writeStrings(allIds);
  return [
    ['lat', Int32Array.from(column(({ lat }) => Math.round(lat * UNITS_PER_DEGREE)))],
    ['lon', Int32Array.from(column(({ lon }) => Math.round(lon * UNITS_PER_DEGREE)))],
    ['radiusM', Uint32Array.from(column(({ radiusM }) => Math.round(radiusM)))],
    ['population', Uint32Array.from(column(({ population }) => population))],
    ['kind', Uint8Array.from(column(({ kind }) => placeKinds.indexOf(kind)))],
    ['fromPack', Uint8Array.from(column(({ fromPack }) => (fromPack ? 1 : 0)))],
    ['country', Uint16Array.from(column(({ country }) => countryNumber(country)))],
    ['parent', Int32Array.from(column(({ parentId }) => index.get(parentId ?? '') ?? NO_ENTRY))],
    ['nameAr', nameAr],
    ['nameEn', nameEn],
    ['stringBytes', strings.bytes],
    ['stringOffsets', strings.offsets],
    ['idBytes', ids.bytes],
    ['idOffsets', ids.offsets],
    ['idOfEntry', Uint32Array.from(column(({ id }) => idNumber.get(id) as number))],
    ['entryOfId', Uint32Array.from(allIds.map((id) => index.get(id) as number))],
  ];
}

const idsOf = (entry: MergedEntry): string[] => [entry.id, ...entry.aliasIds];

/** Two ASCII letters as one number, 0 for none. */
function countryNumber(alpha2: string | null): number {
  if (alpha2 === null || alpha2.length !== 2) return 0;
  return alpha2.charCodeAt(0) * 256 + alpha2.charCodeAt(1);
}
