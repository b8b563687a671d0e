import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startServer } from '../store/engines/startServer.ts';
import { mustBeNone } from './killedImports.ts';
import { postgresFaultPlace } from './postgresFaultPlace.ts';

const program = fileURLToPath(new URL('../../bin/balagh.js', import.meta.url));
const isMadeUp = 'made up for a test of faults';

interface Running {
  child: ChildProcess;
  /** All that it has written. */
  said: () => string;
  ended: Promise<number | null>;
}

function run(args: readonly string[]): Running {
  const child = spawn(process.execPath, [program, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, BALAGH_SKIP_SETUP: '1' },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  return { child, said: () => said, ended: once(child, 'close').then(([code]) => code as number | null) };
}

/** Asks until it is so. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await wait(50);
}

export interface LostDatabase {
  /** Folder of PostgreSQL's programs. */
  binaries: string;
  /** JSON Lines of reports, all of them different, each of `incidents` incidents. */
  file: string;
  reports: number;
  incidents: number;
  /** How often the database is killed. */
  losses: number;
  /** From 0 up to 1. */
  random: () => number;
}

/**
 * Kills the database's server (`kill -9`) while a server, a worker and an import of the program use it, and starts it again.
 * Gives in words what is wrong after that; nothing when the server and the worker have gone on by themselves, the page that
 * listened was told, and nothing is lost, twice or in part.
 */
export async function lostDatabase(options: LostDatabase): Promise<string[]> {
  const { binaries, file, reports, incidents, losses, random } = options;
  const wrong: string[] = [];
  const check = (isRight: boolean, what: string): void => void (isRight || wrong.push(what));
  const database = await startServer(binaries, ['synchronous_commit=on']);
  const place = await postgresFaultPlace(database.url('postgres'));
  const server = run(['serve', '--port', '0', '--no-samples', '--log', 'none', ...place.options]);
  const worker = run(['worker', '--cores', '1', ...place.options]);
  const queued = run(['import', file, '--queue', ...place.options]);
  const listening = new AbortController();
  try {
    await until(() => /Press Ctrl/.test(server.said()));
    const address = /http:\S+/.exec(server.said())?.[0] ?? '';
    const ask = async (path: string) => await fetch(new URL(path, address));
    const write = async (text: string) =>
      await fetch(new URL('api/reports', address), {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: new URL(address).origin },
        body: JSON.stringify({ text: `${text} ${isMadeUp}`, by: 'A', lang: 'en' }),
      });
    let told = '';
    const { body } = await fetch(new URL('api/changes', address), { signal: listening.signal });
    let isHearing = true;
    const hearing = (async () => {
      for await (const part of body?.pipeThrough(new TextDecoderStream()) ?? []) told += part;
    })()
      .catch(() => {})
      .finally(() => {
        isHearing = false;
      });
    check((await queued.ended) === 0, `import --queue: ${queued.said()}`);
    for (let loss = 1; loss <= losses; loss++) {
      const importing = run(['import', file, ...place.options]);
      const hasEnded = () => importing.child.exitCode !== null;
      await until(() => hasEnded() || /[1-9]\d* reports/.test(importing.said()));
      await wait(random() * 500);
      const isOver = hasEnded();
      await database.kill();
      const code = await importing.ended;
      check(
        isOver || (code === 1 && /try again|be reached/.test(importing.said())),
        `import ${code}: ${importing.said()}`,
      );
      const [ready, healthy, refused] = [
        await ask('readyz'),
        await ask('healthz'),
        await write(`away ${loss}`),
      ];
      check(ready.status === 503 && healthy.status === 200, `probes: ${ready.status} ${healthy.status}`);
      const why = await refused.text();
      check(refused.status === 503 && /cannot be reached|lost/.test(why), `write: ${refused.status} ${why}`);
      await database.again();
      const before = told.length;
      const taken = await write(`back ${loss}`);
      check(taken.status === 201, `the first write after it was back: ${taken.status} ${await taken.text()}`);
      await until(() => told.length > before || !isHearing);
      check(isHearing, 'an open page was cut off');
    }
    const last = run(['import', file, ...place.options]);
    check((await last.ended) === 0, `the last import: ${last.said()}`);
    for (const running of [server, worker]) {
      check(running.child.exitCode === null, `it ended: ${running.said()}`);
      running.child.kill('SIGTERM');
      check((await running.ended) === 0, `it was stopped and said: ${running.said()}`);
    }
    await hearing;
    for (const [what, sql] of Object.entries(mustBeNone(incidents, `text not like '%${isMadeUp}%'`))) {
      const found = await place.count(sql);
      check(found === 0, `${found} ${what}`);
    }
    const there = await place.count('select count(*) as n from reports');
    check(there === reports + losses, `${there} of ${reports + losses} reports`);
    return wrong;
  } finally {
    listening.abort();
    for (const { child } of [server, worker]) child.kill('SIGKILL');
    await place.end();
    await database.stop();
  }
}
