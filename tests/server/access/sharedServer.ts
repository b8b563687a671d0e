import type { Role } from '../../../src/access/role.ts';
import { makeToken } from '../../../src/access/token.ts';
import { type Exposure, thisMachineOnly } from '../../../src/server/access/exposure.ts';
import type { AppOptions } from '../../../src/server/app.ts';
import type { Store } from '../../../src/store/Store.ts';
import { madeUpExtraction, madeUpIncident, madeUpReport, provenance } from '../../store/madeUp.ts';
import { fakeMachine, serverOf, type TestServer } from '../api/serverOf.ts';

/** A server as others reach it. */
export const shared = (
  more: Partial<Exposure> = {},
  options: Partial<AppOptions> = {},
): Promise<TestServer> =>
  serverOf(fakeMachine, [], undefined, {
    exposure: { ...thisMachineOnly, shared: true, ...more },
    ...options,
  });

/** Makes a token in a store; gives it whole. */
export async function tokenOf(store: Store, role: Role, more: { expiresAt?: string } = {}): Promise<string> {
  const { token, id, secretSha256 } = makeToken();
  const times = { madeAt: '2026-01-01T00:00:00Z', expiresAt: null, lastUsedAt: null, revokedAt: null };
  await store.access.addToken({ id, name: `Made up ${role}`, role, secretSha256, ...times, ...more });
  return token;
}

export const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });

/** One report with one incident, as something to correct; gives the incident's id. */
export async function stored(store: Store): Promise<string> {
  const report = madeUpReport('نص مختلق', { id: 'r' });
  const incident = madeUpIncident(report, 1);
  await store.add(madeUpExtraction(report, [incident]), provenance);
  return incident.id;
}

export const reviewed = (incident: string, by?: string) => ({
  kind: 'reviewed',
  target: { incident },
  value: true,
  ...(by === undefined ? {} : { by }),
});
