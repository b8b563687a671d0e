/**
 * Where the base map is detailed: `near` (the Levant, where the first reports come from) and `region` (the Arab world
 * and its neighbours). Outside the region the map is coarse (Natural Earth, simplified to 14 km).
 */

/** West, south, east, north, in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

export const nearBounds: Bounds = [34, 29.2, 43.5, 37.8];
export const regionBounds: Bounds = [-18.5, -13, 64, 44];

export function contains(bounds: Bounds, lon: number, lat: number): boolean {
  return lon >= bounds[0] && lat >= bounds[1] && lon <= bounds[2] && lat <= bounds[3];
}

/** Countries whose land is simplified least, by the three-letter codes of OpenStreetMap's package. */
export const nearCountries = 'SYR LBN ISR PSE JOR'.split(' ');
/** Countries whose land is simplified moderately; the others in the region only serve as surroundings. */
export const landDetailCountries =
  `${nearCountries.join(' ')} IRQ TUR CYP EGY SAU KWT BHR QAT ARE OMN YEM IRN SDN LBY TUN DZA MAR ESH MRT DJI SOM ERI SSD COM`.split(
    ' ',
  );

/** Countries whose first-level divisions are drawn, by Natural Earth's own three-letter codes. */
export const divisionCountries =
  'SYR LBN ISR PSX JOR IRQ TUR CYP CYN EGY SAU KWT BHR QAT ARE OMN YEM IRN SDN LBY TUN DZA MAR SAH MRT DJI SOM SOL ERI SDS COM'.split(
    ' ',
  );

/** Countries whose places are labelled, ISO 3166-1 alpha-2. `villageCountries` have their villages labelled too. */
export const villageCountries = 'SY LB IL PS JO IQ'.split(' ');
export const placeCountries =
  `${villageCountries.join(' ')} TR CY EG SA KW BH QA AE OM YE IR SD LY TN DZ MA EH MR DJ SO ER SS KM`.split(
    ' ',
  );
