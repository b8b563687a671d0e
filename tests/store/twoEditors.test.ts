import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NewerDecisions } from '../../src/store/decisionQueries.ts';
import type { Store } from '../../src/store/Store.ts';
import { engines, type Place } from './engines/engines.ts';
import { madeUpExtraction, madeUpIncident, madeUpReport, provenance } from './madeUp.ts';

const at = '2026-01-02T00:00:00.000Z';

describe.each(engines)('two editors at once, on $name', (engine) => {
  let place: Place;
  let store: Store;
  let incident: string;
  beforeEach(async () => {
    place = await engine.place();
    store = await place.open();
    const report = madeUpReport('نص مختلق', { id: 'r' });
    const one = madeUpIncident(report, 1);
    incident = one.id;
    await store.add(madeUpExtraction(report, [one]), provenance);
  });
  afterEach(async () => await place.end());

  const correct = (by: string, value: string, expected: number) =>
    store.addCorrection({
      target: { incident },
      correction: { kind: 'date', value },
      trace: { by, at, reason: null, machine: '0' },
      expected,
    });
  const merge = (by: string, incidents: string[], expected?: number) =>
    store.addDecision({ kind: 'merge', incidents, from: [], undoes: null, at, by, reason: null }, expected);

  it('one of several corrections of the same is taken, and the others are shown it', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const outcomes = await Promise.all(names.map((name, i) => correct(name, `201${i}`, 0)));
    const added = outcomes.filter(({ kind }) => kind === 'added');
    expect([added.length, (await store.listCorrections()).length]).toEqual([1, 1]);
    for (const outcome of outcomes.filter((one) => one.kind === 'newer'))
      expect(outcome).toMatchObject({ corrections: [{ number: 1 }] });
    expect(await correct('b', '2020', 1)).toMatchObject({ kind: 'added', number: 2 });
  });

  it('one of several decisions about the same is taken, and the others are shown it', async () => {
    const outcomes = await Promise.allSettled(['a', 'b', 'c'].map((by) => merge(by, ['x', 'y'], 0)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [refused] = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    expect(refused).toBeInstanceOf(NewerDecisions);
    expect((refused as NewerDecisions).decisions).toMatchObject([{ number: 1, kind: 'merge' }]);
    expect(await store.listDecisions()).toHaveLength(1);
    expect((await store.access.readAudit(null)).filter(({ what }) => what === 'decision')).toHaveLength(1);
  });

  it('decisions about others are in nobody’s way, and what took one back is', async () => {
    await merge('a', ['x', 'y']);
    expect(await merge('b', ['v', 'w'], 0)).toBe(2);
    await store.addDecision({ kind: 'undo', incidents: [], from: [], undoes: 1, at, by: 'a', reason: null });
    await expect(merge('b', ['y', 'z'], 1)).rejects.toMatchObject({
      decisions: [{ number: 3, kind: 'undo' }],
    });
    expect(await merge('b', ['y', 'z'], 3)).toBe(4);
    expect(await merge('c', ['x', 'y'])).toBe(5);
  });
});
