import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { constraintsOf } from '../../src/sameEvent/decisions.ts';
import { textSignature } from '../../src/sameEvent/readFacts.ts';
import type { Store } from '../../src/store/Store.ts';
import { engines, type Place } from './engines/engines.ts';
import { madeUpExtraction, madeUpIncident, madeUpReport, provenance } from './madeUp.ts';

let place: Place;
let store: Store;

const text = 'نص مختلق يكفي طوله لكي تكون له بصمة يقارن بها مع غيره من النصوص المختلقة';
const one = madeUpReport(`${text} one`, { id: 'one' });
const at = '2026-01-02T00:00:00Z';
const merge = { kind: 'merge' as const, at, from: [], undoes: null, reason: null, by: null };

describe.each(engines)('what events are found by, on $name,', (engine) => {
  beforeEach(async () => {
    place = await engine.place();
    store = await place.open();
  });
  afterEach(async () => await place.end());

  it('is kept at import', async () => {
    await store.add(madeUpExtraction(one), provenance);
    const [report] = await store.listReportFacts(0, 10);
    expect(report).toMatchObject({ id: 'one', outlet: 'Made-up Bulletin', sample: false });
    expect(report?.signature).toEqual(textSignature(one.text));
  });

  it('is worked out in several steps, and only where it is missing', async () => {
    const many = 1200;
    const incidents = Array.from({ length: many }, (_, i) => ({
      ...madeUpIncident(one, 1),
      id: `many-${i}`,
    }));
    await store.add(madeUpExtraction(one, incidents), provenance);
    await place.run('delete from event_facts where incident_key % 2 = 1');
    const steps: number[] = [];
    await store.completeFacts((count) => steps.push(count));
    expect(steps).toEqual([500, 100]);
    expect(await place.run('select incident_key from event_facts')).toHaveLength(many);
    await store.completeFacts((count) => steps.push(count));
    expect(steps).toHaveLength(2);
  });

  it('goes with a report that is removed', async () => {
    await store.add(madeUpExtraction(one), provenance);
    await store.removeReport('one', { at, reason: '' });
    for (const table of ['report_signatures', 'event_facts'])
      expect(await place.run(`select * from ${table}`)).toEqual([]);
  });
});

describe.each(engines)('decisions on $name', (engine) => {
  beforeEach(async () => {
    place = await engine.place();
    store = await place.open();
  });
  afterEach(async () => await place.end());

  it('are kept in order with who and why, and move the revision on', async () => {
    const before = await store.revision();
    const given = { ...merge, incidents: ['a', 'b\u0000'], reason: 'واحد', by: 'A\ud800' };
    expect(await store.addDecision(given)).toBe(1);
    expect(await store.addDecision({ ...merge, kind: 'undo', incidents: [], undoes: 1 })).toBe(2);
    expect(await store.revision()).not.toBe(before);
    expect(await store.listDecisions()).toEqual([
      { ...given, number: 1 },
      { ...merge, kind: 'undo', incidents: [], undoes: 1, number: 2 },
    ]);
  });

  it('survive a second extraction, and say which incidents are gone', async () => {
    const incident = madeUpIncident(one, 1);
    await store.add(madeUpExtraction(one, [incident]), provenance);
    await store.addDecision({ ...merge, incidents: [incident.id, 'gone'] });
    await store.replaceExtraction(madeUpExtraction(one, [incident]), provenance);
    expect(constraintsOf(await store.listDecisions()).named).toEqual(new Set([incident.id, 'gone']));
    expect(await store.missingIncidents([incident.id, 'gone'])).toEqual(new Set(['gone']));
    await store.replaceExtraction(madeUpExtraction(one, []), provenance);
    expect((await store.missingIncidents([incident.id])).size).toBe(1);
    expect(await store.listDecisions()).toHaveLength(1);
  });

  it('name incidents by the beginning of their ids', async () => {
    const named = ['abc', 'abcd', 'b'].map((id, i) => ({ ...madeUpIncident(one, i), id }));
    await store.add(madeUpExtraction(one, named), provenance);
    expect(await store.findIncidentIds('ab', 9)).toEqual(['abc', 'abcd']);
    expect(await store.findIncidentIds('abc', 9)).toEqual(['abc']);
    expect(await store.findIncidentIds('x', 9)).toEqual([]);
    expect(await store.findIncidentIds('', 2)).toHaveLength(2);
  });
});
