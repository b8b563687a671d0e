import type { Hono } from 'hono';
import { z } from 'zod';
import { bodyOf, RequestError } from '../api/requests.ts';
import type { Exposure } from './exposure.ts';
import { type IdentifyOptions, shownBy } from './identity.ts';
import { tooOften } from './rateMiddleware.ts';
import { endSession, keepSession } from './sessionCookie.ts';

const sessionBody = z.strictObject({ token: z.string().trim().min(1).max(200) });

/** Signing in with a token, for a browser, and out again. */
export function sessionRoutes(api: Hono, options: IdentifyOptions & { exposure: Exposure }): void {
  api.post('/session', async (c) => {
    const { token } = await bodyOf(c, sessionBody);
    const holder = await shownBy(c, token, options);
    if ('error' in holder && holder.waitS !== undefined) return tooOften(c, holder.waitS);
    if ('error' in holder) throw new RequestError(401, holder.error);
    keepSession(c, options.exposure, token);
    return c.json({ role: holder.role, name: holder.name });
  });

  api.delete('/session', (c) => {
    endSession(c, options.exposure);
    return c.json({ signed_out: true });
  });
}
