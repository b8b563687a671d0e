import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite/openSqliteStore.ts';
import { madeUpExtraction, madeUpReport } from '../store/madeUp.ts';
import { type CliWorld, fakeServices, runCli } from './runCli.ts';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'balagh-cli-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const run = (argv: string[], world: Partial<CliWorld> = {}) =>
  runCli([...argv, '--data', 'data'], { cwd, ...world });
const file = (name: string, content: string | Uint8Array) => writeFileSync(join(cwd, name), content);
const lines = (...rows: unknown[]) =>
  rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n');
const long = (text: string) => `${text} نص مختلق لهذا الاختبار لا يقول شيئاً عن أحد`;
const row = (id: string, text = 'incident') => ({
  id,
  text: long(`${text} ${id}`),
  published_at: '2018-06-30',
  lang: 'ar',
});

describe('using it wrongly', () => {
  it.each([
    [['nonsense'], /unknown command/],
    [['extract'], /missing required argument/],
    [['extract', 'x', '--format', 'xml'], /Allowed choices/],
    [['extract', 'x', '--published', 'never'], /2018-06-30/],
    [['import', 'x', '--published', '06/07/2018'], /6 July or June 7\? write 2018-07-06 or 2018-06-07/],
    [['extract', 'x', '--lang', 'tlh'], /Allowed choices/],
    [['extract', 'x', '--home', 'Syria'], /SY-DR/],
    [['import', 'x', '--url', 'example.org'], /https:/],
    [['serve', '--port', '70000'], /0 to 65535/],
    [['serve', '--host', '0.0.0.0'], /127\.0\.0\.1 only: it has no login/],
    [['list', 'extra'], /too many arguments/],
    [['list', '--bogus'], /unknown option/],
  ])('%j ends with 2 and one line that helps', async (argv, message) => {
    const { code, out, err } = await run(argv);
    expect([code, out, err.trimEnd().split('\n').length]).toEqual([2, '', 1]);
    expect(err).toMatch(/^balagh: /);
    expect(err).toMatch(message);
  });

  it('shows the help for nothing at all, and ends with 2', async () => {
    const { code, err } = await runCli([], { cwd });
    expect([code, err]).toEqual([2, expect.stringContaining('Usage: balagh')]);
  });

  it('--help and --version end with 0, at the front and at a command', async () => {
    for (const argv of [['--help'], ['--version'], ['import', '--help'], ['gazetteer', 'lookup', '--help']]) {
      const { code, out } = await runCli(argv, { cwd });
      expect([argv, code, out.length > 0]).toEqual([argv, 0, true]);
    }
  });

  it('every command takes --data and --embedded-only', async () => {
    for (const command of ['import', 'extract', 'serve', 'list', 'show', 'remove', 'reextract']) {
      const { out } = await runCli([command, '--help'], { cwd });
      expect([command, /--data/.test(out), /--embedded-only.*so far there is no other/s.test(out)]).toEqual([
        command,
        true,
        true,
      ]);
    }
    expect((await runCli(['--data', 'data', '--embedded-only', 'list'], { cwd })).code).toBe(0);
  });

  it('shows a stack only when BALAGH_DEBUG is set', async () => {
    file('data', 'a file where the folder should be');
    const plain = await run(['list']);
    expect([plain.code, plain.err]).toEqual([
      1,
      expect.stringMatching(/^balagh: .*cannot be made.*--data.*\n$/),
    ]);
    expect((await run(['list'], { env: { BALAGH_DEBUG: '1' } })).err).toMatch(/\n\s+at /);
  });
});

