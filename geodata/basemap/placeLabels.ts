import { readFileSync, writeFileSync } from 'node:fs';
import { chooseArabicName } from './arabicNames.ts';
import { placeCountries, villageCountries } from './coverage.ts';

/** Longitude, latitude, English, Arabic ('' when unknown), first zoom, importance (0 capital, 1 first-level seat, 2 other). */
export type PlaceRow = [
  lon: number,
  lat: number,
  en: string,
  ar: string,
  firstZoom: number,
  importance: number,
];

/** Writes `labels.json`: places from GeoNames' cities500 dump, and the hand-written countries, waters and regions. */
export function buildLabels(paths: { cities: string; names: string; curated: string }, target: string): void {
  const names = new Map(
    rows(paths.names).map(([country, ascii, en = '', ar = '']) => [`${country}|${ascii}`, { en, ar }]),
  );
  const places = rows(paths.cities).flatMap((columns) => placeRow(columns, names));
  places.sort((left, right) => (left.population < right.population ? 1 : -1));
  const others = rows(paths.curated).map(([kind, en, ar, lat, lon, first, last]) => {
    return [kind, Number(lon), Number(lat), en, ar, Number(first), Number(last)];
  });
  const lines = (list: unknown[]): string => list.map((row) => JSON.stringify(row)).join(',\n');
  writeFileSync(
    target,
    `{"places":[\n${lines(places.map(({ row }) => row))}\n],"others":[\n${lines(others)}\n]}\n`,
  );
}

function rows(path: string): string[][] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t'));
}

function placeRow(
  columns: string[],
  names: ReadonlyMap<string, { en: string; ar: string }>,
): { population: number; row: PlaceRow }[] {
  const [, name = '', ascii = '', alternates = '', lat, lon, , featureCode = '', country = ''] = columns;
  const population = Number(columns[14] ?? 0);
  // Sections of cities, and places that were abandoned or destroyed, would crowd out their city.
  if (!placeCountries.includes(country) || ['PPLX', 'PPLH', 'PPLQ', 'PPLW'].includes(featureCode)) return [];
  // GeoNames lists Israel's own division of the West Bank; its seat is labelled like any town of its size.
  const isSeat = featureCode === 'PPLA' && !(country === 'IL' && ascii === 'Ariel');
  const near = villageCountries.includes(country);
  const known = names.get(`${country}|${ascii}`);
  // A place whose name we wrote ourselves is one that reports name: it shows early though its population is unknown.
  const firstZoom = Math.min(
    firstZoomOf(isSeat ? 'PPLA' : featureCode.replace(/^PPLA$/u, 'PPL'), population, near),
    known ? 9 : 99,
  );
  if (firstZoom > 10 && !near) return [];
  if (firstZoom > 10 && country === 'IL' && population < 3000) return [];
  const en = known?.en ?? englishLabel(name, country);
  const ar = known?.ar ?? chooseArabicName([name, ascii], alternates.split(',')) ?? '';
  const importance = featureCode === 'PPLC' ? 0 : isSeat ? 1 : 2;
  const place: PlaceRow = [round(Number(lon)), round(Number(lat)), en, ar, firstZoom, importance];
  return [{ population, row: place }];
}

/** The zoom at which a place may first be labelled; collisions thin the labels out further. */
export function firstZoomOf(featureCode: string, population: number, near: boolean): number {
  const steps = near ? [1e6, 3e5, 8e4, 3e4, 1.2e4, 4e3] : [2e6, 6e5, 1.5e5, 6e4, 3e4, 1.2e4];
  const step = steps.findIndex((least) => population >= least);
  const byPopulation = step < 0 ? 11 : 5 + step;
  if (featureCode === 'PPLC') return population > 1e6 ? 4 : 5;
  if (featureCode === 'PPLA') return Math.min(byPopulation, near ? 6 : 7);
  if (near && featureCode === 'PPLA2') return Math.min(byPopulation, 9);
  if (near && featureCode === 'PPLA3') return Math.min(byPopulation, 10);
  return byPopulation;
}

/** GeoNames' name without the marks of scholarly transliteration; Turkish keeps its own letters. */
export function englishLabel(name: string, country: string): string {
  if (country === 'TR' || country === 'CY') return name;
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .replace(/[‘’ʿʾ`ʻʼ]/gu, '');
  return plain.replace(/^(Al|Ad|An|Ar|As|Ash|At|Ath|Az) (?=[A-Z])/u, '$1-');
}

function round(degrees: number): number {
  return Math.round(degrees * 1e4) / 1e4;
}
