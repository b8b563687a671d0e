import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { incidentsOfMadeUp, madeUpFile } from '../bench/madeUpReports.ts';
import { serverBinaries } from '../store/engines/startServer.ts';
import { lostDatabase } from './lostDatabase.ts';

// The short form; `npm run test:faults` kills it more often.
const reports = 30;

it('server, worker and open pages go on by themselves when the database was killed and is back, and nothing is lost', async ({
  skip,
}) => {
  const binaries = serverBinaries();
  if (!binaries) return skip('no PostgreSQL server is installed here');
  const folder = mkdtempSync(join(tmpdir(), 'balagh-faults-'));
  const file = await madeUpFile(folder, reports);
  const incidents = incidentsOfMadeUp;
  expect(await lostDatabase({ binaries, file, reports, incidents, losses: 1, random: Math.random })).toEqual(
    [],
  );
  rmSync(folder, { recursive: true, force: true });
}, 120_000);
