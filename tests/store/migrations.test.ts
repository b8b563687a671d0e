import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrations } from '../../src/store/sqlite/migrations.ts';
import { applicationId, openSqliteStore } from '../../src/store/sqlite/openSqliteStore.ts';
import { madeUpExtraction, madeUpReport, provenance } from './madeUp.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'balagh-migrations-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A store as the version that knew only so many migrations left it, with one report in it. */
function storeOfVersion(version: number): string {
  const path = join(folder, 'balagh.sqlite');
  const engine = new DatabaseSync(path);
  for (const step of migrations.slice(0, version)) engine.exec(step);
  engine.exec(`pragma application_id = ${applicationId}; pragma user_version = ${version};
    insert into reports (id, sha256, text, lang, sample, retrieved_at, read_warnings_json)
      values ('old', 'ab', 'نص مختلق', 'ar', 0, '2025-05-06T07:08:09Z', '[]');
    insert into extractions (report_key, body_json, gazetteer_version, gazetteer_json, machine, extracted_at)
      values (1, '{"mentions":[],"dates":[],"warnings":[]}', 'g', '{"version":"g","sources":[]}', '0.0.1', '2025-05-06T07:08:10Z');`);
  engine.close();
  return path;
}

describe('a store of an earlier version', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('%i is brought to this one, with what is in it', async (version) => {
    const store = openSqliteStore(storeOfVersion(version));
    expect(await store.readReport('old')).toMatchObject({
      extraction: { report: { id: 'old', text: 'نص مختلق', outlet: null } },
      retrievedAt: '2025-05-06T07:08:09Z',
      addedAt: '2025-05-06T07:08:09Z',
      addedBy: null,
    });
    const outcome = await store.add(madeUpExtraction(madeUpReport('نص آخر')), provenance);
    expect(outcome.kind).toBe('added');
    await store.close();
  });
});
