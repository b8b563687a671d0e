import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { incidentsOfMadeUp, madeUpFile } from '../bench/madeUpReports.ts';
import { randomNumbers } from '../bench/viewer/madeUpIncidents.ts';
import { postgresPlace } from '../store/engines/postgresPlace.ts';
import { type FaultPlace, killedImports } from './killedImports.ts';
import { postgresFaultPlace } from './postgresFaultPlace.ts';
import { sqliteFaultPlace } from './sqliteFaultPlace.ts';

// The short form of `npm run test:faults`.
const kills = 2;
const reports = 100;
const longestMs = 500;

let folder: string;
let file: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'balagh-faults-'));
  file = await madeUpFile(folder, reports);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = async (place: () => Promise<FaultPlace>) =>
  await killedImports({
    place,
    file,
    reports,
    incidents: incidentsOfMadeUp,
    kills,
    random: randomNumbers(Date.now()),
    longestMs,
  });

it('loses nothing that was acknowledged and stores nothing twice or in part when an import is killed, on SQLite', async () => {
  expect(await run(sqliteFaultPlace)).toEqual([]);
}, 180_000);

it('the same on a PostgreSQL server', async ({ skip }) => {
  const places: { end(): Promise<void> }[] = [];
  const onServer = async (): Promise<FaultPlace> => {
    const place = await postgresPlace();
    places.push(place);
    // The note at the end of all tests says which engine they ran on.
    if (place.url === undefined) skip('PGlite has no address that another process could be given');
    return await postgresFaultPlace(place.url as string);
  };
  expect(await run(onServer)).toEqual([]);
  for (const place of places) await place.end();
}, 180_000);

it('finds a report that lost an incident', async () => {
  const place = await sqliteFaultPlace();
  const spoilt = async (): Promise<FaultPlace> => ({
    ...place,
    count: async (sql) => await place.count(sql.replace(`<> ${incidentsOfMadeUp}`, '<> 3')),
  });
  const wrong = await killedImports({
    place: spoilt,
    file: await madeUpFile(folder, 3),
    reports: 3,
    incidents: incidentsOfMadeUp,
    kills: 0,
    random: () => 0,
    longestMs: 0,
  });
  expect(wrong).toEqual(['at the end: 3 reports with a part of their incidents']);
}, 60_000);
