import type { AuditEntry, AuditEvent } from '../../access/audit.ts';
import type { AccessToken } from '../../access/token.ts';

/** Where tokens are kept, and who did what. Making and revoking one is kept in the audit log; using one is not. */
export interface AccessStore {
  /** Throws a StoreError when a token of this id is there. */
  addToken(token: AccessToken): Promise<void>;
  findToken(id: string): Promise<AccessToken | null>;
  /** All that were ever made, the first one first. */
  listTokens(): Promise<AccessToken[]>;
  /** False when there is none of this id that is in force. `at` is an ISO 8601 time in UTC. */
  revokeToken(id: string, at: string): Promise<boolean>;
  /** Keeps that a token was used, once a minute at the most. */
  markUsed(token: AccessToken, at: string): Promise<void>;
  /** Adds to the audit log what no method of the store keeps by itself. */
  record(event: AuditEvent): Promise<void>;
  /** All that was done since a time (ISO 8601, UTC; null: ever), with corrections and decisions, the newest last. */
  readAudit(since: string | null): Promise<AuditEntry[]>;
}
