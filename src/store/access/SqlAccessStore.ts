import type { Kysely, Selectable } from 'kysely';
import type { Actor, AuditEntry, AuditEvent } from '../../access/audit.ts';
import { roleSchema } from '../../access/role.ts';
import type { AccessToken } from '../../access/token.ts';
import { isStandbyRefusal } from '../postgres/explain.ts';
import { StoreError } from '../StoreError.ts';
import { fromSafeText, toSafeText } from '../safeText.ts';
import type { AccessTokensTable, Tables } from '../tables.ts';
import type { AccessStore } from './AccessStore.ts';
import { addAuditRow, readAudit } from './auditQueries.ts';

const minuteMs = 60_000;

function tokenOf(row: Selectable<AccessTokensTable>): AccessToken {
  const role = roleSchema.safeParse(row.role);
  // A role that this version does not know must not become one that may more.
  if (!role.success) throw new StoreError(`token ${row.id}: its role "${row.role}" is none: revoke it`);
  return {
    id: row.id,
    name: fromSafeText(row.name),
    role: role.data,
    secretSha256: row.secret_sha256,
    madeAt: row.made_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
    revokedAt: row.revoked_at,
  };
}

/** Tokens and the audit log in an SQL database, whatever the engine. */
export class SqlAccessStore implements AccessStore {
  readonly #database: Kysely<Tables>;
  readonly #actor: Actor;

  constructor(database: Kysely<Tables>, actor: Actor) {
    this.#database = database;
    this.#actor = actor;
  }

  async addToken({ id, name, role, secretSha256, madeAt, expiresAt }: AccessToken): Promise<void> {
    await this.#database.transaction().execute(async (database) => {
      const row = { id, name: toSafeText(name), role, secret_sha256: secretSha256, made_at: madeAt };
      await database
        .insertInto('access_tokens')
        .values({ ...row, expires_at: expiresAt, last_used_at: null, revoked_at: null })
        .execute();
      const details = { name, role, expiresAt };
      await addAuditRow(database, { at: madeAt, what: 'token-made', subject: id, details }, this.#actor);
    });
  }

  async findToken(id: string): Promise<AccessToken | null> {
    const row = await this.#database
      .selectFrom('access_tokens')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst();
    return row ? tokenOf(row) : null;
  }

  async listTokens(): Promise<AccessToken[]> {
    const rows = await this.#database
      .selectFrom('access_tokens')
      .selectAll()
      .orderBy('made_at')
      .orderBy('id')
      .execute();
    return rows.map(tokenOf);
  }

  async revokeToken(id: string, at: string): Promise<boolean> {
    return await this.#database.transaction().execute(async (database) => {
      const row = await database
        .updateTable('access_tokens')
        .set({ revoked_at: at })
        .where('id', '=', id)
        .where('revoked_at', 'is', null)
        .returning(['name', 'role'])
        .executeTakeFirst();
      if (!row) return false;
      const details = { name: fromSafeText(row.name), role: row.role };
      await addAuditRow(database, { at, what: 'token-revoked', subject: id, details }, this.#actor);
      return true;
    });
  }

  async markUsed({ id, lastUsedAt }: AccessToken, at: string): Promise<void> {
    if (lastUsedAt !== null && Date.parse(at) - Date.parse(lastUsedAt) < minuteMs) return;
    try {
      await this.#database
        .updateTable('access_tokens')
        .set({ last_used_at: at })
        .where('id', '=', id)
        .execute();
    } catch (error) {
      // A standby lets tokens in all the same; when they were used is not known of it.
      if (!isStandbyRefusal(error)) throw error;
    }
  }

  async record(event: AuditEvent): Promise<void> {
    await addAuditRow(this.#database, event, this.#actor);
  }

  async readAudit(since: string | null): Promise<AuditEntry[]> {
    return await this.#database
      .transaction()
      .setAccessMode('read only')
      .setIsolationLevel('repeatable read')
      .execute((database) => readAudit(database, since));
  }
}
