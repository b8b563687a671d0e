import { z } from 'zod';
import { roleSchema } from './role.ts';

/** Who does something, as far as it is known. */
export const actorSchema = z.object({
  /** The holder of the token; null where there is none. */
  name: z.string().nullable(),
  /** `local`: whoever uses this machine. */
  role: z.union([roleSchema, z.literal('local')]),
  /** Id of the token. */
  token: z.string().nullable(),
  via: z.enum(['command', 'server']),
  /** Network address; only where the one who runs the server asks for it. */
  address: z.string().nullable(),
});
export type Actor = z.infer<typeof actorSchema>;

/** Whoever runs the program on this machine. */
export const localActor: Actor = { name: null, role: 'local', token: null, via: 'command', address: null };

export const auditedActs = [
  'token-made',
  'token-revoked',
  'report-added',
  'report-removed',
  'report-read-again',
  'import',
  'place-added',
  'correction',
  'decision',
] as const;
export type AuditedAct = (typeof auditedActs)[number];

/** One thing that was done: `subject` is what it was done to (a token's, report's or place's id, a number in its log). */
export interface AuditEvent {
  /** ISO 8601 time in UTC. */
  at: string;
  what: AuditedAct;
  subject: string | null;
  /** Who did it, where that is said by another name than the token's. */
  by?: string | null;
  details?: Record<string, unknown>;
}

/** One line of the audit log. What was done before it was kept has null for what is not known of it. */
export interface AuditEntry {
  at: string;
  what: AuditedAct;
  subject: string | null;
  by: string | null;
  role: Actor['role'] | null;
  token: string | null;
  via: Actor['via'] | null;
  address: string | null;
  details: Record<string, unknown>;
}
