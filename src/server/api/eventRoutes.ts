import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { toJson } from '../../model/json.ts';
import { type Decision, decidedSince, mergedAlready, undoneBy } from '../../sameEvent/decisions.ts';
import { NewerDecisions } from '../../store/decisionQueries.ts';
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

/** Number of the last decision that the person knew of (in the dataset's manifest); 0 for none. */
const knownFields = { expected: z.int().min(0).optional() };

/** Throws a RequestError where others decided about the same. */
function refuseNewer(newer: readonly Decision[]): void {
  if (newer.length === 0) return;
  const error = 'others have decided about these incidents since: look at what they did, then decide again';
  throw new RequestError(409, error, { newer: toJson(newer) });
}

export function eventRoutes(api: Hono, options: ApiOptions): void {
  const { store, now } = options;
  const decide = async (
    c: Context,
    decision: Pick<Decision, 'kind' | 'incidents' | 'from' | 'undoes'>,
    { by, reason }: z.infer<typeof traceSchema>,
    expected?: number,
  ) => {
    const traced = { ...decision, by: signedBy(c, by), reason: reason ?? null, at: now().toISOString() };
    try {
      return { number: await storeOf(c, options).addDecision(traced, expected) };
    } catch (error) {
      if (error instanceof NewerDecisions) refuseNewer(error.decisions);
      throw error;
    }
  };

  async function mustBeThere(named: readonly string[]): Promise<void> {
    const missing = await store.missingIncidents(named);
    if (missing.size > 0)
      throw new RequestError(404, `there is no incident ${[...missing].map((id) => `"${id}"`).join(', ')}`, {
        missing: [...missing],
      });
  }

  api.post('/events/merge', async (c) => {
    const body = await bodyOf(c, z.strictObject({ incidents: ids, ...knownFields, ...traceFields }));
    const { incidents, expected, ...who } = body;
    if (incidents.length < 2) throw new RequestError(400, 'incidents: name two different ones at least');
    await mustBeThere(incidents);
    const decisions = await store.listDecisions();
    if (expected !== undefined) refuseNewer(decidedSince(decisions, expected, incidents));
    const before = mergedAlready(decisions, incidents);
    if (before) throw new RequestError(409, `decision ${before.number} has put these together already`);
    return c.json(await decide(c, { kind: 'merge', incidents, from: [], undoes: null }, who, expected), 201);
  });

  api.post('/events/split', async (c) => {
    const body = await bodyOf(
      c,
      z.strictObject({ incidents: ids, from: ids, ...knownFields, ...traceFields }),
    );
    const { incidents, from, expected, ...who } = body;
    const both = incidents.find((id) => from.includes(id));
    if (both !== undefined)
      throw new RequestError(400, `from: "${both}" is among the incidents that are split off`);
    await mustBeThere([...incidents, ...from]);
    return c.json(await decide(c, { kind: 'split', incidents, from, undoes: null }, who, expected), 201);
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
