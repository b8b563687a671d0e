import type { Context, Hono } from 'hono';
import { z } from 'zod';
import {
  type ChosenPlace,
  type CorrectionValue,
  correctionKinds,
  correctionLimits,
  correctionValueSchema,
  personSchema,
  reasonSchema,
  reportCorrectionKinds,
} from '../../model/correction.ts';
import { toJson } from '../../model/json.ts';
import type { CorrectionDraft, CorrectionOutcome } from '../../store/Store.ts';
import { type ApiOptions, storeOf } from './api.ts';
import { bodyOf, numberOf, RequestError, refuseFields, signedBy } from './requests.ts';

/** `by` is needed from who shows no token (signedBy). */
export const traceFields = { by: personSchema.optional(), reason: reasonSchema.nullish() };
export const traceSchema = z.strictObject(traceFields);

const targetSchema = z.union(
  [z.strictObject({ incident: z.string().min(1) }), z.strictObject({ report: z.string().min(1) })],
  { error: 'must be {"incident": id} or {"report": id}' },
);
const correctionBody = z.strictObject({
  kind: z.enum(correctionKinds as [CorrectionValue['kind'], ...CorrectionValue['kind'][]]),
  target: targetSchema,
  value: z.unknown(),
  expected: z.int().min(0).optional(),
  ...traceFields,
});

const name = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^\P{Cc}*$/u, 'must be one line, without control characters');
export const placeName = name;
/** A point that a person clicked, with how far from it the thing may have been. */
const pointSchema = z.strictObject({
  name,
  nameEn: name.nullish(),
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  radiusM: z.number().positive().max(correctionLimits.radiusM),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'must be two letters of ISO 3166')
    .nullish(),
  admin1: name.nullish(),
  admin2: name.nullish(),
});
const idSchema = z.strictObject({ id: z.string().min(1).max(300) });

/** Up to this radius, in metres, a point is a site; what is less certain is somewhere about it. */
const siteRadiusM = 500;

function chosenPoint(point: z.infer<typeof pointSchema>): ChosenPlace {
  const { lat, lon, radiusM, nameEn, country, admin1, admin2 } = point;
  const place = {
    id: `point:${lat.toFixed(5)},${lon.toFixed(5)}`,
    name: point.name,
    nameEn: nameEn ?? null,
    kind: 'area' as const,
    country: country ?? null,
    admin1: admin1 ?? null,
    admin2: admin2 ?? null,
    lat,
    lon,
  };
  return { place, precision: radiusM <= siteRadiusM ? 'site' : 'vicinity', radiusM };
}

/** The place of this id as the report has it (areas are in no gazetteer), else as the gazetteer has it. */
async function placeOf(id: string, report: string | null, options: ApiOptions): Promise<ChosenPlace> {
  const stored = report === null ? null : await options.store.readReport(report);
  const { mentions = [], incidents = [] } = stored?.extraction ?? {};
  const named = [...mentions, ...incidents].find(({ place }) => place?.id === id);
  if (named?.place && named.precision)
    return { place: named.place, precision: named.precision, radiusM: named.radiusM };
  const known = await options.machine.place(id);
  if (known) return known;
  throw new RequestError(400, `value.id: the gazetteer has no place "${id}"; see /api/gazetteer/lookup`);
}

/** What a person gives for a place as it is kept: {"id": …}, a point, or null. */
async function placeValue(
  given: unknown,
  target: z.infer<typeof targetSchema>,
  options: ApiOptions,
): Promise<ChosenPlace | null> {
  if (given === null) return null;
  const byId = z.object({ value: idSchema }).safeParse({ value: given });
  if (byId.success) {
    const incident = 'incident' in target ? target.incident : '';
    const report = 'report' in target ? target.report : await options.store.reportOf(incident);
    return await placeOf(byId.data.value.id, report, options);
  }
  const point = z.object({ value: pointSchema }).safeParse({ value: given });
  return point.success ? chosenPoint(point.data.value) : refuseFields(point.error);
}

/** The answer to what came of a correction. Throws a RequestError for all but one that was added. */
function added(outcome: CorrectionOutcome, what: string): { number: number; report: string } {
  switch (outcome.kind) {
    case 'added':
      return { number: outcome.number, report: outcome.report };
    case 'not-there':
      throw new RequestError(404, `there is no ${what}`);
    case 'undone':
      throw new RequestError(409, `${what} was taken back already, by correction ${outcome.by}`, {
        undone_by: outcome.by,
      });
    case 'newer':
      throw new RequestError(
        409,
        `others have corrected this since: look at what they did, then correct again`,
        {
          newer: toJson(outcome.corrections),
        },
      );
  }
}

export function correctionRoutes(api: Hono, options: ApiOptions): void {
  const { store, machine, now } = options;
  const trace = (c: Context, { by, reason }: z.infer<typeof traceSchema>) => ({
    by: signedBy(c, by),
    at: now().toISOString(),
    reason: reason ?? null,
    machine: machine.version,
  });

  api.get('/corrections', async (c) => {
    const { incident, report } = c.req.query();
    const of = incident ? { incident } : report ? { report } : null;
    return c.json(toJson({ log: await store.readLog(of) }));
  });

  api.post('/corrections', async (c) => {
    const { kind, target, value, expected, ...who } = await bodyOf(c, correctionBody);
    const ofReport = 'report' in target;
    if (ofReport && !reportCorrectionKinds.includes(kind))
      throw new RequestError(400, `kind: of a report as a whole only ${reportCorrectionKinds.join(', ')}`);
    const given = kind === 'place' ? await placeValue(value, target, options) : value;
    const parsed = correctionValueSchema.safeParse({ kind, value: given });
    if (!parsed.success) refuseFields(parsed.error);
    const draft: CorrectionDraft = {
      target,
      correction: parsed.data,
      trace: trace(c, who),
      ...(expected === undefined ? {} : { expected }),
    };
    const what = ofReport ? `report "${target.report}"` : `incident "${target.incident}"`;
    return c.json(added(await storeOf(c, options).addCorrection(draft), what), 201);
  });

  api.post('/corrections/:number/undo', async (c) => {
    const who = await bodyOf(c, traceSchema);
    const number = numberOf(c.req.param('number'), 'correction');
    return c.json(
      added(await storeOf(c, options).undoCorrection(number, trace(c, who)), `correction ${number}`),
      201,
    );
  });
}
