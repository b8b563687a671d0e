import type { Hono } from 'hono';
import { z } from 'zod';
import { correctionLimits, personSchema } from '../../model/correction.ts';
import type { Point } from '../../model/geo.ts';
import { toJson } from '../../model/json.ts';
import { placeKinds } from '../../model/place.ts';
import { type ApiOptions, storeOf } from './api.ts';
import { placeName } from './correctionRoutes.ts';
import { bodyOf, RequestError, signedBy } from './requests.ts';

/** Countries are known, and an area is made by a text. */
const ownKinds = placeKinds.filter((kind) => kind !== 'country' && kind !== 'area');

const placeBody = z.strictObject({
  name: placeName,
  nameEn: placeName.nullish(),
  kind: z.enum(ownKinds),
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  radiusM: z.number().positive().max(correctionLimits.radiusM),
  aliases: z.array(placeName).max(50).optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'must be two letters of ISO 3166')
    .nullish(),
  by: personSchema.optional(),
});

/** "32.6,36.1" as a point. Throws a RequestError when it is none. */
function pointOf(given: string | undefined): Point | null {
  if (given === undefined || given === '') return null;
  const [lat, lon, ...more] = given
    .split(',')
    .map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const isPoint = more.length === 0 && Math.abs(lat ?? 91) <= 90 && Math.abs(lon ?? 181) <= 180;
  if (!isPoint) throw new RequestError(400, 'near: must be latitude,longitude, as in 32.62,36.10');
  return { lat: lat as number, lon: lon as number };
}

export function placeRoutes(api: Hono, options: ApiOptions): void {
  const { machine, now } = options;
  api.get('/gazetteer/lookup', async (c) => {
    const name = (c.req.query('name') ?? '').trim();
    if (name === '' || name.length > 200) throw new RequestError(400, 'name: needs 1 to 200 characters');
    const near = pointOf(c.req.query('near'));
    const found = await machine.lookup(name, near);
    const candidates = found.map(({ place, ...chosen }) => ({ ...place, ...chosen }));
    return c.json(toJson({ candidates }));
  });

  api.post('/places', async (c) => {
    const { nameEn, aliases, country, by: given, ...place } = await bodyOf(c, placeBody);
    const by = signedBy(c, given);
    const added = await machine.addPlace({
      ...place,
      by,
      nameEn: nameEn ?? null,
      aliases: aliases ?? [],
      country: country ?? null,
    });
    const event = { at: now().toISOString(), what: 'place-added' as const, subject: added.place.id, by };
    await storeOf(c, options).access.record({ ...event, details: { name: place.name } });
    return c.json(toJson(added), 201);
  });
}
