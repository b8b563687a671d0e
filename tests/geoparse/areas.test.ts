import { describe, expect, it } from 'vitest';
import { distanceKm } from '../../src/model/geo.ts';
import { parse } from './parse.ts';

const daraa = { lat: 32.619, lon: 36.102 };
const first = (text: string) => {
  const [found] = parse(text);
  if (!found?.location) throw new Error(`no location in: ${text}`);
  return found.location;
};

describe('relations', () => {
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
    expect(road.place.nameEn).toBe('between Homs and Tadmur');
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