describe('import', () => {
  it('keeps the good part, names the bad with line and reason, and ends with 1', async () => {
    file('in.jsonl', lines(row('a'), '{"id": broken', row('b', 'explode'), row('c', 'incident incident')));
    const { code, err, out } = await run(['import', 'in.jsonl']);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^2 reports imported \(3 incidents\), 2 failed\nNot imported:\n/);
    expect(err).toMatch(/in\.jsonl:2: \S/);
    expect(err).toMatch(/in\.jsonl:3: could not be read: made-up failure/);
    const listed = await run(['list']);
    expect(listed.out.split('\n').map((line) => line.split(' ')[0])).toEqual(['id', 'a', 'c', '']);
  });

  it('stores nothing twice and says so', async () => {
    file('in.jsonl', lines(row('a'), row('b')));
    expect((await run(['import', 'in.jsonl'])).code).toBe(0);
    const again = await run(['import', 'in.jsonl', '--outlet', 'Another']);
    expect(again.code).toBe(0);
    expect(again.out).toMatch(/^0 reports imported \(0 incidents\), 2 already there\n/);
    expect(again.out).toMatch(
      /a: already there with another outlet; what is there was kept .*balagh remove a, then .*--restore/,
    );
    expect(again.out).not.toContain('Worth a look');
  });

  it('takes another publication date the way it says', async () => {
    file('in.txt', long('incident'));
    await run(['import', 'in.txt', '--published', '2018-06-30']);
    const again = ['import', 'in.txt', '--published', '2018-07-01'];
    const id = /balagh remove ([0-9a-f]{12}),/.exec((await run(again)).out)?.[1] ?? 'none';
    await run(['remove', id]);
    expect((await run([...again, '--restore'])).code).toBe(0);
    expect((await run(['list'])).out).toMatch(new RegExp(`^${id} +2018-07-01 `, 'm'));
  });

  it('names reports without a usable date or without an incident', async () => {
    const slip = { ...row('b'), published_at: '31/31/2018' };
    file('in.jsonl', lines(row('a'), slip, row('c', 'nothing'), { text: long('incident') }));
    const { code, out } = await run(['import', 'in.jsonl']);
    expect([code, out.split('\n')]).toEqual([
      0,
      [
        '4 reports imported (3 incidents)',
        'Worth a look: 2 reports without a publication date (see --published), 1 report without an incident; the first:',
        '  in.jsonl:2: no publication date; the publication date "31/31/2018" is not in the calendar',
        '  in.jsonl:3: no incident',
        '  in.jsonl:4: no publication date',
        '',
      ],
    ]);
  });

  it('names only the first of many such reports', async () => {
    file('in.jsonl', lines(...Array.from({ length: 30 }, (_, i) => row(`r${i}`, 'nothing'))));
    const { out } = await run(['import', 'in.jsonl']);
    expect(out).toContain('30 reports without an incident');
    expect(out.trimEnd().split('\n')).toHaveLength(12);
  });

  it('reads folders, standard input and the options on the command line', async () => {
    mkdirSync(join(cwd, 'in', 'deep'), { recursive: true });
    file('in/one.txt', long('incident one'));
    file('in/deep/two.txt', long('incident two'));
    const homes: (string | null)[] = [];
    const options = ['--published', '2018-06-30', '--outlet', 'Made-up', '--home', 'sy-dr'];
    const { code, out } = await run(['import', 'in', ...options], { services: fakeServices(homes) });
    expect([code, out, homes]).toEqual([0, '2 reports imported (2 incidents)\n', ['SY-DR']]);
    const piped = await run(['import', '-', '--published', '2018-06-30'], { stdin: long('incident three') });
    expect(piped.out).toBe('1 report imported (1 incident)\n');
    expect((await run(['list'])).out.match(/Made-up/g)).toHaveLength(2);
  });

  it('says plainly that web addresses cannot be read yet', async () => {
    const { code, err } = await run(['import', 'https://example.org/report']);
    expect([code, err]).toEqual([1, expect.stringMatching(/web addresses cannot be read yet/)]);
  });

  it('leaves out the one report whose coordinate is no number, and names it', async () => {
    file('in.jsonl', lines(row('a'), row('b', 'nowhere'), row('c')));
    const { code, err } = await run(['import', 'in.jsonl']);
    expect(code).toBe(1);
    expect(err).toMatch(/^2 reports imported \(2 incidents\), 1 failed\n/);
    expect(err).toMatch(/in\.jsonl:2: could not be read: .*incidents\.0\.place\.lat/);
  });

  it('gives an id of its own to a second text under a long id that leaves no room', async () => {
    const id = 'x'.repeat(200);
    file('in.jsonl', lines(row(id, 'first'), row(id, 'second')));
    expect((await run(['import', 'in.jsonl'])).out).toMatch(/^2 reports imported/);
  });

  it('gives an id of its own to a second text under a taken id', async () => {
    file('in.jsonl', lines(row('a', 'first'), row('a', 'second')));
    const { code, out } = await run(['import', 'in.jsonl']);
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/^2 reports.*\n {2}a: stored as a~[0-9a-f]{12}, /),
    ]);
  });

  it('stops with one line when the store is no store', async () => {
    mkdirSync(join(cwd, 'data'));
    file('data/balagh.sqlite', 'not a database at all, but a letter '.repeat(50));
    file('in.txt', long('incident'));
    const { code, err } = await run(['import', 'in.txt']);
    expect([code, err]).toEqual([1, expect.stringMatching(/^balagh: store .*not a Balagh store.*\n$/)]);
  });
});

