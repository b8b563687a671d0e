import type { Extraction } from '../../model/extraction.ts';
import type { Incident } from '../../model/incident.ts';
import type { Report } from '../../model/report.ts';

export type FieldValue = string | number | boolean | null;

/** Flat fields of one incident for tables and map programs. Every row carries its precision and its source. */
const fields: Record<string, (incident: Incident, report: Report) => FieldValue> = {
  id: ({ id }) => id,
  type: ({ type }) => type,
  sub_type: ({ subType }) => subType,
  assertion: ({ assertion }) => assertion,
  place: ({ place }) => place?.name ?? null,
  place_en: ({ place }) => place?.nameEn ?? null,
  place_id: ({ place }) => place?.id ?? null,
  place_kind: ({ place }) => place?.kind ?? null,
  country: ({ place }) => place?.country ?? null,
  admin1: ({ place }) => place?.admin1 ?? null,
  admin2: ({ place }) => place?.admin2 ?? null,
  lat: ({ place }) => place?.lat ?? null,
  lon: ({ place }) => place?.lon ?? null,
  geo_precision: ({ precision }) => precision,
  radius_m: ({ radiusM }) => radiusM,
  date: ({ date }) => date?.edtf ?? null,
  date_from: ({ date }) => date?.from ?? null,
  date_to: ({ date }) => date?.to ?? null,
  time_precision: ({ date }) => date?.precision ?? 'undated',
  part_of_day: ({ date }) => date?.partOfDay ?? null,
  claimants: ({ claimants }) =>
    claimants.map(({ name, via }) => (via ? `${name} (via ${via})` : name)).join('; '),
  outlet: (_, { outlet }) => outlet,
  url: (_, { url }) => url,
  published_at: (_, { publishedAt }) => publishedAt,
  lang: (_, { lang }) => lang,
  report: (_, { id }) => id,
  sample: (_, { sample }) => sample ?? false,
  quote: ({ excerpts }) => excerpts[0]?.quote ?? null,
  start: ({ excerpts }) => excerpts[0]?.start ?? null,
  end: ({ excerpts }) => excerpts[0]?.end ?? null,
  confidence_place: ({ confidence }) => confidence.place,
  confidence_date: ({ confidence }) => confidence.date,
  confidence_type: ({ confidence }) => confidence.type,
};

export const incidentFieldNames: readonly string[] = Object.keys(fields);

/** The fields of one incident, in the order of {@link incidentFieldNames}. */
export function incidentFields({ report }: Extraction, incident: Incident): [string, FieldValue][] {
  return Object.entries(fields).map(([name, read]) => [name, read(incident, report)]);
}
