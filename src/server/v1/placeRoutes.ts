import type { Hono } from 'hono';
import { toJson } from '../../model/json.ts';
import { placeFeatureOf } from './answers.ts';
import { conditional, nextAddress } from './conditional.ts';
import { afterOf, cursorOf } from './cursor.ts';
import { formatOf } from './format.ts';
import { isIn } from './incidentFilter.ts';
import { operations } from './operations.ts';
import { pageAfter } from './pageAfter.ts';
import { type PlaceQuery, placeFormats, readQuery } from './query.ts';
import type { ReadApiOptions } from './readApi.ts';
import { type PlaceCount, summaryOf } from './Summary.ts';

function isAsked({ bbox, country, admin1 }: PlaceQuery): (place: PlaceCount) => boolean {
  const countries = country?.map((code) => code.toUpperCase());
  const divisions = admin1?.map((name) => name.toLowerCase());
  return (place) =>
    (!bbox || isIn(bbox, place)) &&
    (!countries || countries.includes(place.country ?? '')) &&
    (!divisions || divisions.includes((place.admin1 ?? '').toLowerCase()));
}

export function placeRoutes(api: Hono, { store }: ReadApiOptions): void {
  const summary = summaryOf(store);

  api.get(operations.places.path, async (c) => {
    const query = readQuery(c.req.queries(), operations.places.query);
    const after = afterOf(query, '');
    const format = formatOf(c, placeFormats, query.format);
    return await conditional(c, store, format, async () => {
      const wanted = (await summary()).places.filter(isAsked(query));
      const { rows, last } = pageAfter(wanted, ({ id }) => id, after, query.limit);
      const next = last === null ? null : cursorOf(last, query);
      const body =
        format === 'json'
          ? { places: rows, next }
          : { type: 'FeatureCollection', features: rows.map(placeFeatureOf), next };
      return { body: JSON.stringify(toJson(body)), next: nextAddress(c, next) };
    });
  });

  api.get(operations.outlets.path, async (c) => {
    const query = readQuery(c.req.queries(), operations.outlets.query);
    const after = afterOf(query, '');
    return await conditional(c, store, formatOf(c, ['json']), async () => {
      const { outlets } = await summary();
      const { rows, last } = pageAfter(outlets, ({ name }) => name, after, query.limit);
      const next = last === null ? null : cursorOf(last, query);
      return { body: JSON.stringify(toJson({ outlets: rows, next })), next: nextAddress(c, next) };
    });
  });
}
