import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cliWorld, lines, long, row } from './cliWorld.ts';
import { fakeServices } from './runCli.ts';

const { cwd, run, file } = cliWorld();

function withResolvers() {
  let resolve: () => void = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

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
      /a: already there with another outlet; what is there was kept .*balagh remove a --by NAME, then .*--restore/,
    );
    expect(again.out).not.toContain('Worth a look');
  });

  it('can be stopped: whole reports stay, and the same command goes on from there', async () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    file('in.jsonl', lines(...ids.map((id) => row(id))));
    const interrupted = withResolvers();
    const services = fakeServices();
    const stopping = {
      ...services,
      createExtractor: async (...given: Parameters<typeof services.createExtractor>) => {
        const extract = await services.createExtractor(...given);
        return (...read: Parameters<typeof extract>) => {
          if (read[0].id === 'c') interrupted.resolve();
          return extract(...read);
        };
      },
    };
    const world = { services: stopping, interrupted: interrupted.promise };
    const stopped = await run(['import', 'in.jsonl'], world);
    expect([stopped.code, stopped.err]).toEqual([
      1,
      expect.stringMatching(/^Stopped\. What was read is stored/),
    ]);
    const stored = Number(/^(\d) reports imported/.exec(stopped.out)?.[1]);
    expect(stored).toBeGreaterThanOrEqual(3);
    expect(stored).toBeLessThan(6);
    const again = await run(['import', 'in.jsonl']);
    expect(again.out).toContain(`${6 - stored} report${6 - stored === 1 ? '' : 's'} imported`);
    const listed = await run(['list']);
    expect(listed.out.split('\n').map((line) => line.split(' ')[0])).toEqual(['id', ...ids, '']);
  });

  it('takes another publication date the way it says', async () => {
    file('in.txt', long('incident'));
    await run(['import', 'in.txt', '--published', '2018-06-30']);
    const again = ['import', 'in.txt', '--published', '2018-07-01'];
    const id = /balagh remove ([0-9a-f]{12}) --by/.exec((await run(again)).out)?.[1] ?? 'none';
    await run(['remove', id, '--by', 'Reader']);
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

  it('stores near-identical texts, of the same batch and of before, and says which they are like', async () => {
    const text = Array.from({ length: 60 }, (_, i) => `كلمة${i}`).join(' ');
    const told = (id: string, last: string, outlet: string) => ({
      ...row(id),
      text: `incident ${text} ${last}`,
      outlet,
    });
    file('in.jsonl', lines(told('a', 'أولى', 'Wadi Courier'), row('b'), told('c', 'ثانية', 'Jabal Post')));
    const { code, out } = await run(['import', 'in.jsonl']);
    expect([code, out.split('\n')]).toEqual([
      0,
      [
        '3 reports imported (3 incidents)',
        'Stored, but not new: 1 near-identical text:',
        '  in.jsonl:3: near-identical to a, Wadi Courier',
        '',
      ],
    ]);
    file('later.jsonl', lines(told('d', 'ثالثة', 'Third')));
    expect((await run(['import', 'later.jsonl'])).out).toContain('near-identical to a, Wadi Courier');
    const shown = (await run(['show', 'a'])).out;
    expect(shown).toContain('near-identical text: c, Jabal Post, published 2018-06-30');
    expect(shown).toContain('near-identical text: d, Third, published 2018-06-30');
    expect((await run(['show', 'b'])).out).not.toContain('near-identical');
  });

  it('counts near-identical texts that are too many to name', async () => {
    const text = Array.from({ length: 60 }, (_, i) => `كلمة${i}`).join(' ');
    const rows = Array.from({ length: 130 }, (_, i) => ({
      ...row(`r${i}`),
      text: `incident ${text} رقم${i}`,
    }));
    file('in.jsonl', lines(...rows));
    const { out } = await run(['import', 'in.jsonl']);
    expect(out).toContain('129 near-identical texts:');
    expect(out).toContain('… and 29 more like these');
  });

  it('names only the first of many such reports', async () => {
    file('in.jsonl', lines(...Array.from({ length: 30 }, (_, i) => row(`r${i}`, 'nothing'))));
    const { out } = await run(['import', 'in.jsonl']);
    expect(out).toContain('30 reports without an incident');
    expect(out.trimEnd().split('\n')).toHaveLength(12);
  });

  it('reads folders, standard input and the options on the command line', async () => {
    mkdirSync(join(cwd(), 'in', 'deep'), { recursive: true });
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

  it('takes a web address, and fetches none of this machine or of a private network', async () => {
    for (const address of [
      'http://127.0.0.1/report',
      'http://[::1]/',
      'http://10.1.2.3/',
      'http://169.254.1.1/',
    ]) {
      const { code, err } = await run(['import', address]);
      expect([code, err]).toEqual([
        1,
        expect.stringMatching(
          /is an address of this machine or a private network: only public ones are fetched/,
        ),
      ]);
    }
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
    mkdirSync(join(cwd(), 'data'));
    file('data/balagh.sqlite', 'not a database at all, but a letter '.repeat(50));
    file('in.txt', long('incident'));
    const { code, err } = await run(['import', 'in.txt']);
    expect([code, err]).toEqual([1, expect.stringMatching(/^balagh: store .*not a Balagh store.*\n$/)]);
  });
});
