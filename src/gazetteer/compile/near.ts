/**
 * The Arab world and its neighbours: here every place may be in the news, under any of its spellings; of the rest of the
 * world the gazetteer keeps fewer names.
 */
const NEAR = new Set(
  'SY LB JO IQ PS IL TR EG SA YE OM AE QA BH KW LY TN DZ MA EH MR SD SS SO DJ KM IR AF CY'.split(' '),
);

/** True for a country (ISO 3166-1 alpha-2) of the Arab world or beside it. */
export function isNear(country: string | null): boolean {
  return country !== null && NEAR.has(country);
}
