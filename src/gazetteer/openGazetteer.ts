import { nameKeys } from '../language/nameKeys.ts';
import type { Token } from '../language/Token.ts';
import type { Place, PlaceKind } from '../model/place.ts';
import type { LanguageCode } from '../model/report.ts';
import { readSections, type Section } from './binary/sections.ts';
import { readString, type StringTable } from './binary/stringTable.ts';
import { DEEPEST_CONTAINMENT } from './compile/assignParents.ts';
import { type GazetteerMeta, NO_ENTRY, UNITS_PER_DEGREE } from './compile/compileGazetteer.ts';
import type { EntryIndex, Gazetteer, NameMatch } from './Gazetteer.ts';
import { matchNames, matchText } from './matchNames.ts';
import { type NameTrie, NO_NODE, ROOT, trieFromSections } from './NameTrie.ts';

/**
 * A compiled gazetteer over its file's bytes: views, no copies, so opening takes about as long as reading the file.
 * Throws, saying what to do, when the bytes are no compiled gazetteer, cut short, damaged, or of another format.
 */
export function openGazetteer(bytes: Uint8Array): Gazetteer {
  const { meta, sections } = readSections(bytes);
  return new CompiledGazetteer(meta as GazetteerMeta, sections);
}

/** Stands in a column for what has not been looked up yet. */
const NOT_READ = -2;

class CompiledGazetteer implements Gazetteer {
  readonly version: string;
  readonly sources: Gazetteer['sources'];
  readonly size: number;
  readonly #kinds: readonly PlaceKind[];
  readonly #kind: Section;
  readonly #lat: Section;
  readonly #lon: Section;
  readonly #radiusM: Section;
  readonly #population: Section;
  readonly #country: Section;
  readonly #parent: Section;
  readonly #fromPack: Section;
  readonly #nameAr: Section;
  readonly #nameEn: Section;
  readonly #strings: StringTable;
  readonly #ids: StringTable;
  readonly #idOfEntry: Section;
  readonly #entryOfId: Section;
  readonly #trie: NameTrie;
  // Looked up again and again for the same few places.
  readonly #countries: string[] = new Array<string>(0x10000);
  readonly #admin1: Int32Array;
  readonly #admin2: Int32Array;

  constructor(meta: GazetteerMeta, sections: ReadonlyMap<string, Section>) {
    const section = (name: string): Section => sections.get(name) as Section;
    const table = (bytes: string, offsets: string): StringTable => ({
      bytes: section(bytes) as Uint8Array,
      offsets: section(offsets) as Uint32Array,
      read: new Array<string>(section(offsets).length),
    });
    this.version = meta.version;
    this.sources = meta.sources;
    this.#kinds = meta.kinds;
    this.#kind = section('kind');
    this.#lat = section('lat');
    this.#lon = section('lon');
    this.#radiusM = section('radiusM');
    this.#population = section('population');
    this.#country = section('country');
    this.#parent = section('parent');
    this.#fromPack = section('fromPack');
    this.#nameAr = section('nameAr');
    this.#nameEn = section('nameEn');
    this.#strings = table('stringBytes', 'stringOffsets');
    this.#ids = table('idBytes', 'idOffsets');
    this.#idOfEntry = section('idOfEntry');
    this.#entryOfId = section('entryOfId');
    this.#trie = trieFromSections(sections);
    this.size = this.#kind.length;
    this.#admin1 = new Int32Array(this.size).fill(NOT_READ);
    this.#admin2 = new Int32Array(this.size).fill(NOT_READ);
  }

