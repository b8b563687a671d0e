import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { constraintsOf } from '../../src/sameEvent/decisions.ts';
import { textSignature } from '../../src/sameEvent/readFacts.ts';
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
const at = '2026-01-02T00:00:00Z';
const merge = { kind: 'merge' as const, at, from: [], undoes: null, reason: null, by: null };

/** Takes away what versions 4 to 7 added. */
const withoutOrigins = (engine: { exec(sql: string): void }) => {
  engine.exec('drop index reports_by_added; drop index extractions_by_time; drop index reports_by_item');
  for (let band = 0; band < 16; band++) engine.exec(`drop index if exists signatures_by_band_${band}`);
  engine.exec(
    'alter table removed_reports drop column removed_by; drop table access_tokens; drop table audit',
  );
  for (const column of ['archive_url', 'source_sha256', 'origins_json', 'added_by', 'added_at', 'item_id'])
    engine.exec(`alter table reports drop column ${column}`);
};

describe('what events are found by', () => {
  it('is kept at import', async () => {
    const store = openSqliteStore(path);
    await store.add(madeUpExtraction(one), provenance);
    const [report] = await store.listReportFacts(0, 10);
    expect(report).toMatchObject({ id: 'one', outlet: 'Made-up Bulletin', sample: false });
    expect(report?.signature).toEqual(textSignature(one.text));
    await store.close();
  });

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

  it('is worked out in several steps, and only where it is missing', async () => {
    const store = openSqliteStore(path);
    const many = 1200;
    const incidents = Array.from({ length: many }, (_, i) => ({
      ...madeUpIncident(one, 1),
      id: `many-${i}`,
    }));
    await store.add(madeUpExtraction(one, incidents), provenance);
    const engine = new DatabaseSync(path);
    engine.exec('delete from event_facts where incident_key % 2 = 1');
    const steps: number[] = [];
    await store.completeFacts((count) => steps.push(count));
    expect(steps).toEqual([500, 100]);
    expect(engine.prepare('select count(*) as n from event_facts').get()).toEqual({ n: many });
    engine.close();
    await store.completeFacts((count) => steps.push(count));
    expect(steps).toHaveLength(2);
    await store.close();
  });

  it('goes with a report that is removed', async () => {
    const store = openSqliteStore(path);
    await store.add(madeUpExtraction(one), provenance);
    await store.removeReport('one', { at, reason: '' });
    await store.close();
    const engine = new DatabaseSync(path);
    for (const table of ['report_signatures', 'event_facts'])
      expect(engine.prepare(`select count(*) as n from ${table}`).get()).toEqual({ n: 0 });
    engine.close();
  });
});

describe('decisions', () => {
  it('are kept in order with who and why, and move the revision on', async () => {
    const store = openSqliteStore(path);
    const before = await store.revision();
    const given = { ...merge, incidents: ['a', 'b\u0000'], reason: 'واحد', by: 'A\ud800' };
    expect(await store.addDecision(given)).toBe(1);
    expect(await store.addDecision({ ...merge, kind: 'undo', incidents: [], undoes: 1 })).toBe(2);
    expect(await store.revision()).not.toBe(before);
    expect(await store.listDecisions()).toEqual([
      { ...given, number: 1 },
      { ...merge, kind: 'undo', incidents: [], undoes: 1, number: 2 },
    ]);
    await store.close();
  });

  it('survive a second extraction, and say which incidents are gone', async () => {
    const store = openSqliteStore(path);
    const incident = madeUpIncident(one, 1);
    await store.add(madeUpExtraction(one, [incident]), provenance);
    await store.addDecision({ ...merge, incidents: [incident.id, 'gone'] });
    await store.replaceExtraction(madeUpExtraction(one, [incident]), provenance);
    expect(constraintsOf(await store.listDecisions()).named).toEqual(new Set([incident.id, 'gone']));
    expect(await store.missingIncidents([incident.id, 'gone'])).toEqual(new Set(['gone']));
    await store.replaceExtraction(madeUpExtraction(one, []), provenance);
    expect((await store.missingIncidents([incident.id])).size).toBe(1);
    expect(await store.listDecisions()).toHaveLength(1);
    await store.close();
  });

  it('name incidents by the beginning of their ids', async () => {
    const store = openSqliteStore(path);
    const named = ['abc', 'abcd', 'b'].map((id, i) => ({ ...madeUpIncident(one, i), id }));
    await store.add(madeUpExtraction(one, named), provenance);
    expect(await store.findIncidentIds('ab', 9)).toEqual(['abc', 'abcd']);
    expect(await store.findIncidentIds('abc', 9)).toEqual(['abc']);
    expect(await store.findIncidentIds('x', 9)).toEqual([]);
    expect(await store.findIncidentIds('', 2)).toHaveLength(2);
    await store.close();
  });
});
