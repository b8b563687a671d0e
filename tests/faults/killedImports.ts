import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../bin/balagh.js', import.meta.url));

/** A new, empty store with its tables, and how it is looked at past the program. */
export interface FaultPlace {
  /** What tells the program of it: `--data …` or `--database …`. */
  readonly options: readonly string[];
  /** The number that a query gives. */
  count(sql: string): Promise<number>;
  end(): Promise<void>;
}

export interface KilledImports {
  place: () => Promise<FaultPlace>;
  /** JSON Lines of reports, all of them different, each of `incidents` incidents. */
  file: string;
  reports: number;
  incidents: number;
  kills: number;
  /** From 0 up to 1. */
  random: () => number;
  /** The program is killed within so many milliseconds of what it first says of its progress; one time in five before that. */
  longestMs: number;
  onKill?: (stored: number) => void;
}

/** What must be 0 whenever the program was killed, whatever it was doing; `which` reports have so many incidents, in SQL. */
export const mustBeNone = (incidents: number, which = 'true'): Record<string, string> => ({
  'reports that are there twice': 'select count(*) - count(distinct sha256) as n from reports',
  'reports without their extraction':
    'select count(*) as n from reports where key not in (select report_key from extractions)',
  'extractions without their report':
    'select count(*) as n from extractions where report_key not in (select key from reports)',
  'incidents without their report':
    'select count(*) as n from incidents where report_key not in (select key from reports)',
  'reports with a part of their incidents': `select count(*) as n from reports
    where ${which} and (select count(*) from incidents where report_key = reports.key) <> ${incidents}`,
  'incidents without what they are compared by':
    'select count(*) as n from incidents where key not in (select incident_key from event_facts)',
});

/** A line of progress, with the reports that this run has stored. */
const progress = /([1-9]\d*) reports, \d+ incidents/;

/** When it is killed: so long after its start, or after what it first says of its progress. */
interface Moment {
  of: 'start' | 'progress';
  ms: number;
}

/** Runs the import, and kills it at a moment where that is before its end. `stored` is what it last said to have stored. */
async function importOnce(place: FaultPlace, file: string, moment: Moment | null) {
  const child = spawn(process.execPath, [program, 'import', file, ...place.options], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  const progressed = new Promise<void>((resolve) => {
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (progress.test(said)) resolve();
    });
  });
  const ended = once(child, 'close');
  if (moment !== null) {
    if (moment.of === 'progress') await Promise.race([ended, progressed]);
    await Promise.race([ended, wait(moment.ms, null, { ref: false })]);
    child.kill('SIGKILL');
  }
  const [code] = (await ended) as [number | null];
  const stored = [...said.matchAll(new RegExp(progress, 'g'))].at(-1)?.[1];
  return { code, said, stored: Number(stored ?? 0) };
}

/**
 * Kills an import again and again at random moments, and begins anew with an empty store when it comes to its end. Gives what
 * is wrong in the store after any of the kills or at the end, in words; nothing when all is well.
 */
export async function killedImports(options: KilledImports): Promise<string[]> {
  const { file, reports, incidents, kills, random, longestMs, onKill = () => {} } = options;
  const wrong: string[] = [];
  let place = await options.place();
  const countReports = async (): Promise<number> => await place.count('select count(*) as n from reports');
  const look = async (when: string): Promise<number> => {
    for (const [what, sql] of Object.entries(mustBeNone(incidents))) {
      const found = await place.count(sql);
      if (found !== 0) wrong.push(`${when}: ${found} ${what}`);
    }
    return await countReports();
  };
  const finish = async (): Promise<void> => {
    const last = await importOnce(place, file, null);
    const there = await look('at the end');
    if (last.code !== 0) wrong.push(`at the end: exit ${last.code}: ${last.said.slice(-500)}`);
    if (there !== reports) wrong.push(`at the end: ${there} of ${reports} reports`);
    await place.end();
  };
  let before = 0;
  for (let kill = 1; kill <= kills; kill++) {
    const { code, stored } = await importOnce(place, file, {
      of: random() < 0.2 ? 'start' : 'progress',
      ms: random() * longestMs,
    });
    const there = await look(`kill ${kill}`);
    if (there < before + stored)
      wrong.push(`kill ${kill}: ${there} reports, ${before + stored} were said to be stored`);
    onKill(there);
    before = there;
    if (code === null) continue;
    await finish();
    place = await options.place();
    before = 0;
  }
  await finish();
  return wrong;
}
