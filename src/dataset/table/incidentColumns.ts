import type { CorrectedIncident } from '../../model/correction.ts';
import type { TimePrecision } from '../../model/date.ts';
import type { Actor, Casualties, Claimant } from '../../model/incident.ts';
import type { GeoPrecision } from '../../model/place.ts';
import { cutQuote } from '../build/cutQuote.ts';

/** What an incident's report is cited by. */
export interface IncidentSource {
  report: string;
  outlet: string | null;
  title: string | null;
  url: string | null;
  publishedAt: string | null;
  lang: string;
  sample: boolean;
}

/** An incident as it is shown, with where it was read. */
export interface SourcedIncident {
  incident: CorrectedIncident;
  source: IncidentSource;
}

type Read<T> = (row: SourcedIncident) => T | null;
export type IncidentTableColumn =
  | { name: string; type: 'text'; read: Read<string> }
  | { name: string; type: 'number'; read: Read<number> }
  | { name: string; type: 'flag'; read: Read<boolean> };

/** ACLED's time precision (Codebook, 2023): 1 the day, 2 within the week, 3 within the month. It has none for less. */
const acledTimePrecision: Record<TimePrecision, number | null> = {
  'part-of-day': 1,
  day: 1,
  week: 2,
  month: 3,
  season: null,
  year: null,
  undated: null,
};

/** ACLED's spatial precision (Codebook, 2023): 1 the town or nearer, 2 near it or a part of a region, 3 a larger region. */
const acledGeoPrecision: Record<GeoPrecision, number> = {
  site: 1,
  neighbourhood: 1,
  settlement: 1,
  vicinity: 2,
  admin3: 2,
  admin2: 3,
  admin1: 3,
  country: 3,
};

const separator = '; ';

/** First those who act, then those it was done to, then who only takes part: ACLED's two sides as far as the text has them. */
function sides(actors: readonly Actor[]): string[] {
  const order = ['agent', 'party', 'target'];
  const sorted = [...actors].sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
  return [...new Set(sorted.map(({ label }) => label))];
}

const claimantText = ({ name, via, stance }: Claimant): string =>
  `${name}${via ? ` (via ${via})` : ''}${stance === 'denied' ? ' (denies)' : ''}`;

function casualtiesText({ outcome, min, max, who }: Casualties): string {
  const number =
    min === max ? (min === null ? 'dozens or an unknown number' : String(min)) : `${min ?? ''}..${max ?? ''}`;
  return `${outcome} ${number}${who ? ` ${who}` : ''}`;
}

const countryNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const countryName = (code: string | null | undefined): string | null =>
  code && /^[A-Z]{2}$/.test(code) ? (countryNames.of(code) ?? null) : null;

const text = (name: string, read: Read<string>): IncidentTableColumn => ({ name, type: 'text', read });
const number = (name: string, read: Read<number>): IncidentTableColumn => ({ name, type: 'number', read });
const flag = (name: string, read: Read<boolean>): IncidentTableColumn => ({ name, type: 'flag', read });
const precisionOf = ({ incident }: SourcedIncident): TimePrecision => incident.date?.precision ?? 'undated';

/**
 * The columns of a table of incidents for analysts: ACLED's names first, then Balagh's own. `event_date` is the first day
 * that the date allows, and empty where not even the month is known; `latitude` and `longitude` stand for the whole of
 * `radius_m` (metres). Names in one cell stand with "; " between.
 */
export const incidentColumns: readonly IncidentTableColumn[] = [
  text('event_id', ({ incident }) => incident.id),
  text('event_date', (row) =>
    acledTimePrecision[precisionOf(row)] === null ? null : (row.incident.date?.from ?? null),
  ),
  number('time_precision', (row) => acledTimePrecision[precisionOf(row)]),
  text('event_type', ({ incident }) => incident.type),
  text('sub_event_type', ({ incident }) => incident.subType),
  text('actor1', ({ incident }) => sides(incident.actors)[0] ?? null),
  text('actor2', ({ incident }) => sides(incident.actors)[1] ?? null),
  text('country', ({ incident }) => countryName(incident.place?.country)),
  text('admin1', ({ incident }) => incident.place?.admin1 ?? null),
  text('admin2', ({ incident }) => incident.place?.admin2 ?? null),
  text('admin3', ({ incident: { place } }) =>
    place?.kind === 'admin3' ? (place.nameEn ?? place.name) : null,
  ),
  text('location', ({ incident: { place } }) => place && (place.nameEn ?? place.name)),
  number('latitude', ({ incident }) => incident.place?.lat ?? null),
  number('longitude', ({ incident }) => incident.place?.lon ?? null),
  number('geo_precision', ({ incident: { precision } }) => precision && acledGeoPrecision[precision]),
  text('source', ({ source }) => source.outlet),
  text('notes', ({ incident }) => cutQuote(incident.excerpts[0]?.quote ?? '') || null),
  text('assertion', ({ incident }) => incident.assertion),
  text('location_as_written', ({ incident }) => incident.place?.name ?? null),
  text('place_id', ({ incident }) => incident.place?.id ?? null),
  text('country_code', ({ incident }) => incident.place?.country ?? null),
  text('place_precision', ({ incident }) => incident.precision),
  number('radius_m', ({ incident }) => incident.radiusM),
  text('date_edtf', ({ incident }) => incident.date?.edtf ?? null),
  text('date_from', ({ incident }) => incident.date?.from ?? null),
  text('date_to', ({ incident }) => incident.date?.to ?? null),
  text('date_precision', precisionOf),
  text('part_of_day', ({ incident }) => incident.date?.partOfDay ?? null),
  text('claimants', ({ incident }) => incident.claimants.map(claimantText).join(separator) || null),
  text('casualties', ({ incident }) => incident.casualties.map(casualtiesText).join(separator) || null),
  text('weapons', ({ incident }) => incident.weapons?.map(({ label }) => label).join(separator) || null),
  text('tags', ({ incident }) => incident.tags.join(separator) || null),
  flag('corrected', ({ incident }) => incident.corrected.length > 0),
  flag('reviewed', ({ incident }) => incident.reviewed),
  flag('graphic', ({ incident }) => incident.warning),
  text('report_id', ({ source }) => source.report),
  text('report_title', ({ source }) => source.title),
  text('report_url', ({ source }) => source.url),
  text('report_published_at', ({ source }) => source.publishedAt),
  text('report_lang', ({ source }) => source.lang),
  flag('sample', ({ source }) => source.sample),
];
