import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { beforeEach, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite/openSqliteStore.ts';
import { madeUpExtraction, madeUpReport, provenance } from '../store/madeUp.ts';
import { cliWorld, lines, long, row } from './cliWorld.ts';
import { fakeServices, runCli } from './runCli.ts';

const { cwd, run, file } = cliWorld();

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
    [['serve', '--public-url', 'example.org'], /without a path/],
    [['list', 'extra'], /too many arguments/],
    [['list', '--bogus'], /unknown option/],
  ])('%j ends with 2 and one line that helps', async (argv, message) => {
    const { code, out, err } = await run(argv);
    expect([code, out, err.trimEnd().split('\n').length]).toEqual([2, '', 1]);
    expect(err).toMatch(/^balagh: /);
    expect(err).toMatch(message);
  });

  it('shows the help for nothing at all, and ends with 2', async () => {
    const { code, err } = await runCli([], { cwd: cwd() });
    expect([code, err]).toEqual([2, expect.stringContaining('Usage: balagh')]);
  });

  it('--help and --version end with 0, at the front and at a command', async () => {
    for (const argv of [['--help'], ['--version'], ['import', '--help'], ['gazetteer', 'lookup', '--help']]) {
      const { code, out } = await runCli(argv, { cwd: cwd() });
      expect([argv, code, out.length > 0]).toEqual([argv, 0, true]);
    }
  });

  it('every command takes --data and --embedded-only', async () => {
    for (const command of ['import', 'extract', 'serve', 'list', 'show', 'remove', 'reextract']) {
      const { out } = await runCli([command, '--help'], { cwd: cwd() });
      expect([command, /--data/.test(out), /--embedded-only.*no packs/s.test(out)]).toEqual([
        command,
        true,
        true,
      ]);
    }
    expect((await runCli(['--data', 'data', '--embedded-only', 'list'], { cwd: cwd() })).code).toBe(0);
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
    expect((await run(['remove', id.slice(0, 8), '--by', 'Reader'])).out).toMatch(
      new RegExp(`^${id}: removed`),
    );
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
    expect(await run(['remove', '', '--by', 'Reader'])).toMatchObject({ code: 1 });
  });

  it('removes, does not take back unasked, and takes back when asked', async () => {
    expect((await run(['remove', 'report-a', '--reason', 'asked for', '--by', 'Reader'])).code).toBe(0);
    expect((await run(['show', 'report-a'])).code).toBe(1);
    const again = await run(['import', 'in.jsonl']);
    expect(again.out).toMatch(
      /0 reports imported.*\n {2}report-a: left out, it was removed on 2026-01-02\S* by Reader \(asked for\); --restore brings/,
    );
    expect((await run(['import', 'in.jsonl', '--restore'])).out).toMatch(/^1 report imported/);
    expect((await run(['show', 'report-a'])).code).toBe(0);
  });

  it('removes nothing for somebody who gives no name', async () => {
    for (const by of [[], ['--by', ' ']]) {
      const { code, err } = await run(['remove', 'report-a', ...by]);
      expect([code, err]).toEqual([2, expect.stringMatching(/^balagh: --by: \S/)]);
    }
    expect((await run(['show', 'report-a'])).code).toBe(0);
  });

  it('says when the removed text may still stand in the files', async () => {
    const reader = new DatabaseSync(join(cwd(), 'data', 'balagh.sqlite'));
    reader.exec('begin; select * from reports');
    const openStore = (path: string) => openSqliteStore(path, { wipeWaitMs: 0 });
    const { code, out, err } = await run(['remove', 'report-a', '--by', 'Reader'], {
      services: { ...fakeServices(), openStore },
    });
    reader.close();
    expect([code, out]).toEqual([1, expect.stringMatching(/^report-a: removed/)]);
    expect(err).toMatch(
      /balagh\.sqlite: the text may still stand in that file or in its -wal file; to wipe it, .*balagh list/,
    );
  });

  it('takes back under an id of its own what was removed, when its id has been given to another text', async () => {
    await run(['remove', 'report-a', '--by', 'Reader']);
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
      const addAll = store.addAll.bind(store);
      let raced = false;
      store.addAll = async (reports, ...rest) => {
        const other = madeUpExtraction(madeUpReport('من عملية أخرى', { id: 'late' }));
        if (!raced) await addAll([{ extraction: other, provenance }], ...rest);
        raced = true;
        return await addAll(reports, ...rest);
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
      out: '2 of 2 reports read again, nothing differs\n',
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
      /1 places\nEmbedded:\nmade-up: Made up\n {2}none; for tests\n.*\nPacks in .*: none, see/,
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
    const store = openSqliteStore(join(cwd(), 'data', 'balagh.sqlite'));
    expect(await store.counts()).toMatchObject({ reports: 1 });
    await store.close();
  });
});
