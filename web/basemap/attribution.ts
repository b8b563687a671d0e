/** A source of the base map as the interface must credit it. */
export interface MapCredit {
  readonly name: string;
  readonly licence: string;
  readonly url: string;
}

/** Whom the base map's data come from; see geodata/basemap/LICENSES.md for which file is whose. */
export const mapCredits: readonly MapCredit[] = [
  {
    name: '© OpenStreetMap contributors',
    licence: 'ODbL 1.0',
    url: 'https://www.openstreetmap.org/copyright',
  },
  { name: 'Natural Earth', licence: 'public domain', url: 'https://www.naturalearthdata.com/' },
  { name: 'GSHHG', licence: 'LGPL 3.0 or later', url: 'https://www.soest.hawaii.edu/pwessel/gshhg/' },
  { name: 'GeoNames', licence: 'CC BY 4.0', url: 'https://www.geonames.org/' },
];

/** The credits as the HTML that Leaflet's attribution control takes. Nothing in it comes from outside. */
export function attributionHtml(): string {
  return mapCredits
    .map(({ name, licence, url }) => `<a href="${url}" title="${licence}">${name}</a>`)
    .join(' · ');
}
