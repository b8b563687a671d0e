import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildEmbeddedGazetteer, loadEmbeddedGazetteer } from '../../src/gazetteer/embedded.ts';
import type { Gazetteer } from '../../src/gazetteer/Gazetteer.ts';
import { tokenize } from '../../src/language/tokenize.ts';
import { distanceKm } from '../../src/model/geo.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';
import { embeddedGazetteer } from './embedded.ts';

let gazetteer: Gazetteer;
beforeAll(() => {
  gazetteer = embeddedGazetteer();
}, 120_000);

/** Ids and countries of all places of a name, the most prominent first. */
const namesakes = (name: string, language: 'ar' | 'en' = 'ar') =>
  gazetteer.lookup(name, language).map((entry) => ({ ...gazetteer.place(entry), entry }));

describe('the embedded gazetteer', () => {
  it('has the places of the first report within 3 km', () => {
    const wanted: [string, string, number, number][] = [
      ['السهوة', 'settlement', 32.598, 36.367],
      ['الجيزة', 'settlement', 32.568, 36.315],
      ['كحيل', 'settlement', 32.619, 36.265],
      ['نوى', 'settlement', 32.888, 36.041],
      ['سجنة', 'neighbourhood', 32.618, 36.098],
      ['درعا البلد', 'neighbourhood', 32.612, 36.105],
      ['صيدا', 'settlement', 32.629, 36.224],
      ['بصرى الشام', 'settlement', 32.515, 36.478],
    ];
    for (const [name, kind, lat, lon] of wanted) {
      const inDaraa = namesakes(name).filter((place) => place.admin1 === 'Daraa' && place.kind === kind);
      expect(inDaraa.map((place) => place.name)).toEqual([name]);
      expect(distanceKm(inDaraa[0] as { lat: number; lon: number }, { lat, lon })).toBeLessThan(3);
    }
  });

  it('knows the namesakes that a report must be told apart from', () => {
    const where = (name: string) =>
      namesakes(name).map(({ country, admin1, kind }) => `${kind} ${admin1} ${country}`);
    expect(where('الجيزة')).toEqual(expect.arrayContaining(['settlement Giza EG', 'settlement Daraa SY']));
    expect(where('صيدا')).toEqual(
      expect.arrayContaining(['settlement South Lebanon LB', 'settlement Daraa SY']),
    );
  });

  it('has all governorates and districts of Syria under their Arabic names', () => {
    const syria = gazetteer.indexOf('iso3166-1:SY');
    const governorates: string[] = [];
    const districts: string[] = [];
    for (let entry = 0; entry < gazetteer.size; entry++) {
      if (gazetteer.country(entry) !== 'SY' || gazetteer.nameAr(entry) === null) continue;
      if (gazetteer.kind(entry) === 'admin1' && gazetteer.parent(entry) === syria)
        governorates.push(gazetteer.nameAr(entry) as string);
      if (gazetteer.kind(entry) === 'admin2') districts.push(gazetteer.nameAr(entry) as string);
    }
    expect(governorates.sort()).toEqual(
      [
        'دمشق',
        'حلب',
        'ريف دمشق',
        'حمص',
        'حماة',
        'اللاذقية',
        'إدلب',
        'الحسكة',
        'دير الزور',
        'طرطوس',
        'الرقة',
        'درعا',
        'السويداء',
        'القنيطرة',
      ].sort(),
    );
    expect(districts).toHaveLength(62);
  });

  it('tells city, district and governorate of one name apart', () => {
    expect(namesakes('درعا').map(({ kind }) => kind)).toEqual(['admin1', 'admin2', 'settlement']);
    expect(namesakes('Daraa', 'en').map(({ id }) => id)).toEqual(['ocha:SY12', 'ocha:SY1200', 'ocha:C5993']);
  });

  it('knows the governorate of towns that only GeoNames has', () => {
    const aleppo = namesakes('حلب').find(({ kind }) => kind === 'settlement');
    expect(aleppo).toMatchObject({ country: 'SY', admin1: 'Aleppo' });
    expect(namesakes('إربد').find(({ kind }) => kind === 'settlement')?.admin1).toBe('Irbid');
  });

  it('has countries under the names that reports use', () => {
    const country = (name: string) => namesakes(name).find(({ kind }) => kind === 'country')?.country;
    expect(
      ['سوريا', 'سورية', 'أمريكا', 'الولايات المتحدة الأميركية', 'مصر', 'السعودية', 'الإمارات'].map(country),
    ).toEqual(['SY', 'SY', 'US', 'US', 'EG', 'SA', 'AE']);
  });

  it('keeps every id findable, and every entry inside the world and inside a chain that ends', () => {
    for (let entry = 0; entry < gazetteer.size; entry += 97) {
      expect(gazetteer.indexOf(gazetteer.id(entry))).toBe(entry);
      expect(Math.abs(gazetteer.lat(entry))).toBeLessThanOrEqual(90);
      expect(gazetteer.radiusM(entry)).toBeGreaterThan(0);
      expect(gazetteer.place(entry).name).not.toBe('');
    }
  });

  it('files the occupied Golan under Quneitra, as OCHA does', () => {
    expect(namesakes('مجدل شمس').map(({ country, admin1 }) => `${country} ${admin1}`)).toEqual([
      'SY Quneitra',
    ]);
  });

  it('finds the names in a sentence with all their clitics', () => {
    const text = 'وفي بلدات السهوة، والجيزة، وكحيل، وبلدتي صيدا وبصرى الشام بريف درعا';
    const tokens = tokenize(text);
    const longest = tokens.flatMap((_, at) => gazetteer.matchAt(tokens, at).slice(0, 1));
    const names = longest.map(({ start, end }) => text.slice(start, end));
    expect(names).toEqual(expect.arrayContaining(['السهوة', 'الجيزة', 'كحيل', 'صيدا', 'بصرى الشام', 'درعا']));
  });

  it('credits its sources and has a version', () => {
    expect(gazetteer.version).toMatch(/^[0-9a-f]{16}$/);
    expect(gazetteer.sources.map(({ id }) => id)).toEqual(['balagh', 'geonames', 'naturalearth', 'cldr']);
  });
});

