import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packOf, places, textFile, workbook } from './packFile.ts';

const divisions = textFile(
  'admin3.csv',
  'adm3_name,adm3_name1,adm3_pcode,adm2_pcode,adm1_pcode,adm0_pcode,area_sqkm,lang,lang1,center_lat,center_lon',
  'Middle Town,مركز البلدة,SY120100,SY1201,SY12,SY,400,en,ar,32.6,36.1',
  'No Point,بلا نقطة,SY120101,SY1201,SY12,SY,400,en,ar,,',
);
const heading =
  'featurename_en,featurename_ar,pcode,featurealtname1_ar,popplaceclasstitle,adm4_en,adm4_ar,adm4_pcode,adm3_pcode,adm2_pcode,adm1_pcode,adm0_pcode,point_x,point_y';
const placesFile = textFile(
  'places.csv',
  heading,
  'Upper Town (Middle Town),البلدة الفوقا - مركز البلدة,C1,,Community,Upper Town,الـبلدة  الفوقا\u200f,C1,SY120100,SY1201,SY12,SY,36.2,32.7',
  'Old_New,قديمة_جديدتنا,C2,اسم آخر,Community,Old_New,قديمة_جديدتنا,C2,SY120100,SY1201,SY12,SY,36.3,32.7',
  'Quarter (ne),حي الربوة - بلدة,N1,,Neighborhood,Upper Town,البلدة الفوقا,C1,SY120100,SY1201,SY12,SY,36.21,32.71',
  'Twice,مكررة,C1,,Community,Twice,مكررة,C1,SY120100,SY1201,SY12,SY,36.2,32.7',
  'Nowhere,لامكان,C3,,Community,Nowhere,لامكان,C3,SY120100,SY1201,SY12,SY,0,0',
  ',,C4,,Community,,,C4,SY120100,SY1201,SY12,SY,36.2,32.7',
  'Bad,سيئة,,,Community,Bad,سيئة,,SY120100,SY1201,SY12,SY,36.2,32.7',
);

describe('OCHA', () => {
  const pack = packOf([divisions, placesFile]);
  const byId = places(pack);

  it('reads divisions: names by language, kind by level, reach by area, what they lie in', () => {
    expect(byId.get('ocha:SY120100')).toMatchObject({
      kind: 'admin3',
      namesAr: ['مركز البلدة'],
      namesEn: ['Middle Town'],
      country: 'SY',
      parents: ['ocha:SY1201', 'ocha:SY12', 'iso3166-1:SY'],
      radiusM: 20_000,
    });
  });

  it('reads communities without what tells namesakes apart, kashida, direction marks and doubled spaces', () => {
    expect(byId.get('ocha:C1')).toMatchObject({
      kind: 'settlement',
      namesAr: ['البلدة الفوقا'],
      namesEn: ['Upper Town'],
      lat: 32.7,
      lon: 36.2,
    });
  });

  it('takes two names in one cell for two names, and other names along', () => {
    expect(byId.get('ocha:C2')).toMatchObject({
      namesAr: ['قديمة', 'جديدتنا', 'اسم آخر'],
      namesEn: ['Old New'],
    });
  });

  it('reads neighbourhoods without the word for them, inside their town', () => {
    expect(byId.get('ocha:N1')).toMatchObject({
      kind: 'neighbourhood',
      namesAr: ['الربوة'],
      namesEn: ['Quarter'],
    });
    expect(byId.get('ocha:N1')?.parents[0]).toBe('ocha:C1');
  });

  it('names each row that gives no place, with line and reason, and keeps the others', () => {
    expect(pack.leftOut.map(({ table, line, reason }) => `${table}:${line}: ${reason}`)).toEqual([
      'admin3.csv:3: no coordinates, or such as cannot be',
      'places.csv:5: the p-code stands at places.csv:2 already',
      'places.csv:6: the coordinates are 0, 0, which stands for unknown',
      'places.csv:7: no name in Arabic or English',
      'places.csv:8: no p-code',
    ]);
    expect(byId.size).toBe(4);
  });

  it('is called by source and country, credited and dated', () => {
    expect(pack.meta).toMatchObject({
      name: 'ocha-sy',
      licence: 'CC BY 3.0 IGO',
      rows: 9,
      places: 4,
      leftOut: 5,
    });
    expect(pack.meta.attribution).toMatch(/OCHA/);
    expect(pack.meta.sha256[0]).toMatch(/^[0-9a-f]{64}$/);
  });

  it('reads older headings in capitals, and Arabic names under ADM2_AR', () => {
    const old = textFile(
      'old.csv',
      'ADM2_EN,ADM2_AR,ADM2_PCODE,ADM1_PCODE,ADM0_PCODE,center_lat,center_lon',
      'Town,مدينتنا,YE1101,YE11,YE,15,44',
    );
    expect(packOf(old).entries[0]).toMatchObject({ id: 'ocha:YE1101', namesAr: ['مدينتنا'], country: 'YE' });
  });

  it('makes larger quarters of the neighbourhoods in them, in the sheets of one workbook', () => {
    const file = workbook('w.xlsx', {
      places: [
        heading.split(','),
        [
          'A (ne)',
          'حي أول',
          'N7',
          null,
          'Neighborhood',
          'T',
          'بلد',
          'C1',
          'S',
          'S',
          'SY12',
          'SY',
          36.2,
          32.7,
        ],
        [
          'B (ne)',
          'حي ثان',
          'N8',
          null,
          'Neighborhood',
          'T',
          'بلد',
          'C1',
          'S',
          'S',
          'SY12',
          'SY',
          36.22,
          32.7,
        ],
      ],
      quarters: [
        ['neighborhoodpcode', 'neighborhoodname_ar', 'areaname_ar', 'areapcode'],
        ['N7', 'أول', 'الحارة الكبيرة', 'A9'],
        ['N8', 'ثان', 'الحارة الكبيرة', 'A9'],
      ],
      capitals: [['adm_p_lvl', 'adm1_pcode', 'adm1_name']],
    });
    const area = places(packOf(file)).get('ocha:A9');
    expect(area).toMatchObject({ kind: 'neighbourhood', namesAr: ['الحارة الكبيرة'], lat: 32.7 });
    expect(area?.lon).toBeCloseTo(36.21, 5);
    expect(area?.radiusM).toBeGreaterThan(1900);
  });

  it('says that sheets without points need those with points', () => {
    expect(() => packOf(textFile('n.csv', 'neighborhoodpcode,neighborhoodname_ar', 'N1,أول'))).toThrow(
      /no points/,
    );
  });

  const real = new URL('../../../../shared/gazetteer/ocha/syr_admin_boundaries.xlsx', import.meta.url);
  it.skipIf(!existsSync(real))(
    'reads the published workbook of Syria whole (needs ../shared)',
    () => {
      const syria = packOf({ name: 'syria.xlsx', bytes: readFileSync(real) });
      expect(syria.leftOut).toEqual([]);
      expect(syria.entries.length).toBeGreaterThan(8300);
      expect(places(syria).get('ocha:C6045')).toMatchObject({ kind: 'settlement', country: 'SY' });
    },
    60_000,
  );
});
