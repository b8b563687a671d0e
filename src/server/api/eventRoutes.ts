import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { type Decision, mergedAlready, undoneBy } from '../../sameEvent/decisions.ts';
import { type ApiOptions, storeOf } from './api.ts';
import { traceFields, traceSchema } from './correctionRoutes.ts';
import { bodyOf, numberOf, RequestError, signedBy } from './requests.ts';

/** More incidents in one event than any story has; who sends more has made a mistake. */
const mostIncidents = 1000;
const ids = z
  .array(z.string().min(1))
  .min(1)
  .max(mostIncidents)
  .transform((all) => [...new Set(all)]);

export function eventRoutes(api: Hono, options: ApiOptions): void {
  const { store, now } = options;
  const decide = async (
    c: Context,
    decision: Pick<Decision, 'kind' | 'incidents' | 'from' | 'undoes'>,
    { by, reason }: z.infer<typeof traceSchema>,
  ) => ({
    number: await storeOf(c, options).addDecision({
      ...decision,
      by: signedBy(c, by),
      reason: reason ?? null,
      at: now().toISOString(),
    }),
  });

  async function mustBeThere(named: readonly string[]): Promise<void> {
    const missing = await store.missingIncidents(named);
    if (missing.size > 0)
      throw new RequestError(404, `there is no incident ${[...missing].map((id) => `"${id}"`).join(', ')}`, {
        missing: [...missing],
      });
  }

  api.post('/events/merge', async (c) => {
    const { incidents, ...who } = await bodyOf(c, z.strictObject({ incidents: ids, ...traceFields }));
    if (incidents.length < 2) throw new RequestError(400, 'incidents: name two different ones at least');
    await mustBeThere(incidents);
    const before = mergedAlready(await store.listDecisions(), incidents);
    if (before) throw new RequestError(409, `decision ${before.number} has put these together already`);
    return c.json(await decide(c, { kind: 'merge', incidents, from: [], undoes: null }, who), 201);
  });

  api.post('/events/split', async (c) => {
    const body = await bodyOf(c, z.strictObject({ incidents: ids, from: ids, ...traceFields }));
    const { incidents, from, ...who } = body;
    const both = incidents.find((id) => from.includes(id));
    if (both !== undefined)
      throw new RequestError(400, `from: "${both}" is among the incidents that are split off`);
    await mustBeThere([...incidents, ...from]);
    return c.json(await decide(c, { kind: 'split', incidents, from, undoes: null }, who), 201);
  });

  api.post('/events/:number/undo', async (c) => {
    const who = await bodyOf(c, traceSchema);
    const undoes = numberOf(c.req.param('number'), 'decision');
    const decisions = await store.listDecisions();
    if (!decisions.some(({ number }) => number === undoes))
      throw new RequestError(404, `there is no decision ${undoes}`);
    const by = undoneBy(decisions).get(undoes);
    if (by !== undefined)
      throw new RequestError(409, `decision ${undoes} was taken back already, by decision ${by}`, {
        undone_by: by,
      });
    return c.json(await decide(c, { kind: 'undo', incidents: [], from: [], undoes }, who), 201);
  });
}