describe('building and loading', () => {
  const header = 'GeoNames row';
  const row =
    '1\tNawa\tNawa\tنوى\t32.9\t36.0\tP\tPPL\tSY\t\t06\t\t\t\t59170\t\t1\tAsia/Damascus\t2019-09-05\n';

  function smallSources(cities: string) {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'curated'));
    mkdirSync(join(folder, 'world'));
    writeFileSync(
      join(folder, 'countries.tsv'),
      'country\tname_ar\tname_en\tlat\tlon\tradius_m\nSY\tسوريا\tSyria\t35\t38\t441000\n',
    );
    writeFileSync(join(folder, 'country-variants.tsv'), 'country\tvariants_ar\tvariants_en\tlat\tlon\n');
    writeFileSync(
      join(folder, 'divisions.tsv'),
      'id\tcountry\tadmin1_code\tname_ar\tvariants_ar\tname_en\tvariants_en\tlat\tlon\tradius_m\n',
    );
    writeFileSync(
      join(folder, 'division-names.tsv'),
      'country\tadmin1_code\tname_ar\tvariants_ar\tname_en\tvariants_en\tlat\tlon\tradius_m\n',
    );
    writeFileSync(
      join(folder, 'counties.tsv'),
      'id\tcountry\tadmin1_code\tadmin2_code\tname_ar\tname_en\tvariants_en\tlat\tlon\tradius_m\tpopulation\n',
    );
    writeFileSync(join(folder, 'us-places.tsv'), 'admin1_code\tname_en\tlat\tlon\n');
    writeFileSync(join(folder, 'arabic-names.tsv'), 'geonames_id\tcountry\tname_en\tnames_ar\n');
    writeFileSync(join(folder, 'cities500.txt'), cities);
    return { geodataDir: folder, citiesFile: join(folder, 'cities500.txt') };
  }

  it('gives the same bytes from the same sources, and another version from others', () => {
    const once = buildEmbeddedGazetteer(smallSources(row));
    expect(buildEmbeddedGazetteer(smallSources(row))).toEqual(once);
    expect(buildEmbeddedGazetteer(smallSources(row.replace('59170', '59171')))).not.toEqual(once);
  });

  it('loads what was built', () => {
    const file = join(temporaryFolder(), 'gazetteer.bin');
    writeFileSync(file, buildEmbeddedGazetteer(smallSources(row)));
    expect(loadEmbeddedGazetteer(file).lookup('نوى', 'ar')).toHaveLength(1);
  });

  it('names file and line of a source that cannot be read', () => {
    expect(() => buildEmbeddedGazetteer(smallSources(`${row}${header}\n`))).toThrow('cities500.txt:2:');
  });

  it('says what to do when there is no compiled file', () => {
    expect(() => loadEmbeddedGazetteer(join(temporaryFolder(), 'none.bin'))).toThrow(
      /no compiled gazetteer at .*build/,
    );
  });
});
