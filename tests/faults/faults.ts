import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BenchServer, benchServer } from '../bench/benchServer.ts';
import { incidentsOfMadeUp, madeUpFile } from '../bench/madeUpReports.ts';
import { randomNumbers } from '../bench/viewer/madeUpIncidents.ts';
import { serverBinaries } from '../store/engines/startServer.ts';
import { type FaultPlace, killedImports } from './killedImports.ts';
import { lostDatabase } from './lostDatabase.ts';
import { postgresFaultPlace } from './postgresFaultPlace.ts';
import { sqliteFaultPlace } from './sqliteFaultPlace.ts';

/** Killed when about a fifth more is stored at the latest, at so many reports a second. */
const msPerReport = 10;
/** The database is killed once for so many times that an import is. */
const killsPerLoss = 20;

interface Engine {
  name: string;
  place: () => Promise<FaultPlace>;
  stop: () => Promise<void>;
}

/** A server of its own, which keeps what it acknowledged. */
async function postgres(): Promise<Engine> {
  const server = (await benchServer()) as BenchServer;
  return {
    name: 'PostgreSQL',
    place: async () => await postgresFaultPlace(await server.database()),
    stop: async () => await server.stop(),
  };
}

/**
 * `npm run test:faults [-- --kills 100] [--reports 2000] [--seed 1] [--engine sqlite]`: kills an import again and again at
 * random moments, on each engine that is here, then the database under a server and a worker, and ends with 1 where anything
 * acknowledged was lost, stored twice or in part, or did not go on by itself.
 */
export async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      kills: { type: 'string', default: '100' },
      reports: { type: 'string', default: '2000' },
      seed: { type: 'string', default: '1' },
      engine: { type: 'string' },
    },
  });
  const [kills, reports, seed] = [values.kills, values.reports, values.seed].map(Number) as [
    number,
    number,
    number,
  ];
  const binaries = serverBinaries();
  const starts: (() => Promise<Engine>)[] = [];
  if (values.engine !== 'postgresql')
    starts.push(async () => ({ name: 'SQLite', place: sqliteFaultPlace, stop: async () => {} }));
  if (values.engine !== 'sqlite' && binaries) starts.push(postgres);
  if (values.engine !== 'sqlite' && !binaries)
    console.log(
      'PostgreSQL: not run, there is no server on this machine (Debian: postgresql, postgresql-15-postgis-3)',
    );
  const folder = mkdtempSync(join(tmpdir(), 'balagh-faults-'));
  try {
    const file = await madeUpFile(folder, reports);
    for (const start of starts) {
      const { name, place, stop } = await start();
      const stored: number[] = [];
      const longestMs = (msPerReport * reports) / 5;
      const random = randomNumbers(seed);
      const onKill = (there: number): void => void stored.push(there);
      const wrong = await killedImports({
        place,
        file,
        reports,
        incidents: incidentsOfMadeUp,
        kills,
        random,
        longestMs,
        onKill,
      });
      await stop();
      console.log(
        `${name}: ${kills} kills of imports of ${reports} reports, with so many stored: ${stored.join(' ')}`,
      );
      console.log(wrong.length === 0 ? `${name}: nothing lost, twice or in part` : wrong.join('\n'));
      if (wrong.length > 0) process.exitCode = 1;
    }
    if (values.engine !== 'sqlite' && binaries) {
      const losses = Math.ceil(kills / killsPerLoss);
      const random = randomNumbers(seed);
      const incidents = incidentsOfMadeUp;
      const wrong = await lostDatabase({ binaries, file, reports, incidents, losses, random });
      console.log(
        `PostgreSQL killed ${losses} times under a server, a worker and an import of ${reports} reports`,
      );
      console.log(
        wrong.length === 0 ? 'all went on by themselves, nothing lost, twice or in part' : wrong.join('\n'),
      );
      if (wrong.length > 0) process.exitCode = 1;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
