import { compileGazetteer } from '../../src/gazetteer/compile/compileGazetteer.ts';
import type { SourceEntry } from '../../src/gazetteer/compile/SourceEntry.ts';
import type { Gazetteer } from '../../src/gazetteer/Gazetteer.ts';
import { openGazetteer } from '../../src/gazetteer/openGazetteer.ts';

/** A settlement for tests; what is not given does not matter to the test. */
export function entry(fields: Partial<SourceEntry> & { id: string }): SourceEntry {
  return {
    kind: 'settlement',
    namesAr: [],
    namesEn: [],
    country: null,
    parentId: null,
    lat: 0,
    lon: 0,
    radiusM: 2000,
    population: 0,
    sameAs: [],
    admin1Code: null,
    ...fields,
  };
}

/** A gazetteer of a few entries; each argument is one source, the most trusted first. */
export function gazetteerOf(...sources: SourceEntry[][]): Gazetteer {
  return openGazetteer(compileGazetteer(sources, [], 'test'));
}

/** A gazetteer of settlements with these Arabic names, their ids `test:0`, `test:1` …, far apart from each other. */
export function gazetteerOfNames(...names: string[]): Gazetteer {
  return gazetteerOf(names.map((name, i) => entry({ id: `test:${i}`, namesAr: [name], lat: i, lon: i })));
}
