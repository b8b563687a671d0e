import { type ExportedLine, extentOf, fieldsOf } from '../fields.ts';
import { aboutFields } from './about.ts';
import type { ExportFormat } from './ExportFormat.ts';

/**
 * A point, longitude first (RFC 7946). That of an area is its centre: `coordinate_means`, `geo_precision` and `radius_m` say
 * so. What is known to be in a country only has none, since it would stand for a spot in the middle of the country.
 */
function geometry({ row, place }: ExportedLine) {
  if (!place || extentOf(row) === 'country') return null;
  return { type: 'Point', coordinates: [place.lon, place.lat] };
}

export const geoJson: ExportFormat = {
  extension: 'geojson',
  mediaType: 'application/geo+json',
  // Members beside those of the standard are allowed ("foreign members"), and programs pass over them.
  head: (about) => `{"type":"FeatureCollection","about":${JSON.stringify(aboutFields(about))},"features":[`,
  line: (line, index) => {
    const properties = Object.fromEntries(fieldsOf(line));
    const feature = { type: 'Feature', id: line.excerpt.id, geometry: geometry(line), properties };
    return `${index === 0 ? '' : ','}\n${JSON.stringify(feature)}`;
  },
  tail: () => '\n]}\n',
};
