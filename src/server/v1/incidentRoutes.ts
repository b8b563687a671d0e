import type { Hono } from 'hono';
import { incidentArrow } from '../../dataset/table/incidentArrow.ts';
import type { SourcedIncident } from '../../dataset/table/incidentColumns.ts';
import { incidentCsvHeading, incidentCsvLine } from '../../dataset/table/incidentCsv.ts';
import { toJson } from '../../model/json.ts';
import { RequestError } from '../api/requests.ts';
import { featureOf, incidentJson } from './answers.ts';
import { asOf } from './asOf.ts';
import { conditional, nextAddress } from './conditional.ts';
import { afterOf, cursorOf } from './cursor.ts';
import { formatOf } from './format.ts';
import { operations } from './operations.ts';
import { incidentFormats, readQuery } from './query.ts';
import type { ReadApiOptions } from './readApi.ts';
import { incidentsOfReport, pageOfIncidents } from './readIncidents.ts';

type Written = (rows: readonly SourcedIncident[], next: string | null, asOf: string) => string | Uint8Array;

const written: Record<(typeof incidentFormats)[number], Written> = {
  json: (rows, next, time) => JSON.stringify(toJson({ incidents: rows.map(incidentJson), next, asOf: time })),
  geojson: (rows, next, time) =>
    JSON.stringify({
      type: 'FeatureCollection',
      features: toJson(rows.map(featureOf)),
      next,
      as_of: time,
    }),
  csv: (rows) => [incidentCsvHeading, ...rows.map(incidentCsvLine)].join(''),
  arrow: (rows) => incidentArrow(rows),
};

export function incidentRoutes(api: Hono, { store, now }: ReadApiOptions): void {
  api.get(operations.incidents.path, async (c) => {
    const query = readQuery(c.req.queries(), operations.incidents.query);
    const after = afterOf(query, 0);
    const format = formatOf(c, incidentFormats, query.format);
    return await conditional(c, store, format, async () => {
      const time = await asOf(store, now());
      const page = await pageOfIncidents(store, query, after);
      const next = page.next === null ? null : cursorOf(page.next, query);
      return { body: written[format](page.rows, next, time), next: nextAddress(c, next) };
    });
  });

  api.get(operations.incident.path, async (c) => {
    readQuery(c.req.queries(), operations.incident.query);
    const format = formatOf(c, ['json']);
    const id = c.req.param('id');
    return await conditional(c, store, format, async () => {
      const report = await store.reportOf(id);
      const read = report === null ? null : await store.readCorrectedReport(report);
      const found = read && incidentsOfReport(read).find(({ incident }) => incident.id === id);
      if (!found) throw new RequestError(404, 'there is no incident of this id');
      return { body: JSON.stringify(toJson(incidentJson(found))) };
    });
  });
}