describe('show, remove, reextract', () => {
  beforeEach(async () => {
    file('in.jsonl', lines(row('report-a'), row('report-b')));
    await run(['import', 'in.jsonl', '--outlet', 'Made-up Bulletin', '--home', 'SY']);
  });

  it('shows source, sentence, claimant, reasons and hash', async () => {
    const { code, out } = await run(['show', 'report-a']);
    expect(code).toBe(0);
    for (const part of [
      'reported by Made-up Bulletin',
      'Made-up Source',
      'published 2018-06-30',
      'SHA-256',
      'because:',
    ]) {
      expect(out).toContain(part);
    }
    const json = await run(['show', 'report-a', '--format', 'json']);
    expect(JSON.parse(json.out)).toMatchObject({
      report: { id: 'report-a' },
      incidents: [{ sub_type: 'armed clash' }],
    });
  });

  it('shows the hash of a text without an id by its beginning, and takes that', async () => {
    file('in.txt', long('incident'));
    await run(['import', 'in.txt']);
    const id = /^([0-9a-f]{12}) .* in$/m.exec((await run(['list'])).out)?.[1] ?? 'none';
    const { code, out } = await run(['show', id]);
    expect([code, out]).toEqual([0, expect.stringMatching(new RegExp(`^id ${id}$`, 'm'))]);
    expect((await run(['remove', id.slice(0, 8)])).out).toMatch(new RegExp(`^${id}: removed`));
  });

  it('says which reports a short id could mean, or that there is none', async () => {
    expect(await run(['show', 'report'])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/report-a, report-b/),
    });
    expect(await run(['show', 'nothing'])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/see balagh list/),
    });
    expect(await run(['remove', ''])).toMatchObject({ code: 1 });
  });

  it('removes, does not take back unasked, and takes back when asked', async () => {
    expect((await run(['remove', 'report-a', '--reason', 'asked for'])).code).toBe(0);
    expect((await run(['show', 'report-a'])).code).toBe(1);
    const again = await run(['import', 'in.jsonl']);
    expect(again.out).toMatch(/0 reports imported.*\n {2}report-a: left out, it was removed on .*asked for/);
    expect((await run(['import', 'in.jsonl', '--restore'])).out).toMatch(/^1 report imported/);
    expect((await run(['show', 'report-a'])).code).toBe(0);
  });

  it('says when the removed text may still stand in the files', async () => {
    const reader = new DatabaseSync(join(cwd, 'data', 'balagh.sqlite'));
    reader.exec('begin; select * from reports');
    const openStore = (path: string) => openSqliteStore(path, { wipeWaitMs: 0 });
    const { code, out, err } = await run(['remove', 'report-a'], {
      services: { ...fakeServices(), openStore },
    });
    reader.close();
    expect([code, out]).toEqual([1, expect.stringMatching(/^report-a: removed/)]);
    expect(err).toMatch(
      /balagh\.sqlite: the text may still stand in that file or in its -wal file; to wipe it, .*balagh list/,
    );
  });

  it('takes back under an id of its own what was removed, when its id has been given to another text', async () => {
    await run(['remove', 'report-a']);
    file('reused.jsonl', lines(row('report-a', 'another incident')));
    await run(['import', 'reused.jsonl']);
    file('back.jsonl', lines(row('report-a'), row('report-c')));
    const { code, out } = await run(['import', 'back.jsonl', '--restore']);
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/^2 reports imported.*\n {2}report-a: stored as report-a~[0-9a-f]{12}, /),
    ]);
  });

  it('takes another id when the id is taken between extracting and storing', async () => {
    file('race.jsonl', lines(row('late')));
    const openStore = (path: string) => {
      const store = openSqliteStore(path);
      const add = store.add.bind(store);
      let raced = false;
      store.add = async (extraction, ...rest) => {
        if (!raced) await add(madeUpExtraction(madeUpReport('من عملية أخرى', { id: 'late' })), ...rest);
        raced = true;
        return await add(extraction, ...rest);
      };
      return store;
    };
    const { code, out } = await run(['import', 'race.jsonl'], { services: { ...fakeServices(), openStore } });
    expect([code, out]).toEqual([0, expect.stringMatching(/late: stored as late~[0-9a-f]{12}, /)]);
  });

  it('reads again with the home region of the import, or another', async () => {
    const homes: (string | null)[] = [];
    const services = fakeServices(homes);
    expect(await run(['reextract'], { services })).toMatchObject({
      code: 0,
      out: '2 of 2 reports read again\n',
    });
    expect(await run(['reextract', 'report-b', '--home', 'LB'], { services })).toMatchObject({ code: 0 });
    expect(homes).toEqual(['SY', 'LB']);
  });

  it('keeps what was read before when reading again fails', async () => {
    const broken = { ...fakeServices(), createExtractor: async () => () => expect.fail('made-up') };
    const { code, err } = await run(['reextract', 'report-a'], { services: broken });
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/keep what was read before:\n {2}report-a: made-up/),
    ]);
    expect(JSON.parse((await run(['show', 'report-a', '--format', 'json'])).out).incidents).toHaveLength(1);
  });
});

