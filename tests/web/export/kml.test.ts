import fc from 'fast-check';
import sax from 'sax';
import { describe, expect, it } from 'vitest';
import { distanceKm } from '../../../src/model/geo.ts';
import { circle } from '../../../web/export/format/circle.ts';
import { kml } from '../../../web/export/format/kml.ts';
import { aboutIt, areaLine, countryLine, lineOf, unplacedLine } from './lines.ts';

interface Element {
  readonly path: string;
  readonly attributes: Record<string, unknown>;
  text: string;
}

/** The elements of a well-formed document, in order; throws where it is not. */
function elementsOf(text: string): Element[] {
  const parser = sax.parser(true);
  const open: Element[] = [];
  const all: Element[] = [];
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = ({ name, attributes }) => {
    const element = { path: `${open.at(-1)?.path ?? ''}/${name}`, attributes, text: '' };
    open.push(element);
    all.push(element);
  };
  parser.ontext = (part) => {
    const element = open.at(-1);
    if (element) element.text += part;
  };
  parser.onclosetag = () => void open.pop();
  parser.write(text).close();
  return all;
}
const fileOf = (lines: ReturnType<typeof lineOf>[], about = aboutIt()): Element[] =>
  elementsOf(kml.head(about) + lines.map((line, i) => kml.line(line, i, about)).join('') + kml.tail(about));
const mark = '/kml/Document/Placemark';
const textOf = (elements: Element[], path: string) => elements.find((element) => element.path === path)?.text;
const dataOf = (elements: Element[], name: string) => {
  const at = elements.findIndex((element) => element.attributes.name === name);
  return elements[at + 1]?.text;
};

describe('the KML file', () => {
  it('is a document with what is shown, and each incident with its date and fields', () => {
    const elements = fileOf([lineOf()]);
    expect(textOf(elements, '/kml/Document/name')).toBe('2 incidents reported in Nawa <b>&');
    expect(textOf(elements, '/kml/Document/description')).toContain('none of them is verified');
    expect(textOf(elements, `${mark}/name`)).toContain('reported in Nawa');
    expect(textOf(elements, `${mark}/TimeSpan/begin`)).toBe('2018-06-30');
    expect(textOf(elements, `${mark}/Point/coordinates`)).toBe('36.04,32.89');
    expect(dataOf(elements, 'excerpt')).toBe(lineOf().excerpt.quote);
    expect(dataOf(elements, 'url')).toBe('https://made-up.example/1?a=1&b=2');
  });
  it('draws an area as a circle of its radius, and a country and the unplaced not at all', () => {
    const area = fileOf([areaLine()]);
    expect(area.some(({ path }) => path.endsWith('/Point'))).toBe(false);
    const ring = (textOf(area, `${mark}/Polygon/outerBoundaryIs/LinearRing/coordinates`) ?? '').split(' ');
    expect(ring.at(0)).toBe(ring.at(-1));
    for (const line of [countryLine(), unplacedLine()]) {
      const elements = fileOf([line]);
      expect(elements.some(({ path }) => /Point|Polygon/.test(path))).toBe(false);
      expect(elements.some(({ path }) => path === mark)).toBe(true);
    }
    expect(fileOf([unplacedLine()]).some(({ path }) => path.endsWith('TimeSpan'))).toBe(false);
  });
  it('is well-formed whatever the texts hold, and none of it is markup where a description is shown as HTML', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('<script>', ']]>', '&amp;', '\u0000\ufffe', '\u202e'),
    );
    fc.assert(
      fc.property(text, text, (quote, outlet) => {
        const elements = fileOf([lineOf({ excerpt: { quote }, row: { outlet } })]);
        expect(textOf(elements, `${mark}/description`)?.replaceAll('<br>', '')).not.toMatch(/[<>"]/);
      }),
    );
  });
  it('does not let a name turn what stands around it', () => {
    const elements = fileOf([lineOf({ row: { outlet: 'a\u202eb\u2069' } })], aboutIt('ar'));
    expect(textOf(elements, `${mark}/description`)).toContain('\u2068ab\u2069');
    expect(dataOf(elements, 'outlet')).toBe('\u2068ab\u2069');
  });
});

describe('the circle of an area', () => {
  it('is as far from its centre as the radius says, at any latitude', () => {
    fc.assert(
      fc.property(fc.integer({ min: -60, max: 60 }), fc.integer({ min: -180, max: 180 }), (lat, lon) => {
        for (const [x, y] of circle({ lat, lon }, 20_000)) {
          expect(Math.abs(distanceKm({ lat, lon }, { lat: y, lon: x }) - 20)).toBeLessThan(0.01);
          expect(Math.abs(x - lon)).toBeLessThan(180);
        }
      }),
    );
  });
});
