import type { Context, MiddlewareHandler } from 'hono';
import type { Actor } from '../../access/audit.ts';
import type { Role } from '../../access/role.ts';
import { checkSecret, splitToken, type TokenState } from '../../access/token.ts';
import type { AccessStore } from '../../store/access/AccessStore.ts';
import { addressOf, type Exposure, isForwarded } from './exposure.ts';
import type { RateLimits } from './RateLimits.ts';
import { tooOften } from './rateMiddleware.ts';
import { sessionOf } from './sessionCookie.ts';

/** Who asks, as far as the server knows. */
export interface Identity {
  /** What they may do; null where not even reading is open to everyone. */
  role: Role | null;
  /** Holder of the token; null for everyone else. */
  name: string | null;
  /** Id of the token. */
  token: string | null;
  /** How the token came: a header is never sent by a page of another site, a cookie might be. */
  by: 'header' | 'cookie' | null;
}

declare module 'hono' {
  interface ContextVariableMap {
    identity: Identity;
  }
}

export interface IdentifyOptions {
  access: AccessStore;
  exposure: Exposure;
  now: () => Date;
  /** Null where only this machine's users ask. */
  limits: RateLimits | null;
}

const why: Record<Exclude<TokenState, 'good'>, string> = {
  unknown: 'this token is none of this server: see balagh token create',
  expired: 'this token has expired: ask whoever runs this server for another one',
  revoked: 'this token was revoked: ask whoever runs this server for another one',
};

type Holder = Omit<Identity, 'by'>;
/** Why a token is good for nothing; with the seconds to wait, where it was not even looked at. */
export type Refusal = { error: string; waitS?: number };

/** Who holds a token, or why it is good for nothing. */
async function holderOf(given: string, { access, now }: IdentifyOptions): Promise<Holder | Refusal> {
  const parts = splitToken(given);
  if (!parts) return { error: 'this is no token: it begins with balagh_ and is 61 characters long' };
  const kept = await access.findToken(parts.id);
  const at = now().toISOString();
  const state = checkSecret(parts.secret, kept, at);
  if (state !== 'good' || !kept) return { error: why[state === 'good' ? 'unknown' : state] };
  await access.markUsed(kept, at);
  return { role: kept.role, name: kept.name, token: kept.id };
}

/** The same of a token that somebody shows now: who shows many that are none has to wait. */
export async function shownBy(
  c: Context,
  given: string,
  options: IdentifyOptions,
): Promise<Holder | Refusal> {
  const { limits, exposure } = options;
  const address = addressOf(c, exposure);
  const waitS = (await limits?.beforeToken(address)) ?? null;
  if (waitS !== null) return { error: 'too many wrong tokens', waitS };
  const holder = await holderOf(given, options);
  // Who has the secret of one that was revoked is no stranger.
  if ('error' in holder && ![why.expired, why.revoked].includes(holder.error))
    await limits?.wrongToken(address);
  return holder;
}

/** What those may do who show no token. Who comes through a proxy is not the user of this machine. */
const roleOfAll = (c: Context, exposure: Exposure): Role | null =>
  exposure.shared ? (exposure.private ? null : 'reader') : isForwarded(c) ? 'reader' : 'admin';

/**
 * Finds out who asks, for what comes after. A wrong token in the header Authorization is refused; a cookie that is good
 * no more is as none.
 */
export function identify(options: IdentifyOptions): MiddlewareHandler {
  const { exposure } = options;
  return async (c, next) => {
    const everyone: Identity = { role: roleOfAll(c, exposure), name: null, token: null, by: null };
    c.set('identity', everyone);
    const authorization = c.req.header('Authorization');
    if (authorization !== undefined) {
      const given = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
      const holder =
        given === undefined
          ? { error: 'send Authorization: Bearer TOKEN' }
          : await shownBy(c, given, options);
      if ('error' in holder) {
        if (holder.waitS !== undefined) return tooOften(c, holder.waitS);
        c.header('WWW-Authenticate', 'Bearer realm="balagh", error="invalid_token"');
        return c.json(holder, 401);
      }
      c.set('identity', { ...holder, by: 'header' });
    } else {
      const session = sessionOf(c, exposure);
      const holder = session === undefined ? null : await holderOf(session, options);
      if (holder && !('error' in holder)) c.set('identity', { ...holder, by: 'cookie' });
    }
    return await next();
  };
}

/** Who asks, as the audit log keeps it. */
export function actorOf(c: Context, exposure: Exposure): Actor {
  const { name, role, token } = c.get('identity');
  const address = exposure.keepAddresses ? addressOf(c, exposure) : null;
  return { name, role: token === null ? 'local' : (role ?? 'reader'), token, via: 'server', address };
}