describe('list', () => {
  it('says where the store is when it is empty', async () => {
    expect(await run(['list'])).toMatchObject({
      code: 0,
      out: '',
      err: expect.stringMatching(/balagh\.sqlite yet/),
    });
  });

  it('does not let a title command the terminal', async () => {
    file('in.jsonl', lines({ ...row('a'), title: 'red \u001b[31malert\u0007 \u202eback' }));
    await run(['import', 'in.jsonl']);
    expect((await run(['list'])).out).toMatch(/red \[31malert back/);
  });
});

describe('gazetteer', () => {
  it('lists its sources with their licences', async () => {
    expect((await run(['gazetteer', 'list'])).out).toMatch(
      /1 places from 1 sources\nmade-up: Made up\n {2}none; for tests/,
    );
  });

  it('looks a name up, and ends with 1 when there is none', async () => {
    const found = await run(['gazetteer', 'lookup', 'بلدة', 'مختلقة']);
    expect([found.code, found.out]).toEqual([
      0,
      expect.stringMatching(/balagh:made-up-0 .*Made-up Town.*32\.5000, 36\.1000/),
    ]);
    expect(await run(['gazetteer', 'lookup', 'Nowhere'])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/no place is called Nowhere/),
    });
  });
});

describe('opening the store by the commands', () => {
  it('leaves a store that can be opened at once', async () => {
    file('in.txt', long('incident'));
    await run(['import', 'in.txt']);
    const store = openSqliteStore(join(cwd, 'data', 'balagh.sqlite'));
    expect(await store.counts()).toMatchObject({ reports: 1 });
    await store.close();
  });
});
