import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Services } from '../../src/cli/services.ts';
import { compileGazetteer } from '../../src/gazetteer/compile/compileGazetteer.ts';
import { openGazetteer } from '../../src/gazetteer/openGazetteer.ts';
import { openWithPacks, packState } from '../../src/gazetteer/packs/compiledPacks.ts';
import { entry } from '../gazetteer/entries.ts';
import { cliWorld } from './cliWorld.ts';
import { fakeServices } from './runCli.ts';

const { cwd, run, file } = cliWorld();

const sources = [
  [
    entry({ id: 'ocha:C1', namesAr: ['البلدة'], namesEn: ['Town'], lat: 32.7, lon: 36.2 }),
    entry({
      id: 'geonames:163843',
      kind: 'country',
      namesAr: ['سوريا'],
      namesEn: ['Syria'],
      lat: 35,
      lon: 38,
    }),
  ],
];
const credits = [{ id: 'own', name: 'Own', licence: 'CC0', attribution: 'Us', url: 'https://example.org/' }];

/** Services with an embedded gazetteer of one town and one country, and packs as the real program has them. */
function services(): Services {
  const bytes = compileGazetteer(sources, credits, 'embedded-1');
  const embedded = { file: join(cwd(), 'embedded.bin'), read: () => ({ sources, credits }) };
  writeFileSync(embedded.file, bytes);
  return {
    ...fakeServices(),
    gazetteer: async ({ packsFolder, onCompile }) => {
      const state = packsFolder === null ? null : packState(packsFolder, embedded);
      return state ? openWithPacks(state, embedded, onCompile) : openGazetteer(bytes);
    },
  };
}

const command = (...argv: string[]) => run(['gazetteer', ...argv], { services: services() });
const rows = (...lines: string[]) => ['name_ar,name_en,lat,lon,country', ...lines].join('\n');

