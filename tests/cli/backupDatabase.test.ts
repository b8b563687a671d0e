import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { programServices } from '../../src/cli/programServices.ts';
import type { Place } from '../store/engines/engines.ts';
import { postgresPlace } from '../store/engines/postgresPlace.ts';
import { cliWorld, lines, row } from './cliWorld.ts';
import { fakeServices } from './runCli.ts';

const { cwd, run, file } = cliWorld();
const services = { ...fakeServices(), openStore: programServices.openStore };

let place: Place;
beforeEach(async () => {
  place = await postgresPlace();
});
afterEach(async () => await place.end());

describe('balagh with a database', () => {
  it('imports into it, backs it up into a file, and restores it, keeping what was there', async ({
    skip,
  }) => {
    if (!place.url) return skip('PGlite has no address');
    const world = { services, env: { DATABASE_URL: place.url } };
    file('one.jsonl', lines(row('first')));
    file('two.jsonl', lines(row('second')));
    expect((await run(['import', 'one.jsonl'], world)).code).toBe(0);
    const backup = await run(['backup', 'copy.sqlite'], world);
    expect([backup.code, backup.out]).toEqual([0, expect.stringMatching(/^1 reports/)]);
    await run(['import', 'two.jsonl'], world);
    const asked = await run(['restore', 'copy.sqlite'], world);
    expect([asked.code, asked.err]).toEqual([
      2,
      expect.stringMatching(/there is a store in postgresql:.*--yes/),
    ]);
    const restored = await run(['restore', 'copy.sqlite', '--yes'], world);
    expect([restored.code, restored.out]).toEqual([
      0,
      expect.stringMatching(/1 reports restored[\s\S]*replaced-2026/),
    ]);
    const listed = (await run(['list'], world)).out;
    expect(listed).toContain('first');
    expect(listed).not.toContain('second');
    expect(readdirSync(`${cwd()}/data`)).toEqual([expect.stringMatching(/^balagh\.replaced-.*\.sqlite$/)]);
    // The backup is a store: without the database it is restored into a file.
    expect((await run(['restore', 'copy.sqlite'])).code).toBe(0);
    expect((await run(['list'])).out).toContain('first');
  });
});
