import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compileGazetteer } from '../../../src/gazetteer/compile/compileGazetteer.ts';
import { readCountries } from '../../../src/gazetteer/compile/readCountries.ts';
import type { SourceEntry } from '../../../src/gazetteer/compile/SourceEntry.ts';
import type { Gazetteer } from '../../../src/gazetteer/Gazetteer.ts';
import { type EmbeddedPart, openWithPacks, packState } from '../../../src/gazetteer/packs/compiledPacks.ts';
import {
  DamagedPack,
  packNames,
  readPack,
  removePack,
  replacePack,
} from '../../../src/gazetteer/packs/packFiles.ts';
import { entry } from '../entries.ts';
import { packOf, textFile } from './packFile.ts';

const country = readCountries(
  'country\tname_ar\tname_en\tlat\tlon\tradius_m\nSY\tسوريا\tSyria\t35\t38\t300000\nTR\tتركيا\tTurkey\t39\t35\t700000',
  'country\tvariants_ar\tvariants_en',
);
const curated = entry({
  id: 'ocha:C1',
  namesAr: ['البلدة'],
  namesEn: ['Town'],
  parentId: 'iso3166-1:SY',
  lat: 32.7,
  lon: 36.2,
});
const credit = { id: 'own', name: 'Own', licence: 'CC0', attribution: 'Us', url: '' };

function embeddedPart(folder: string, entries: SourceEntry[] = [curated]): EmbeddedPart {
  const sources = [entries, country];
  const file = join(folder, 'embedded.bin');
  writeFileSync(file, compileGazetteer(sources, [credit], 'embedded'));
  return { file, read: () => ({ sources, credits: [credit] }) };
}

const ocha = (...rows: string[]) =>
  textFile('p.csv', 'pcode,featurename_ar,adm4_ar,adm4_pcode,adm1_pcode,adm0_pcode,point_x,point_y', ...rows);
const list = (...rows: string[]) => textFile('my.csv', 'name_ar,lat,lon,country', ...rows);

describe('packs beside the embedded gazetteer', () => {
  let base = '';
  const temporary = (): string => base;
  let folder = '';
  let embedded: EmbeddedPart;
  let compiled: number[] = [];
  beforeEach(() => {
    base = mkdtempSync(join(tmpdir(), 'balagh-packs-'));
    folder = join(temporary(), 'gazetteer');
    embedded = embeddedPart(temporary());
    compiled = [];
  });
  afterEach(() => rmSync(base, { recursive: true, force: true }));
  const add = (...given: Parameters<typeof packOf>) => {
    const change = replacePack(folder, packOf(...given));
    change.keep();
    return change.replaced;
  };
  const open = (): Gazetteer => {
    const state = packState(folder, embedded);
    if (state === null) throw new Error('no packs');
    return openWithPacks(state, embedded, (packs) => compiled.push(packs));
  };
  const added = () =>
    add(ocha('C1,البلدة,البلدة,C1,SY12,SY,36.2,32.7', 'C2,الضيعة,الضيعة,C2,SY12,SY,36.4,32.7'));

  it('is nothing when there are no packs', () => {
    expect(packState(folder, embedded)).toBeNull();
    expect(packNames(folder)).toEqual([]);
  });

  it('keeps a pack as it was read, and finds its places beside the embedded ones', () => {
    added();
    expect(packNames(folder)).toEqual(['ocha-sy']);
    expect(readPack(folder, 'ocha-sy')).toMatchObject({
      head: { places: 2, from: ['p.csv'], addedAt: '2026-01-02T03:04:05.000Z' },
      entries: [{ id: 'ocha:C1' }, { id: 'ocha:C2' }],
    });
    const gazetteer = open();
    const [village] = gazetteer.lookup('الضيعة', 'ar');
    expect(gazetteer.place(village ?? -1)).toMatchObject({ id: 'ocha:C2', country: 'SY' });
    expect(gazetteer.fromPack(village ?? -1)).toBe(true);
    expect(gazetteer.fromPack(gazetteer.indexOf('ocha:C1'))).toBe(false);
    expect(gazetteer.sources.map(({ id }) => id)).toEqual(['own', 'ocha-sy']);
  });

  it('finds one place in two packs, under the ids of both', () => {
    added();
    add(list('الضيعة,32.71,36.4,SY'), { name: 'mine' });
    const gazetteer = open();
    const [village, ...more] = gazetteer.lookup('الضيعة', 'ar');
    expect(more).toEqual([]);
    expect(gazetteer.ids(village ?? -1)).toEqual(['ocha:C2', 'mine:row-1']);
  });

  it('leaves a village out that is called like a country', () => {
    add(list('تركيا,36,39,SY', 'الضيعة,36,39,SY'));
    const gazetteer = open();
    expect(gazetteer.lookup('تركيا', 'ar').map((found) => gazetteer.kind(found))).toEqual(['country']);
    expect(gazetteer.lookup('الضيعة', 'ar')).toHaveLength(1);
  });

  it('compiles once, and again when a pack or the embedded gazetteer has changed; the version says so', () => {
    added();
    const first = open().version;
    expect(open().version).toBe(first);
    expect(compiled).toEqual([1]);
    add(list('الضيعة,32.71,36.4,SY'));
    const second = open().version;
    removePack(folder, 'my');
    expect([second === first, open().version]).toEqual([false, first]);
    expect(compiled).toEqual([1, 2]);
    embedded = embeddedPart(temporary(), [{ ...curated, lat: 32.8 }]);
    expect(open().version).not.toBe(first);
    expect(compiled).toEqual([1, 2, 1]);
  });

  it('replaces a pack of the same name, saying so, and takes that back when asked', () => {
    expect([added(), added()]).toEqual([false, true]);
    const change = replacePack(folder, packOf(ocha('C3,أخرى,أخرى,C3,SY12,SY,36.4,32.7')));
    expect(readPack(folder, 'ocha-sy').entries.map(({ id }) => id)).toEqual(['ocha:C3']);
    change.undo();
    expect(readPack(folder, 'ocha-sy').entries.map(({ id }) => id)).toEqual(['ocha:C1', 'ocha:C2']);
    expect(readdirSync(folder)).toEqual(['ocha-sy.jsonl']);
  });

  it('says which pack is damaged and what to do', () => {
    added();
    const file = join(folder, 'ocha-sy.jsonl');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('C2', 'C9'));
    expect(open).toThrow(
      /the gazetteer pack ocha-sy was changed.*remove it with "balagh gazetteer remove ocha-sy"/,
    );
    writeFileSync(file, text.slice(0, 50));
    expect(open).toThrow(DamagedPack);
    writeFileSync(file, text.replace('"format":1', '"format":99'));
    expect(open).toThrow(/another version of Balagh/);
  });

  it('compiles anew what is damaged, and removes what nothing compiled within a day', () => {
    added();
    const { version } = open();
    writeFileSync(join(folder, `compiled-${version}.bin`), 'cut');
    const old = join(folder, 'compiled-0123456789abcdef.bin');
    writeFileSync(old, 'old');
    utimesSync(old, 0, 0);
    expect(open().version).toBe(version);
    expect(compiled).toEqual([1, 1]);
    expect(existsSync(old)).toBe(false);
  });

  it('says that the embedded gazetteer is not built', () => {
    added();
    embedded = { ...embedded, file: join(temporary(), 'missing.bin') };
    expect(open).toThrow(/balagh gazetteer build/);
  });
});
