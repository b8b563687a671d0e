import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalMachine, localMachine } from '../../src/cli/machine/localMachine.ts';
import type { GazetteerChoice } from '../../src/cli/services.ts';
import { createExtractor } from '../../src/extract/extractReport.ts';
import { compileGazetteer } from '../../src/gazetteer/compile/compileGazetteer.ts';
import { openGazetteer } from '../../src/gazetteer/openGazetteer.ts';
import { openWithPacks, packState } from '../../src/gazetteer/packs/compiledPacks.ts';
import { packNames, readPack } from '../../src/gazetteer/packs/packFiles.ts';
import { entry } from '../gazetteer/entries.ts';
import { madeUpReport } from '../store/madeUp.ts';

const sources = [
  [
    entry({
      id: 'geonames:163843',
      kind: 'country',
      namesAr: ['سوريا'],
      namesEn: ['Syria'],
      lat: 35,
      lon: 38,
    }),
    entry({
      id: 'ocha:SY12',
      kind: 'admin1',
      namesAr: ['محافظة مختلقة'],
      namesEn: ['Made-up Governorate'],
      lat: 32.7,
      lon: 36.2,
      parentId: 'geonames:163843',
      admin1Code: '12',
    }),
    entry({
      id: 'ocha:C1',
      namesAr: ['البلدة'],
      namesEn: ['Town'],
      lat: 32.7,
      lon: 36.2,
      parentId: 'ocha:SY12',
      population: 9000,
    }),
    entry({
      id: 'ocha:C2',
      namesAr: ['بلدة الشمال'],
      namesEn: ['North Town'],
      lat: 35.9,
      lon: 36.6,
      parentId: 'geonames:163843',
      population: 50,
    }),
    entry({
      id: 'ocha:C3',
      namesAr: ['بلدتان'],
      namesEn: ['Two Towns'],
      lat: 32.6,
      lon: 36.1,
      parentId: 'ocha:SY12',
      population: 10,
    }),
  ],
];
const credits = [{ id: 'own', name: 'Own', licence: 'CC0', attribution: 'Us', url: 'https://example.org/' }];

let folder: string;
let machine: LocalMachine;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'balagh-machine-'));
  machine = machineOf(join(folder, 'gazetteer'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function machineOf(packsFolder: string | null): LocalMachine {
  const bytes = compileGazetteer(sources, credits, 'embedded-1');
  const embedded = { file: join(folder, 'embedded.bin'), read: () => ({ sources, credits }) };
  writeFileSync(embedded.file, bytes);
  const choice: GazetteerChoice = { packsFolder, onCompile: () => {} };
  const gazetteer = async () => {
    const state = packsFolder === null ? null : packState(packsFolder, embedded);
    return state ? openWithPacks(state, embedded, () => {}) : openGazetteer(bytes);
  };
  const services = {
    gazetteer,
    createExtractor: async () => createExtractor({ gazetteer: await gazetteer() }),
  };
  return localMachine(services, choice, () => new Date('2026-01-02T00:00:00Z'));
}

const idsOf = async (name: string, near: { lat: number; lon: number } | null = null) =>
  (await machine.lookup(name, near)).map(({ place }) => place.id);

describe('looking up a place', () => {
  it('finds names that begin so, in any spelling, the whole name first, then the most populous', async () => {
    expect(await idsOf('بلد')).toEqual(['ocha:C1', 'ocha:C2', 'ocha:C3']);
    expect(await idsOf('بلده')).toEqual(['ocha:C1', 'ocha:C2']);
    expect(await idsOf('البَلدة')).toEqual(['ocha:C1', 'ocha:C2']);
    expect(await idsOf('بلدة الشم')).toEqual(['ocha:C2']);
    expect(await idsOf('TO')).toEqual(['ocha:C1']);
    expect(await idsOf('two to')).toEqual(['ocha:C3']);
    expect(await idsOf('xyz')).toEqual([]);
    expect(await idsOf('؟')).toEqual([]);
  });

  it('puts the nearest first where one looks somewhere', async () => {
    expect(await idsOf('بلد', { lat: 35.9, lon: 36.6 })).toEqual(['ocha:C2', 'ocha:C1', 'ocha:C3']);
    const [first] = await machine.lookup('بلد', { lat: 35.9, lon: 36.6 });
    expect(first).toMatchObject({ precision: 'settlement', distanceKm: expect.closeTo(0, 3) });
  });
});

const village = {
  name: 'الضيعة المختلقة',
  nameEn: 'Made-up Village',
  kind: 'settlement' as const,
  lat: 32.75,
  lon: 36.25,
  radiusM: 900,
  aliases: ['ضيعة مختلقة جدا'],
  country: null,
  by: 'A. Person',
};

describe('adding a place', () => {
  it('makes it known to texts, under every name, in the division of its neighbours', async () => {
    const report = madeUpReport('قصفت المدفعية بلدة الضيعة المختلقة أمس');
    const places = async () =>
      (await machine.extract(report, [], null)).mentions.map(({ place }) => place?.nameEn ?? null);
    expect(await places()).not.toContain('Made-up Village');
    const added = await machine.addPlace(village);
    expect(added).toMatchObject({
      place: {
        id: expect.stringMatching(/^user:[0-9a-f]{10}$/),
        name: 'الضيعة المختلقة',
        admin1: 'Made-up Governorate',
      },
      precision: 'settlement',
      radiusM: 900,
    });
    // Known at once, before the gazetteer is compiled with it; and the same afterwards.
    expect(await machine.place(added.place.id)).toEqual(added);
    expect(await idsOf('الضيعة')).toEqual([added.place.id]);
    await machine.refresh();
    expect(await places()).toContain('Made-up Village');
    expect(await idsOf('ضيعة مختلقة ج')).toEqual([added.place.id]);
    expect(await machine.place(added.place.id)).toEqual(added);
  });

  it('keeps it in a pack of the data folder, which another start reads, each place once', async () => {
    const { place } = await machine.addPlace(village);
    await machine.addPlace(village);
    await machine.addPlace({ ...village, name: 'ضيعة أخرى', nameEn: null, lat: 33.5, by: 'Another' });
    const packs = join(folder, 'gazetteer');
    expect(packNames(packs)).toEqual(['user']);
    const { head, entries } = readPack(packs, 'user');
    expect(head).toMatchObject({
      places: 2,
      attribution: 'A. Person; Another',
      title: 'Places added by hand',
    });
    expect(entries).toHaveLength(2);
    expect((await machineOf(packs).place(place.id))?.place).toEqual(place);
  });

  it('leaves nothing behind where it cannot be used: a name without letters, or that of a country', async () => {
    await expect(machine.addPlace({ ...village, name: '123', nameEn: null, aliases: [] })).rejects.toThrow(
      /needs a letter/,
    );
    await expect(machine.addPlace({ ...village, name: 'سوريا', nameEn: null, aliases: [] })).rejects.toThrow(
      /country/,
    );
    expect(packNames(join(folder, 'gazetteer'))).toEqual([]);
    await expect(machineOf(null).addPlace(village)).rejects.toThrow(/--embedded-only/);
  });
});
