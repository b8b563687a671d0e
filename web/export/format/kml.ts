import { dayText } from '../../../src/model/days.ts';
import { dateWords } from '../../wording/dateWords.ts';
import { headline } from '../../wording/headline.ts';
import { isolated, tamed } from '../../wording/isolated.ts';
import { precisionWords } from '../../wording/placeWords.ts';
import { coordinateMeans, type ExportedLine, extentOf, type FieldValue, fieldsOf } from '../fields.ts';
import { aboutText } from './about.ts';
import { circle } from './circle.ts';
import type { ExportAbout, ExportFormat } from './ExportFormat.ts';
import { printable } from './text.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Text in which nothing is markup. Map programs show a description as HTML: what the text escapes must stay escaped once more there. */
export const xml = (text: string): string =>
  printable(text).replace(/[&<>"']/g, (sign) => entities[sign] as string);
const html = (text: string): string => xml(xml(text));

/**
 * A known place is a point. An area is drawn as one, a circle of its radius, since map programs put a pin on every point. A
 * country, and what has no place, is listed without any.
 */
function geometry({ row, place }: ExportedLine): string {
  const extent = extentOf(row);
  if (!place || extent === 'country') return '';
  if (extent === 'place') return `<Point><coordinates>${place.lon},${place.lat}</coordinates></Point>`;
  if (row.radiusM === null || row.radiusM <= 0) return '';
  const ring = circle(place, row.radiusM).map((point) => point.join(','));
  return `<Polygon><outerBoundaryIs><LinearRing><coordinates>${ring.join(' ')}</coordinates></LinearRing></outerBoundaryIs></Polygon>`;
}

function timeSpan({ row }: ExportedLine): string {
  const part = (name: string, day: number | null) =>
    day === null ? '' : `<${name}>${dayText(day)}</${name}>`;
  const span = part('begin', row.from) + part('end', row.to);
  return span && `<TimeSpan>${span}</TimeSpan>`;
}

/** For people, in the language of the interface: date, how far place is known, the words, and who says so. */
function description({ row, place, excerpt }: ExportedLine, { words }: ExportAbout): string {
  const { texts } = words;
  const { edtf, from, to, timePrecision, partOfDay } = row;
  const parts = [
    dateWords({ edtf, from, to, precision: timePrecision, partOfDay }, words),
    place ? precisionWords(row.precision, row.radiusM, words) : texts.placeUnknown,
    isolated(excerpt.quote),
    `${texts.reportedBy} ${row.outlet ? isolated(row.outlet) : texts.outletUnknown}`,
    texts.export.note,
  ];
  return parts.map(html).join(xml('<br>'));
}

function data(line: ExportedLine): string {
  const text = (value: FieldValue): string =>
    Array.isArray(value)
      ? value.map(isolated).join('; ')
      : typeof value === 'string'
        ? tamed(value)
        : String(value);
  return fieldsOf(line)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `<Data name="${name}"><value>${xml(text(value))}</value></Data>`)
    .join('');
}

function placemark(line: ExportedLine, about: ExportAbout): string {
  const { row, place } = line;
  const name = headline(
    { subType: row.subType, assertion: row.assertion, place, precision: row.precision },
    about.words,
  );
  return [
    '<Placemark>',
    `<name>${xml(tamed(name))}</name>`,
    `<description>${description(line, about)}</description>`,
    timeSpan(line),
    coordinateMeans(line) === 'centre of an area' ? '<styleUrl>#area</styleUrl>' : '',
    `<ExtendedData>${data(line)}</ExtendedData>`,
    geometry(line),
    '</Placemark>\n',
  ].join('');
}

/** Quiet and see-through, so that what lies under an area stays readable; aabbggrr. */
const areaStyle =
  '<Style id="area"><LineStyle><color>b0535562</color><width>1</width></LineStyle><PolyStyle><color>28535562</color></PolyStyle></Style>';

/** OGC KML 2.2. */
export const kml: ExportFormat = {
  extension: 'kml',
  mediaType: 'application/vnd.google-earth.kml+xml',
  head: (about) =>
    [
      '<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document>\n',
      `<name>${xml(about.shown)}</name>\n`,
      `<description>${aboutText(about).split('\n').map(html).join(xml('<br>'))}</description>\n${areaStyle}\n`,
    ].join(''),
  line: (line, _index, about) => placemark(line, about),
  tail: () => '</Document></kml>\n',
};
