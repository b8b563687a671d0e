import type { Context } from 'hono';

/** When it is worth asking again. */
const againS = 5;

/**
 * The answer while the store cannot be read or written: 503, to be asked again. Why is told to who may write there; to readers
 * of a shared server it is no help.
 */
export function storeOutage(c: Context, why: string): Response {
  c.header('Retry-After', String(againS));
  const role = c.get('identity')?.role ?? null;
  const said = role === 'editor' || role === 'admin' ? why : 'try again in a moment';
  return c.json({ error: `the store cannot do this now: ${said}` }, 503);
}
