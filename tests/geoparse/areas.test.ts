import { describe, expect, it } from 'vitest';
import { geoparse } from '../../src/geoparse/geoparse.ts';
import { englishPack } from '../../src/language/en/englishPack.ts';
import { tokenizeText } from '../../src/language/tokenize.ts';
import { distanceKm } from '../../src/model/geo.ts';
import { embeddedGazetteer } from '../gazetteer/embedded.ts';
import { parse } from './parse.ts';

const daraa = { lat: 32.619, lon: 36.102 };
const first = (text: string) => {
  const [found] = parse(text);
  if (!found?.location) throw new Error(`no location in: ${text}`);
  return found.location;
};

const english = (text: string) => geoparse(tokenizeText(text), embeddedGazetteer(), englishPack.places);

describe('relations', () => {
  it('hold for the members of a list that share their head, not for one with a noun of its own', () => {
    const shared = parse('معارك في أرياف حلب وحماة').map(({ location }) => location?.place.kind);
    expect(shared).toEqual(['admin1', 'admin1']);
    const own = parse('اشتباكات في ريف إدلب الجنوبي ومدينة سراقب').at(-1)?.location;
    expect(own?.place).toMatchObject({ name: 'سراقب', kind: 'settlement' });
  });

  it('make "west of Daraa" an area beside the city, never the city', () => {
    const { place, precision, radiusM } = first('على جبهة "القاعدة" غرب درعا');
    expect(place).toMatchObject({ kind: 'area', name: 'غرب درعا', nameEn: 'west of Daraa' });
    expect(place.id).toMatch(/#west$/);
    expect(place.lon).toBeLessThan(daraa.lon);
    expect(precision).toBe('vicinity');
    expect(radiusM).toBeGreaterThanOrEqual(3000);
    expect(radiusM).toBeLessThan(10_000);
  });

  it('keep a distance that is given', () => {
    const { place, radiusM } = first('في موقع على بعد 20 كم جنوب مدينة دمشق');
    expect(distanceKm(place, { lat: 33.51, lon: 36.29 })).toBeGreaterThan(17);
    expect(place.nameEn).toBe('20 km south of Damascus');
    expect(radiusM).toBe(4000);
  });

  it.each([
    ['على بعد 12.5 كم جنوب مدينة دمشق', '12.5 km south of Damascus'],
    ['على بعد ١٢٫٥ كم جنوب مدينة دمشق', '12.5 km south of Damascus'],
    ['على بعد 1,200 متر جنوب مدينة دمشق', '1.2 km south of Damascus'],
  ])('read fractions and thousands: %s', (text, nameEn) => {
    expect(first(text).place.nameEn).toBe(nameEn);
  });

  it('make no point of a distance that cannot be meant', () => {
    for (const number of ['9'.repeat(400), '99999']) {
      const { place } = first(`على بعد ${number} كم جنوب مدينة دمشق`);
      expect(Number.isFinite(place.lat) && Number.isFinite(place.lon)).toBe(true);
      expect(place.nameEn).toBe('south of Damascus');
    }
  });

  it('make a sector of the countryside a part of the governorate', () => {
    const whole = first('في ريف درعا');
    const east = first('في ريف درعا الشرقي');
    expect(whole.precision).toBe('admin1');
    expect(east.place.name).toBe('ريف درعا الشرقي');
    expect(east.place.lon).toBeGreaterThan(whole.place.lon);
    expect(east.radiusM).toBeLessThan(whole.radiusM);
  });

  it('let two sectors be no single one', () => {
    expect(first('في ريفي درعا الشرقي والغربي').place.kind).toBe('admin1');
  });

  it('centre "between Nawa and Jasim" half way, reaching both', () => {
    const [a, b] = parse('قصف بين مدينتي نوى وجاسم بريف درعا');
    expect(a?.location?.place.kind).toBe('area');
    const nawa = { lat: 32.888, lon: 36.041 };
    const km = distanceKm(a?.location?.place ?? nawa, nawa);
    expect(km * 1000).toBeLessThanOrEqual(a?.location?.radiusM ?? 0);
    expect(b?.location?.place.name).toContain('جاسم');
  });

  it('take the cities of "between Homs and Tadmur", and the governorate of a countryside, not its capital', () => {
    const road = first('على الطريق الدولي بين حمص وتدمر');
    expect(road.place.nameEn).toBe('on the road between Homs and Tadmur');
    expect(road.radiusM).toBeGreaterThan(60_000);
    const north = first('قصف في ريف حلب الشمالي');
    expect(north.place.id).toBe('ocha:SY02#north');
    expect(north.precision).toBe('admin1');
    expect(first('قصف في مدينة حلب').place.id).toBe('ocha:C1007');
  });

  it('read a compass point before a name as none of the provinces called so', () => {
    expect(parse('قصف شمال غربي إدلب').map(({ mention }) => mention.text)).toEqual(['إدلب']);
    expect(parse('في ولاية الشمال الغربي').map(({ mention }) => mention.text)).not.toEqual([]);
  });

  it('draw a border of a governorate as the whole of it', () => {
    const { place, precision, notes } = first('اجتماع على الحدود الإدارية لمحافظة السويداء');
    expect(place.nameEn).toBe('As-Suwayda');
    expect(precision).toBe('admin1');
    expect(notes[0]?.en).toContain('border');
  });

  it('leave the reference behind a town where it is: "الباب، شرقي حلب"', () => {
    const [bab, aleppo] = parse('انفجار في مدينة الباب، شرقي حلب');
    expect(bab?.location?.place.kind).toBe('settlement');
    expect(aleppo?.location?.place.kind).not.toBe('area');
    expect(aleppo?.toponym.isContainer).toBe(true);
  });
});

describe('a road called by its two ends', () => {
  it.each([
    ['انفجار عبوة على طريق نوى – جاسم', 'on the road between Jasim and Nawa', 10],
    ['قطع طريق حلب - دمشق أمام السيارات', 'on the road between Damascus and Aleppo', 170],
    ['قصف على طريق حلب دمشق الدولي', 'on the road between Damascus and Aleppo', 170],
    ['حادث سير على أوتوستراد دمشق درعا', 'on the road between Damascus and Daraa', 55],
    ['على الطريق الواصل بين مدينتي نوى وجاسم', 'on the road between Jasim and Nawa', 10],
  ])('is the stretch between them, half way: %s', (text, nameEn, km) => {
    const found = parse(text);
    expect(found.map(({ mention }) => mention.place?.nameEn)).toEqual([nameEn, nameEn]);
    expect(found[0]?.mention.precision).toBe('vicinity');
    expect(Math.round((found[0]?.mention.radiusM ?? 0) / 1000)).toBe(km);
    expect(found[0]?.location?.notes[0]?.ar).toContain('على الطريق بين');
  });

  it.each([
    'A bomb exploded on the Damascus-Aleppo highway.',
    'The Damascus–Aleppo international road was cut.',
    'Clashes on the road between Damascus and Aleppo.',
  ])('is read in English: %s', (text) => {
    const ends = english(text).map(({ mention }) => mention.place?.nameEn);
    expect(ends).toEqual(Array(2).fill('on the road between Damascus and Aleppo'));
  });

  it.each([
    'حادث سير على طريق حلب',
    'قتيل على طريق حماة قتل أمس',
    'على طريق دمشق، درعا تشهد هدوءا',
    'على طريق دمشق - دمشق',
    'وصلت عن طريق دمشق درعا',
    'في حي طريق السد بدرعا',
    'لقاء دمشق - حلب غدا',
  ])('needs its noun and two different ends: %s', (text) => {
    expect(parse(text).filter(({ location }) => location?.place.kind === 'area')).toEqual([]);
  });

  it('is no stretch where no road of a report reaches: only near the end that is known', () => {
    const [damascus] = parse('على طريق دمشق - نيويورك');
    expect(damascus?.mention).toMatchObject({ precision: 'vicinity', place: { nameEn: 'Damascus' } });
    const match = english('The Damascus-Aleppo match was on the road.');
    expect(match.every(({ location }) => location?.place.kind !== 'area')).toBe(true);
  });
});

describe('a distance without a direction', () => {
  it.each(['انفجار على بعد 5 كم من نوى', 'انفجار على مسافة 5 كيلومترات من مدينة نوى'])(
    'is anywhere around the place: %s',
    (text) => {
      const { place, precision, radiusM, notes } = first(text);
      expect(place).toMatchObject({ kind: 'area', nameEn: '5 km from Nawa', name: 'على بعد 5 كم من نوى' });
      expect([precision, radiusM]).toEqual(['vicinity', 9000]);
      expect(notes[0]?.en).toContain('no direction');
    },
  );

  it('is read in English, also in miles', () => {
    const [daraa] = english('An explosion about 3 miles away from Daraa.');
    expect(daraa?.mention.place?.nameEn).toBe('4.8 km from Daraa');
  });

  it('is none where it is a way travelled, or a length', () => {
    const texts = ['سار الموكب 5 كم من مدينة نوى', 'على بعد 5 كم من مدينة نوى إلى مدينة جاسم'];
    for (const text of texts) expect(first(text).place.kind).toBe('settlement');
    expect(english('They drove 5 km from Daraa to Damascus.')[0]?.location?.place.kind).toBe('settlement');
  });
});

describe('a border between two countries', () => {
  it('is drawn as the whole of each, and says so', () => {
    const found = parse('تعزيزات على الحدود بين سوريا ولبنان');
    expect(found.map(({ mention }) => mention.place?.nameEn)).toEqual(['Syria', 'Lebanon']);
    expect(found[1]?.location?.notes[0]?.en).toContain('somewhere along the border');
  });

  it('makes no place of nationalities', () => {
    expect(parse('تعزيزات على الحدود السورية التركية')).toEqual([]);
  });
});
