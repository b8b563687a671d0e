import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldNames, fieldsOf } from '../../../web/export/fields.ts';
import { csv, csvCell } from '../../../web/export/format/csv.ts';
import { aboutIt, lineOf, unplacedLine } from './lines.ts';

const about = aboutIt();
const fileOf = (lines: ReturnType<typeof lineOf>[]): string =>
  csv.head(about) + lines.map((line, i) => csv.line(line, i, about)).join('') + csv.tail(about);
const read = (text: string): Record<string, string>[] => parse(text, { bom: true, columns: true });

describe('the CSV file', () => {
  it('gives back what was written, whatever the texts hold', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('a,"b"\r\nc', '"', ';', '\n', 'بلاغ، ٣'),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(text, text, fc.array(text, { maxLength: 3 })), { maxLength: 5 }),
        (texts) => {
          const lines = texts.map(([quote, outlet, tags]) =>
            lineOf({ excerpt: { quote }, row: { outlet, tags } }),
          );
          const back = read(fileOf(lines));
          const unprefixed = (cell: string | undefined, whole: string) =>
            cell === `'${whole}` ? whole : cell;
          expect(back).toHaveLength(lines.length);
          texts.forEach(([quote, outlet, tags], i) => {
            expect(unprefixed(back[i]?.excerpt, quote)).toBe(quote);
            expect(unprefixed(back[i]?.outlet, outlet)).toBe(outlet);
            expect(unprefixed(back[i]?.tags, tags.join('; '))).toBe(tags.join('; '));
          });
        },
      ),
    );
  });
  it('has all fields in their order, numbers as numbers, and nothing where nothing is known', () => {
    const [line] = read(fileOf([lineOf()]));
    expect(Object.keys(line ?? {})).toEqual(fieldNames);
    expect(line).toMatchObject({
      latitude: '32.89',
      longitude: '36.04',
      radius_m: '2500',
      edtf: '2018-06-30',
      other_outlets: 'Made-up Bulletin; نشرة مختلقة',
      sample: 'false',
      status: 'as reported, not verified',
    });
    const [bare] = read(fileOf([unplacedLine()]));
    for (const name of [
      'latitude',
      'longitude',
      'coordinate_means',
      'geo_precision',
      'radius_m',
      'edtf',
      'date_from',
      'date_to',
    ])
      expect([name, bare?.[name]]).toEqual([name, '']);
    expect(bare?.time_precision).toBe('undated');
  });
  it('begins with a byte order mark and ends every line as RFC 4180 has it', () => {
    expect(fileOf([]).startsWith('\ufeffid,address,')).toBe(true);
    expect(fileOf([lineOf()]).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
  it.each(['=1+1', '+1', '-1', '@sum', '\t=1', '\r=1', ' =1', '\u200f=1', '＝1', '\n=1'])(
    'does not let a spreadsheet run %j',
    (text) => expect(csvCell(text).replace(/^"/, '')).toMatch(/^'/),
  );
  it('leaves numbers below zero and usual text alone, and drops control characters', () => {
    expect(csvCell(-1.5)).toBe('-1.5');
    expect(csvCell('a-b = c')).toBe('a-b = c');
    expect(csvCell('a\u0000b\u001b[31m')).toBe('ab[31m');
  });
  it('gives no address that is none of the web', () => {
    const [url] = fieldsOf(lineOf({ excerpt: { url: 'javascript:alert(1)' } })).filter(
      ([name]) => name === 'url',
    );
    expect(url).toEqual(['url', null]);
  });
});
