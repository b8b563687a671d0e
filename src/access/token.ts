import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Role } from './role.ts';

/** What a token gives its holder, as it is kept: of its secret only the SHA-256. Times are ISO 8601 in UTC. */
export interface AccessToken {
  /** The part of the token that is no secret: ten hexadecimal digits. */
  id: string;
  /** Who holds it, as whoever made it says: it stands beside all that is done with it. */
  name: string;
  role: Role;
  /** In hexadecimal. */
  secretSha256: string;
  madeAt: string;
  expiresAt: string | null;
  /** To the minute. */
  lastUsedAt: string | null;
  revokedAt: string | null;
}

/** 256 bits: too many to guess, so that a plain hash of it needs no salt and no slow function. */
const secretBytes = 32;
const idBytes = 5;
/** What every token looks like; the prefix lets scanners for leaked secrets know one. */
const tokenPattern = /^balagh_([0-9a-f]{10})_([\w-]{43})$/;

const hash = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** A new token: what is handed out once, and what is kept of it. */
export function makeToken(): { token: string; id: string; secretSha256: string } {
  const id = randomBytes(idBytes).toString('hex');
  const secret = randomBytes(secretBytes).toString('base64url');
  return { token: `balagh_${id}_${secret}`, id, secretSha256: hash(secret).toString('hex') };
}

/** Id and secret of what was given as a token; null where it is none. */
export function splitToken(given: string): { id: string; secret: string } | null {
  const [, id, secret] = tokenPattern.exec(given) ?? [];
  return id === undefined || secret === undefined ? null : { id, secret };
}

export type TokenState = 'good' | 'unknown' | 'expired' | 'revoked';

/**
 * What a secret is worth at a time (ISO 8601 in UTC) by what is kept under its id. Hashes are compared in constant time,
 * also where there is nothing to compare with, and only who has the secret is told that it is revoked or has expired.
 */
export function checkSecret(secret: string, kept: AccessToken | null, now: string): TokenState {
  const expected = Buffer.from(kept?.secretSha256 ?? '00'.repeat(32), 'hex');
  const isSame = timingSafeEqual(hash(secret), expected);
  if (!kept || !isSame) return 'unknown';
  if (kept.revokedAt !== null) return 'revoked';
  return kept.expiresAt !== null && kept.expiresAt <= now ? 'expired' : 'good';
}
