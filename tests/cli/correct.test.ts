import { beforeEach, describe, expect, it } from 'vitest';
import { cliWorld, lines, row } from './cliWorld.ts';
import { fakeServices } from './runCli.ts';

const { run, file } = cliWorld();

/** Ids of the incidents of the made-up reports, in order. */
let ids: string[];
beforeEach(async () => {
  file('in.jsonl', lines(row('one', 'incident incident'), row('two')));
  await run(['import', 'in.jsonl']);
  ids = [];
  for (const report of ['one', 'two']) {
    const shown = JSON.parse((await run(['show', report, '--format', 'json'])).out) as {
      incidents: { id: string }[];
    };
    ids.push(...shown.incidents.map(({ id }) => id));
  }
});

const correct = async (...argv: string[]) => await run(['correct', ...argv]);
const by = ['--by', 'A. Person'];

describe('balagh correct', () => {
  it('adds a correction for each thing that is said, and show tells of them', async () => {
    const { code, out } = await correct(
      ids[0] as string,
      '--date',
      '2018-07',
      '--type',
      'arrests',
      '--tag',
      'a',
      'b',
      '--reviewed',
      ...by,
      '--reason',
      'read it',
    );
    expect([code, out.match(/^correction \d: \w+ of incident/gm)]).toEqual([
      0,
      [
        'correction 1: date of incident',
        'correction 2: type of incident',
        'correction 3: tags of incident',
        'correction 4: reviewed of incident',
      ],
    ]);
    const shown = (await run(['show', 'one'])).out;
    expect(shown).toMatch(/1\. arrests\n/);
    expect(shown).toMatch(
      /corrected: date, by A\. Person, 2026-01-02T03:04:05\.000Z \(correction 1\): read it/,
    );
    expect(shown).toContain('tags: a, b');
    expect(shown).toContain('looked at by a person');
  });

  it('takes a place of the gazetteer, or none', async () => {
    const gazetteer = {
      ...(await fakeServices().gazetteer({ packsFolder: null, onCompile: () => {} })),
      indexOf: (id: string) => (id === 'balagh:made-up-0' ? 0 : -1),
    };
    const services = { ...fakeServices(), gazetteer: async () => gazetteer };
    const argv = ['correct', ids[1] as string, ...by, '--place'];
    expect((await run([...argv, 'balagh:made-up-0'], { services })).code).toBe(0);
    expect(await run([...argv, 'nothing'], { services })).toMatchObject({
      code: 2,
      err: expect.stringContaining('gazetteer lookup'),
    });
    expect((await run([...argv, 'none'], { services })).code).toBe(0);
    expect((await run(['show', 'one'])).out).toMatch(/place: not known/);
  });

  it('takes one back by its number, and the undo of one', async () => {
    await correct(ids[0] as string, '--not-incident', ...by);
    expect((await run(['list'])).out).toMatch(/one .* 1 /);
    expect((await correct('--undo', '1', ...by)).out).toBe('correction 2: takes back correction 1\n');
    expect((await run(['list'])).out).toMatch(/one .* 2 /);
    expect(await correct('--undo', '1', ...by)).toMatchObject({
      code: 1,
      err: expect.stringContaining('by correction 2'),
    });
    expect((await correct('--undo', '2', ...by)).code).toBe(0);
  });

  it.each([
    ['who', ['--reviewed'], '--by: say who corrects'],
    ['what', by, 'say what is right'],
    ['a date', ['--date', '1.7.2018', ...by], 'date: must be a date in EDTF'],
    ['a type', ['--type', 'battle', ...by], "argument 'battle' is invalid"],
    ['a tag', ['--tag', 'x'.repeat(61), ...by], 'tags:'],
  ])('refuses what does not say %s', async (_, argv, words) => {
    const { code, err } = await correct(ids[0] as string, ...argv);
    expect([code, err]).toEqual([2, expect.stringContaining(words)]);
    expect((await run(['corrections', '--format', 'json'])).out).toBe('[]\n');
  });

  it('refuses an incident that is not there, and needs one', async () => {
    expect(await correct('zz', '--reviewed', ...by)).toMatchObject({
      code: 1,
      err: expect.stringContaining('no incident "zz"'),
    });
    expect(await correct('--reviewed', ...by)).toMatchObject({
      code: 2,
      err: expect.stringContaining('name the incident'),
    });
    expect(await correct('--undo', 'x', ...by)).toMatchObject({
      code: 1,
      err: expect.stringContaining('no correction x'),
    });
  });
});

describe('balagh corrections', () => {
  it('lists corrections and decisions together, all or of one', async () => {
    await correct(ids[0] as string, '--type', 'arrests', ...by, '--reason', 'r');
    await run(['merge', ids[0] as string, ids[2] as string, '--by', 'B. Person']);
    await correct(ids[2] as string, '--note', '=1+1', ...by);
    const all = (await run(['corrections'])).out;
    expect(all).toMatch(
      /^correction 1: type, .*by A\. Person\n {2}incident .* of report one\n {2}arrests; the machine had read: armed clash\n {2}because: r\n/,
    );
    expect(all).toMatch(/decision 1: merge, .*by B\. Person\n {2}one event/);
    const of = async (...argv: string[]) =>
      (JSON.parse((await run(['corrections', '--format', 'json', ...argv])).out) as { kind: string }[])
        .map(({ kind }) => kind)
        .sort();
    expect(await of('--incident', ids[0] as string)).toEqual(['merge', 'type']);
    expect(await of('--report', 'two')).toEqual(['merge', 'note']);
    const csv = (await run(['corrections', '--format', 'csv'])).out;
    expect(csv.split('\n')[0]).toBe(
      'log,number,kind,by,at,reason,report,incidents,from,value,machine_reading,undoes,undone_by,applies_to,without_target',
    );
    expect(csv).toContain(",'=1+1,");
  });

  it('says so when there are none', async () => {
    expect(await run(['corrections'])).toMatchObject({
      code: 0,
      out: '',
      err: expect.stringContaining('no corrections yet'),
    });
  });

  it('tells after a new reading which are without effect', async () => {
    await correct(ids[2] as string, '--reviewed', ...by);
    const nothing = {
      ...fakeServices(),
      createExtractor:
        async () =>
        (report: Parameters<Awaited<ReturnType<ReturnType<typeof fakeServices>['createExtractor']>>>[0]) => ({
          report,
          mentions: [],
          dates: [],
          incidents: [],
          warnings: [],
          gazetteer: { version: 'x', sources: [] },
        }),
    };
    const { err } = await run(['reextract', 'two'], { services: nothing });
    expect(err).toContain('Corrections whose incident is not there any more: 1; see balagh corrections');
    expect((await run(['corrections'])).out).toContain('without effect');
  });
});
