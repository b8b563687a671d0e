import type { Hono } from 'hono';
import { toJson } from '../../model/json.ts';
import { conditional, nextAddress } from './conditional.ts';
import { afterOf, cursorOf } from './cursor.ts';
import { formatOf } from './format.ts';
import { type Groups, groupsOf } from './Groups.ts';
import { operations } from './operations.ts';
import { pageAfter } from './pageAfter.ts';
import { type GroupQuery, readQuery } from './query.ts';
import type { ReadApiOptions } from './readApi.ts';

/** The groups that a query asks for, by id. */
function asked({ all, ofIncident, ofReport }: Groups, { incident, report, denied }: GroupQuery) {
  const named = incident && new Set(incident.flatMap((id) => ofIncident.get(id) ?? []));
  const told = report && new Set(report.flatMap((id) => ofReport.get(id) ?? []));
  return all.filter(
    (group) =>
      (!named || named.has(group)) &&
      (!told || told.has(group)) &&
      (denied === undefined || group.denials.length > 0 === denied),
  );
}

export function groupRoutes(api: Hono, { store }: ReadApiOptions): void {
  const groups = groupsOf(store);

  api.get(operations.groups.path, async (c) => {
    const query = readQuery(c.req.queries(), operations.groups.query);
    const after = afterOf(query, '');
    return await conditional(c, store, formatOf(c, ['json']), async () => {
      const { rows, last } = pageAfter(asked(await groups(), query), ({ id }) => id, after, query.limit);
      const next = last === null ? null : cursorOf(last, query);
      return { body: JSON.stringify(toJson({ groups: rows, next })), next: nextAddress(c, next) };
    });
  });
}