  id(entry: EntryIndex): string {
    return readString(this.#ids, at(this.#idOfEntry, entry));
  }

  indexOf(id: string): EntryIndex {
    let low = 0;
    let high = this.#entryOfId.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (readString(this.#ids, middle) < id) low = middle + 1;
      else high = middle;
    }
    return readString(this.#ids, low) === id && id !== '' ? at(this.#entryOfId, low) : NO_ENTRY;
  }

  ids(entry: EntryIndex): string[] {
    const own = this.id(entry);
    const others: string[] = [];
    for (let i = 0; i < this.#entryOfId.length; i++) {
      const id = this.#entryOfId[i] === entry ? readString(this.#ids, i) : own;
      if (id !== own) others.push(id);
    }
    return [own, ...others];
  }

  kind(entry: EntryIndex): PlaceKind {
    return this.#kinds[at(this.#kind, entry)] as PlaceKind;
  }

  lat(entry: EntryIndex): number {
    return at(this.#lat, entry) / UNITS_PER_DEGREE;
  }

  lon(entry: EntryIndex): number {
    return at(this.#lon, entry) / UNITS_PER_DEGREE;
  }

  radiusM(entry: EntryIndex): number {
    return at(this.#radiusM, entry);
  }

  population(entry: EntryIndex): number {
    return at(this.#population, entry);
  }

  country(entry: EntryIndex): string {
    const letters = at(this.#country, entry);
    let country = this.#countries[letters];
    if (country === undefined) {
      country = letters === 0 ? '' : String.fromCharCode(letters >> 8, letters & 0xff);
      this.#countries[letters] = country;
    }
    return country;
  }

  parent(entry: EntryIndex): EntryIndex {
    return at(this.#parent, entry);
  }

  fromPack(entry: EntryIndex): boolean {
    return at(this.#fromPack, entry) === 1;
  }

  admin1(entry: EntryIndex): EntryIndex {
    return this.#containerIn(this.#admin1, entry, 'admin1');
  }

  admin2(entry: EntryIndex): EntryIndex {
    return this.#containerIn(this.#admin2, entry, 'admin2');
  }

  nameAr(entry: EntryIndex): string | null {
    return readString(this.#strings, at(this.#nameAr, entry)) || null;
  }

  nameEn(entry: EntryIndex): string | null {
    return readString(this.#strings, at(this.#nameEn, entry)) || null;
  }

  place(entry: EntryIndex): Place {
    const admin1 = this.admin1(entry);
    const admin2 = this.admin2(entry);
    const nameEn = this.nameEn(entry);
    return {
      id: this.id(entry),
      name: this.nameAr(entry) ?? nameEn ?? '',
      nameEn,
      kind: this.kind(entry),
      country: this.country(entry) || null,
      admin1: admin1 === NO_ENTRY ? null : this.nameEn(admin1),
      admin2: admin2 === NO_ENTRY ? null : this.nameEn(admin2),
      lat: this.lat(entry),
      lon: this.lon(entry),
    };
  }

  matchAt(tokens: readonly Token[], index: number): NameMatch[] {
    return matchNames(this.#trie, tokens, index);
  }

  matchText(text: string): NameMatch[] {
    return matchText(this.#trie, text);
  }

  lookup(name: string, language: LanguageCode): EntryIndex[] {
    let node = ROOT;
    let articles = 0;
    for (const [i, { key, article }] of nameKeys(name, language).entries()) {
      if (article) articles |= 1 << i;
      node = this.#trie.child(node, this.#trie.word(key));
      if (node === NO_NODE) return [];
    }
    if (node === ROOT) return [];
    const { agreeing, others } = this.#trie.entriesAt(node, articles);
    return [...agreeing, ...others].sort((a, b) => a - b);
  }

  complete(name: string, language: LanguageCode, most: number): EntryIndex[] {
    const words = nameKeys(name, language).map(({ key }) => key);
    if (words.length === 0) return [];
    return [...new Set(this.#trie.entriesBeginning(words, most))].sort((a, b) => a - b);
  }

  #containerIn(column: Int32Array, entry: EntryIndex, kind: PlaceKind): EntryIndex {
    const known = column[entry];
    if (known !== undefined && known !== NOT_READ) return known;
    const container = this.#container(entry, kind);
    column[entry] = container;
    return container;
  }

  #container(entry: EntryIndex, kind: PlaceKind): EntryIndex {
    let current = entry;
    for (let step = 0; current !== NO_ENTRY && step <= DEEPEST_CONTAINMENT; step++) {
      if (this.kind(current) === kind) return current;
      current = this.parent(current);
    }
    return NO_ENTRY;
  }
}

/** Value of a column; throws on an entry that the gazetteer does not have. */
function at(column: Section, index: number): number {
  const value = column[index];
  if (value === undefined) throw new RangeError(`gazetteer: no entry ${index}, there are ${column.length}`);
  return value;
}
