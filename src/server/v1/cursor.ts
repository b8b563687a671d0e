import { createHash } from 'node:crypto';
import { RequestError } from '../api/requests.ts';

/** What tells one list from another: the same filters in any order, whatever the size of its pages. */
function markOf(query: object): string {
  const { limit: _limit, cursor: _cursor, format: _format, ...filters } = query as Record<string, unknown>;
  const given = Object.entries(filters).filter(([, value]) => value !== undefined);
  const text = JSON.stringify(given.sort(([a], [b]) => (a < b ? -1 : 1)));
  return createHash('sha256').update(text).digest('base64url').slice(0, 8);
}

/** Where the next page of this query begins, as one word to be handed back. */
export function cursorOf(after: number | string, query: object): string {
  return Buffer.from(JSON.stringify([after, markOf(query)])).toString('base64url');
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

/** What {@link cursorOf} was given, `first` without a cursor. Throws a RequestError for a cursor of another query, or none of Balagh's. */
export function afterOf<T extends number | string>(query: { cursor?: string | undefined }, first: T): T {
  if (query.cursor === undefined) return first;
  const [after, mark] = [parsed(query.cursor)].flat() as unknown[];
  const isOne = typeof after === typeof first && (typeof after === 'string' || Number.isSafeInteger(after));
  if (!isOne) throw new RequestError(400, 'cursor: is none; give back `next` of the page before as it is');
  if (mark !== markOf(query))
    throw new RequestError(400, 'cursor: belongs to a query with other filters; leave it out to begin anew');
  return after as T;
}
