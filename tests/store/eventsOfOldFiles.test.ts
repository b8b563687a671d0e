import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readEvents } from '../../src/store/readEvents.ts';
import { openSqliteStore } from '../../src/store/sqlite/openSqliteStore.ts';
import { madeUpExtraction, madeUpIncident, madeUpReport, provenance } from './madeUp.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'balagh-events-'));
  path = join(folder, 'balagh.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const text = 'نص مختلق يكفي طوله لكي تكون له بصمة يقارن بها مع غيره من النصوص المختلقة';
const [one, two] = ['one', 'two'].map((id) => madeUpReport(`${text} ${id}`, { id })) as [
  ReturnType<typeof madeUpReport>,
  ReturnType<typeof madeUpReport>,
];

/** Takes away what versions 4 to 9 added. */
const withoutOrigins = (engine: { exec(sql: string): void }) => {
  engine.exec('drop trigger incidents_placed; drop trigger incidents_gone; drop table incident_boxes');
  engine.exec('drop index reports_by_added; drop index extractions_by_time; drop index reports_by_item');
  for (let band = 0; band < 16; band++) engine.exec(`drop index if exists signatures_by_band_${band}`);
  engine.exec(
    'alter table removed_reports drop column removed_by; drop table access_tokens; drop table audit',
  );
  for (const column of ['archive_url', 'source_sha256', 'origins_json', 'added_by', 'added_at', 'item_id'])
    engine.exec(`alter table reports drop column ${column}`);
};

describe('what events are found by', () => {
  it('is worked out for a store of the version before, which changes nothing that is seen', async () => {
    const first = openSqliteStore(path);
    for (const report of [one, two]) await first.add(madeUpExtraction(report), provenance);
    await first.close();
    const engine = new DatabaseSync(path);
    engine.exec(
      'drop table report_signatures; drop table event_facts; drop table decisions; drop table corrections',
    );
    withoutOrigins(engine);
    engine.exec('pragma user_version = 1');
    engine.close();
    const store = openSqliteStore(path);
    const revision = await store.revision();
    expect((await store.listReportFacts(0, 10)).map(({ signature }) => signature)).toEqual([null, null]);
    let done = 0;
    await store.completeFacts((count) => {
      done += count;
    });
    expect(done).toBe(4);
    const events = await readEvents(store);
    expect(events.shared.map(({ members }) => members.length)).toEqual([2]);
    expect(events.shared[0]?.independence.independent).toBe(1);
    expect(await store.revision()).toBe(revision);
    expect(await store.listDecisions()).toEqual([]);
    await store.close();
  });

  it('of the version before is worked out anew, with whom incidents name and whether they are graphic', async () => {
    const first = openSqliteStore(path);
    const named = madeUpIncident(one, 1, {
      subType: 'attack',
      actors: [1, 2].map((start) => ({
        label: 'Army',
        labelAr: 'الجيش',
        text: 'x',
        role: 'agent',
        start,
        end: start + 1,
      })),
    });
    await first.add(madeUpExtraction(one, [named, madeUpIncident(one, 2)]), provenance);
    const rows = await first.listIncidents(0, 10);
    expect(rows.map(({ actors, warning }) => [actors, warning])).toEqual([
      [['Army'], true],
      [[], false],
    ]);
    await first.close();
    const engine = new DatabaseSync(path);
    engine.exec('drop table corrections; drop table event_facts');
    engine.exec(
      'create table event_facts (incident_key integer primary key, parties_json text, wording text)',
    );
    withoutOrigins(engine);
    engine.exec("insert into event_facts values (1, '[]', 'old'); pragma user_version = 2");
    engine.close();
    const store = openSqliteStore(path);
    expect((await store.listIncidents(0, 10)).map(({ actors }) => actors)).toEqual([[], []]);
    await store.completeFacts();
    expect(await store.listIncidents(0, 10)).toEqual(rows);
    await store.close();
  });
});
