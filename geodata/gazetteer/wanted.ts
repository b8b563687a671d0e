/**
 * What the curated gazetteer lacks: names that reports use as places and that the embedded gazetteer does not know, or
 * knows only elsewhere, the most frequent first, with the rows of a reference list that bear the name. A person decides
 * which rows enter; nothing is written.
 *
 *   node geodata/gazetteer/run.mjs wanted REPORTS.jsonl REFERENCE.tsv[=COUNTRY]
 *
 * The reports are read with the reference list added to the gazetteer, so that a name counts only where the recogniser
 * takes it for a place (a cue, a preposition, a list). A row is printed with the reports in which it was chosen, and
 * those in which a known place close by in the text lies near it or names its governorate.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { compileGazetteer } from '../../src/gazetteer/compile/compileGazetteer.ts';
import { readEmbeddedSources } from '../../src/gazetteer/embedded.ts';
import type { EntryIndex, Gazetteer } from '../../src/gazetteer/Gazetteer.ts';
import { openGazetteer } from '../../src/gazetteer/openGazetteer.ts';
import { geoparse, type LocatedMention } from '../../src/geoparse/geoparse.ts';
import { languagePacks } from '../../src/language/packs.ts';
import { tokenizeText } from '../../src/language/tokenize.ts';
import { distanceKm, type Point } from '../../src/model/geo.ts';
import { citiesFile } from './check.ts';
import { type ReferenceRow, readReference } from './referenceRows.ts';

/** A name is known where the embedded gazetteer has a place of it this near. */
const SAME_PLACE_KM = 5;
/** Other places this near in the text say which part of a country a report speaks of … */
const NEARBY_CHARACTERS = 150;
/** … and support the namesakes that lie this near to them. */
const SUPPORT_KM = 40;

/** A name that reports use and the gazetteer lacks; counts are reports. */
export interface WantedName {
  name: string;
  reports: number;
  /** Those in which a word before the name says that it is a place. */
  cued: number;
  /** By reference row: how often it was chosen, and supported by a known place close by. */
  rows: Map<string, { chosen: number; supported: number }>;
  /** Known places close by in the text. */
  company: Map<string, number>;
  context: string;
}

interface Gazetteers {
  embedded: Gazetteer;
  /** The embedded one with the reference list added. */
  wide: Gazetteer;
  isReference(id: string): boolean;
}

/** The names that the embedded gazetteer does not explain, most frequent first. */
export function wantedNames(texts: readonly string[], gazetteers: Gazetteers): WantedName[] {
  const wanted = new Map<string, WantedName>();
  for (const text of texts) {
    const located = geoparse(tokenizeText(text), gazetteers.wide, languagePacks.ar.places);
    const seen = new Set<string>();
    for (const one of located) {
      const { mention, toponym } = one;
      const best = mention.candidates[0];
      // A name that no list has carries no key.
      const key = toponym.nameKey || mention.text;
      if (seen.has(key) || (best && isKnown(gazetteers.embedded, mention.text, best))) continue;
      seen.add(key);
      const found = wanted.get(key) ?? emptyName(mention.text, text, mention.start);
      wanted.set(key, found);
      addReport(found, one, companyOf(located, one, gazetteers), gazetteers);
    }
  }
  return [...wanted.values()].sort((a, b) => b.reports - a.reports);
}

function emptyName(name: string, text: string, start: number): WantedName {
  const context = text.slice(Math.max(0, start - 50), start + name.length + 30).replace(/\s+/g, ' ');
  return { name, reports: 0, cued: 0, rows: new Map(), company: new Map(), context };
}

function addReport(
  found: WantedName,
  { mention, toponym }: LocatedMention,
  company: readonly LocatedMention[],
  { wide, isReference }: Gazetteers,
): void {
  found.reports++;
  if (toponym.context.cue) found.cued++;
  for (const name of new Set(company.map((other) => other.mention.text)))
    found.company.set(name, (found.company.get(name) ?? 0) + 1);
  for (const entry of toponym.entries) {
    const id = wide.id(entry);
    if (!isReference(id)) continue;
    const row = found.rows.get(id) ?? { chosen: 0, supported: 0 };
    found.rows.set(id, row);
    if (mention.place && mention.candidates[0]?.id === id) row.chosen++;
    if (company.some((other) => supports(wide, other, entry))) row.supported++;
  }
}

const pointOf = (gazetteer: Gazetteer, entry: EntryIndex): Point => ({
  lat: gazetteer.lat(entry),
  lon: gazetteer.lon(entry),
});

function supports(wide: Gazetteer, { mention }: LocatedMention, entry: EntryIndex): boolean {
  const other = wide.indexOf(mention.candidates[0]?.id ?? '');
  if (other < 0 || wide.kind(other) === 'country') return false;
  if (wide.kind(other) === 'admin1') return wide.admin1(entry) === other;
  return distanceKm(pointOf(wide, other), pointOf(wide, entry)) <= SUPPORT_KM;
}

function isKnown(embedded: Gazetteer, name: string, best: Point): boolean {
  return embedded.lookup(name, 'ar').some((entry) => {
    const km = distanceKm(pointOf(embedded, entry), best);
    return km < Math.max(SAME_PLACE_KM, embedded.radiusM(entry) / 1000);
  });
}

function companyOf(
  located: readonly LocatedMention[],
  { mention: { start, end } }: LocatedMention,
  { embedded }: Gazetteers,
): LocatedMention[] {
  return located.filter(
    ({ mention: other }) =>
      other.place !== null &&
      (other.end < start || other.start > end) &&
      other.end > start - NEARBY_CHARACTERS &&
      other.start < end + NEARBY_CHARACTERS &&
      embedded.lookup(other.text, 'ar').length > 0,
  );
}

export function main([reportsFile = '', referenceArgument = '']: string[]): void {
  const [referenceFile = '', country = null] = referenceArgument.split('=');
  const text = readFileSync(referenceFile, 'utf8');
  const reference = new Map(
    readReference(basename(referenceFile), text, country).map((row) => [row.entry.id, row]),
  );
  const texts = readFileSync(reportsFile, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { text: string }).text);
  const { sources } = readEmbeddedSources({ geodataDir: import.meta.dirname, citiesFile: citiesFile() });
  const added = [...reference.values()].map(({ entry }) => entry);
  const names = wantedNames(texts, {
    embedded: openGazetteer(compileGazetteer(sources, [], 'embedded')),
    // Last in trust: a row that the embedded gazetteer has under another id is merged into it.
    wide: openGazetteer(compileGazetteer([...sources, added], [], 'wide')),
    isReference: (id) => reference.has(id),
  });
  for (const name of names) console.log(line(name, reference));
}

/** Reports, those with a cue, the name, its rows with "chosen/supported", its company, one context; tab-separated. */
function line(
  { name, reports, cued, rows, company, context }: WantedName,
  reference: ReadonlyMap<string, ReferenceRow>,
): string {
  const bearers = [...rows]
    .sort((a, b) => b[1].supported - a[1].supported || b[1].chosen - a[1].chosen)
    .map(([id, { chosen, supported }]) => `${id} ${chosen}/${supported} ${reference.get(id)?.within ?? ''}`);
  const beside = [...company].sort((a, b) => b[1] - a[1]).slice(0, 4);
  const near = beside.map(([other, n]) => `${other} ${n}`).join(', ');
  return [reports, cued, name, bearers.join(' | '), near, context].join('\t');
}
