import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { geoJson } from '../../../web/export/format/geoJson.ts';
import { aboutIt, areaLine, countryLine, lineOf, unplacedLine } from './lines.ts';

const fileOf = (lines: ReturnType<typeof lineOf>[], about = aboutIt()) =>
  JSON.parse(
    geoJson.head(about) + lines.map((line, i) => geoJson.line(line, i, about)).join('') + geoJson.tail(about),
  );

describe('the GeoJSON file', () => {
  it('is a feature collection of points, longitude first, that says what it is', () => {
    const file = fileOf([lineOf()]);
    expect(file).toMatchObject({
      type: 'FeatureCollection',
      about: {
        shown: aboutIt().shown,
        filters: ['Type: battles'],
        exported_at: '2026-11-23T03:00:00.000Z',
        dataset_version: 'v1',
        gazetteer_sources: ['GeoNames (CC BY 4.0)'],
      },
      features: [{ type: 'Feature', id: 'abc', geometry: { type: 'Point', coordinates: [36.04, 32.89] } }],
    });
    expect(file.about.note).toContain('none of them is verified');
    expect(file.features[0].properties).toMatchObject({
      coordinate_means: 'place',
      claimants: ['Made-up Source'],
      actors: [],
      url: 'https://made-up.example/1?a=1&b=2',
    });
  });
  it('says in the language of the interface what is a sample', () => {
    const about = { ...aboutIt('ar'), samples: 'عيّنات' };
    expect(fileOf([], about).about).toMatchObject({ samples: 'عيّنات' });
    expect(fileOf([], about).about.note).toContain('لم يُتحقق');
  });
  it('marks the centre of an area as one, and gives a country and the unplaced no point', () => {
    const [area, country, unplaced] = fileOf([areaLine(), countryLine(), unplacedLine()]).features;
    expect(area).toMatchObject({
      geometry: { type: 'Point' },
      properties: { coordinate_means: 'centre of an area', geo_precision: 'vicinity', radius_m: 6000 },
    });
    expect(country).toMatchObject({
      geometry: null,
      properties: { coordinate_means: 'centre of a country' },
    });
    expect(unplaced).toMatchObject({
      geometry: null,
      properties: { latitude: null, edtf: null, date_from: null },
    });
  });
  it('can be read whatever the texts hold', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }), (quotes) => {
        const { features } = fileOf(quotes.map((quote) => lineOf({ excerpt: { quote } })));
        expect(
          features.map((feature: { properties: { excerpt: string } }) => feature.properties.excerpt),
        ).toEqual(quotes);
      }),
    );
  });
});