describe('balagh gazetteer with packs', () => {
  it('adds a pack, finds its places, lists it with licence and credit, removes it', async () => {
    file('villages.csv', rows('الضيعة,Village,32.9,36.3,SY', 'البلدة,Town,32.71,36.2,SY'));
    const added = await command(
      'add',
      'villages.csv',
      '--licence',
      'CC BY 4.0',
      '--attribution',
      'Made-up Survey',
    );
    expect(added).toMatchObject({
      code: 0,
      out: expect.stringMatching(
        /^villages added: 2 rows read, 1 new place, 1 merged with known ones\n {2}CC BY 4\.0; Made-up Survey\nGazetteer [0-9a-f]{16}: 3 places/,
      ),
      err: expect.stringMatching(/Reading villages\.csv.*Compiling/s),
    });
    expect((await command('lookup', 'الضيعة')).out).toMatch(/villages:row-1 .*Village.*32\.9000, 36\.3000/);
    expect((await command('lookup', 'Town')).out).toMatch(/ocha:C1 villages:row-2 /);
    expect((await command('list')).out).toMatch(
      /Embedded:\nown: Own\n.*\n.*\nPacks in .*:\nvillages: List of places: villages, 2 places, added 2026-01-02 from villages\.csv\n {2}CC BY 4\.0; Made-up Survey/,
    );
    expect(await command('remove', 'villages')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^villages removed; .*balagh reextract/),
    });
    expect(await command('lookup', 'الضيعة')).toMatchObject({ code: 1 });
    expect((await command('list')).out).toMatch(/Packs in .*: none/);
  });

  it('keeps a village out that is called like a country, and says so', async () => {
    file('villages.csv', rows('الضيعة,Village,32.9,36.3,SY', 'سوريا,Syria,32.8,36.4,SY'));
    const { code, out } = await command('add', 'villages.csv');
    expect(code).toBe(0);
    expect(out).toMatch(
      /2 rows read, 1 new place, 0 merged.*\n.*\n {2}1 place not used: called like a country/,
    );
    expect((await command('lookup', 'سوريا')).out).not.toMatch(/villages:/);
  });

  it('says that a pack of the same name is replaced', async () => {
    file('villages.csv', rows('الضيعة,Village,32.9,36.3,SY'));
    await command('add', 'villages.csv');
    expect((await command('add', 'villages.csv')).out).toMatch(/^villages replaced: 1 row read/);
  });

  it('--embedded-only leaves packs out', async () => {
    file('villages.csv', rows('الضيعة,Village,32.9,36.3,SY'));
    await command('add', 'villages.csv');
    expect((await command('lookup', 'الضيعة')).code).toBe(0);
    expect(await command('lookup', 'الضيعة', '--embedded-only')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/in gazetteer embedded-1/),
    });
    expect((await command('list', '--embedded-only')).out).toMatch(/^Gazetteer embedded-1: 2 places/);
  });

  it('keeps the good rows, counts the others by reason with their lines, and ends with 1', async () => {
    const bad = Array.from({ length: 7 }, () => 'بلا نقطة,,,,SY');
    file('villages.csv', rows('الضيعة,Village,32.9,36.3,SY', ...bad, 'short'));
    const { code, out } = await command('add', 'villages.csv');
    expect([code, out]).toEqual([1, expect.stringMatching(/9 rows read, 1 new place, .* 8 rows left out/)]);
    expect(out).toMatch(/7: no coordinates, or such as cannot be \(villages\.csv:3, .*villages\.csv:7, …\)/);
    expect(out).toMatch(/1: 1 cells, the heading has 5 \(villages\.csv:10\)/);
    const verbose = await command('add', 'villages.csv', '--verbose');
    expect(verbose.out).toMatch(/villages\.csv:9: no coordinates/);
  });

  it.each([
    [['add', 'missing.csv'], 1, /missing\.csv: there is no such file/],
    [['add', '.'], 1, /\.: a folder: name its files/],
    [['add', 'nothing.csv'], 1, /nothing\.csv: empty/],
    [['add', 'other.csv'], 1, /columns of no known source \(when, what\)/],
    [['add', 'other.csv', '--name', '../up'], 2, /small Latin letters/],
    [['add', 'other.csv', '--country', 'Syria'], 2, /two letters/],
    [['add', 'other.csv', '--embedded-only'], 1, /leaves packs out/],
    [['add', 'http://127.0.0.1:9/x.csv'], 1, /only public ones are fetched/],
    [['add', 'ftp://example.org/x.csv'], 1, /only http and https/],
    [['remove', '../other'], 1, /no pack "\.\.\/other" in .*; there are: none/],
  ])('%j ends with %i and one line that helps', async (argv, code, message) => {
    file('nothing.csv', '');
    file('other.csv', 'when,what\n1,2');
    const result = await command(...argv);
    expect([result.code, result.out]).toEqual([code, '']);
    expect(result.err).toMatch(message);
    expect((await command('list')).out).toMatch(/Packs in .*: none/);
  });

  it('keeps the pack that was there when the gazetteer cannot be compiled with the new one', async () => {
    file('villages.csv', rows('الضيعة,Village,32.9,36.3,SY'));
    await command('add', 'villages.csv');
    file('villages.csv', rows('أخرى,Other,32.9,36.3,SY'));
    const broken = { ...services(), gazetteer: async () => Promise.reject(new Error('made-up')) };
    expect(await run(['gazetteer', 'add', 'villages.csv'], { services: broken })).toMatchObject({
      code: 1,
      err: expect.stringMatching(/made-up/),
    });
    expect((await command('lookup', 'الضيعة')).code).toBe(0);
  });

  it('lists a damaged pack with what to do, and removes it', async () => {
    file('villages.csv', rows('الضيعة,Village,32.9,36.3,SY'));
    await command('add', 'villages.csv');
    file('data/gazetteer/villages.jsonl', 'damaged\n');
    expect(await command('list')).toMatchObject({
      code: 1,
      out: expect.stringMatching(/villages: damaged; .*balagh gazetteer remove villages/),
    });
    expect(await command('lookup', 'البلدة')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/damaged/),
    });
    expect((await command('remove', 'villages')).code).toBe(0);
    expect((await command('lookup', 'البلدة')).code).toBe(0);
  });
});
