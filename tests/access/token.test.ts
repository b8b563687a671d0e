import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayAs, roles } from '../../src/access/role.ts';
import { type AccessToken, checkSecret, makeToken, splitToken } from '../../src/access/token.ts';

const now = '2026-01-02T00:00:00.000Z';

function made(more: Partial<AccessToken> = {}): { kept: AccessToken; secret: string; token: string } {
  const { token, id, secretSha256 } = makeToken();
  const times = { madeAt: now, expiresAt: null, lastUsedAt: null, revokedAt: null };
  const kept: AccessToken = { id, name: 'Made up', role: 'editor', secretSha256, ...times, ...more };
  return { kept, token, secret: splitToken(token)?.secret ?? '' };
}

describe('a role', () => {
  it('may do what the ones before it may, and nothing more', () => {
    expect(roles.map((role) => roles.map((needed) => mayAs(role, needed)))).toEqual([
      [true, false, false],
      [true, true, false],
      [true, true, true],
    ]);
    expect(mayAs(null, 'reader')).toBe(false);
  });
});

describe('a token', () => {
  it('has a prefix that scanners know, 256 bits that differ each time, and is kept as a hash alone', () => {
    const [one, other] = [made(), made()];
    expect(one.token).toMatch(/^balagh_[0-9a-f]{10}_[\w-]{43}$/);
    expect(Buffer.from(one.secret, 'base64url')).toHaveLength(32);
    expect(one.secret).not.toBe(other.secret);
    expect(JSON.stringify(one.kept)).not.toContain(one.secret);
  });

  it('is good as long as it is in force, and no other secret is', () => {
    const { kept, secret } = made();
    expect(checkSecret(secret, kept, now)).toBe('good');
    expect(checkSecret(made().secret, kept, now)).toBe('unknown');
    expect(checkSecret(secret, null, now)).toBe('unknown');
  });

  it('is refused from the moment it expires or is revoked, and only its holder is told why', () => {
    const expired = made({ expiresAt: now });
    const later = made({ expiresAt: '2026-01-02T00:00:00.001Z' });
    const revoked = made({ revokedAt: now });
    expect(checkSecret(expired.secret, expired.kept, now)).toBe('expired');
    expect(checkSecret(later.secret, later.kept, now)).toBe('good');
    expect(checkSecret(revoked.secret, revoked.kept, now)).toBe('revoked');
    expect(checkSecret(made().secret, revoked.kept, now)).toBe('unknown');
  });

  it('is none for whatever else is given as one', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => splitToken(text) === null));
    const { token } = made();
    for (const bad of ['', token.slice(1), `${token}x`, token.toUpperCase(), ` ${token}`, `${token}\n`])
      expect([bad, splitToken(bad)]).toEqual([bad, null]);
  });
});
