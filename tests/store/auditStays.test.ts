import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite/openSqliteStore.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'balagh-audit-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the audit log in the file', () => {
  it.each(["update audit set by_name = 'x'", 'delete from audit'])('refuses "%s"', async (statement) => {
    const path = join(folder, 'balagh.sqlite');
    const store = openSqliteStore(path);
    await store.access.record({ at: '2026-01-01T00:00:00Z', what: 'import', subject: null });
    await store.close();
    const engine = new DatabaseSync(path);
    expect(() => engine.exec(statement)).toThrow(/only added to/);
    engine.close();
  });
});
