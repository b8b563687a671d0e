import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctedIncident } from '../../src/corrections/correctedIncident.ts';
import type { CorrectionValue } from '../../src/model/correction.ts';
import { correctedIncidentSchema } from '../../src/model/correction.ts';
import { chosen, entry, incident } from './made.ts';

const values: fc.Arbitrary<CorrectionValue> = fc.oneof(
  fc.constantFrom(chosen, null).map((value) => ({ kind: 'place' as const, value })),
  fc
    .constantFrom('2018-07', '2018-06-29/2018-07-02', null)
    .map((value) => ({ kind: 'date' as const, value })),
  fc.constantFrom('arrests' as const, 'attack' as const).map((value) => ({ kind: 'type' as const, value })),
  fc
    .constantFrom('denied' as const, 'background' as const)
    .map((value) => ({ kind: 'assertion' as const, value })),
  fc.boolean().map((value) => ({ kind: 'not_incident' as const, value })),
  fc.uniqueArray(fc.constantFrom('a', 'ب', 'c')).map((value) => ({ kind: 'tags' as const, value })),
  fc.constantFrom('one', 'two').map((value) => ({ kind: 'note' as const, value })),
  fc.boolean().map((value) => ({ kind: 'reviewed' as const, value })),
  fc.constantFrom(true, false, null).map((value) => ({ kind: 'warning' as const, value })),
);
const logs = fc.array(values, { maxLength: 12 }).map((all) => all.map((value, i) => entry(i + 1, value)));

describe('an incident with corrections', () => {
  it('without any is the machine’s reading, with nothing added', () => {
    expect(correctedIncident(incident, [])).toEqual({
      ...incident,
      tags: [],
      notes: [],
      reviewed: false,
      warning: false,
      corrected: [],
      notIncident: false,
      machineReading: null,
    });
  });

  it('has the place that a person chose, says who chose it, and keeps what the machine read', () => {
    const shown = correctedIncident(incident, [entry(7, { kind: 'place', value: chosen })]);
    expect(shown).toMatchObject({ ...chosen, machineReading: incident, confidence: { place: 1, date: 0.8 } });
    expect(shown.corrected).toEqual([
      { kind: 'place', number: 7, by: 'A. Person', at: '2026-01-02T00:00:00Z', reason: null },
    ]);
    expect(shown.confidenceReasons?.place).toEqual([
      'corrected by A. Person; the machine had read: بلدة مختلقة',
    ]);
    expect(shown.confidenceReasonsAr?.place[0]).toContain('صحّحه A. Person');
  });

  it('is nowhere when a person says that the place is unknown, and not sure to be nowhere', () => {
    const shown = correctedIncident(incident, [entry(1, { kind: 'place', value: null })]);
    expect(shown).toMatchObject({ place: null, precision: null, radiusM: null, confidence: { place: 0 } });
  });

  it.each([
    ['2018-07', '2018-07-01', '2018-07-31', 'month'],
    ['2018-06-30', '2018-06-30', '2018-06-30', 'day'],
    ['2018~', '2018-01-01', '2018-12-31', 'year'],
    ['../2018-07-01', null, '2018-07-01', 'year'],
  ])('takes the date %s with its days and its precision', (edtf, from, to, precision) => {
    const { date } = correctedIncident(incident, [entry(1, { kind: 'date', value: edtf })]);
    expect(date).toMatchObject({ edtf, from, to, precision, text: null, startOffset: null });
    expect(date?.evidence).toEqual(['corrected by A. Person; the machine had read: 2018-06-30']);
  });

  it('is undated when a person says so', () => {
    expect(correctedIncident(incident, [entry(1, { kind: 'date', value: null })]).date).toBeNull();
  });

  it('moves to the event type of the sub-type, and is warned of by it', () => {
    const shown = correctedIncident(incident, [entry(1, { kind: 'type', value: 'chemical weapon' })]);
    expect(shown).toMatchObject({ type: 'Explosions/Remote violence', warning: true });
    const unwarned = [
      entry(1, { kind: 'type', value: 'chemical weapon' }),
      entry(2, { kind: 'warning', value: false }),
    ];
    expect(correctedIncident(incident, unwarned).warning).toBe(false);
  });

  it('with tags, notes and a review alone is not called corrected', () => {
    const shown = correctedIncident(incident, [
      entry(1, { kind: 'tags', value: ['a'] }),
      entry(2, { kind: 'note', value: 'one' }),
      entry(3, { kind: 'note', value: 'two' }),
      entry(4, { kind: 'reviewed', value: true }),
    ]);
    expect(shown).toMatchObject({ tags: ['a'], reviewed: true, corrected: [], machineReading: null });
    expect(shown.notes.map(({ text }) => text)).toEqual(['one', 'two']);
  });

  it('takes tags, review and warning of its report, and its own before them', () => {
    const ofReport = [
      entry(1, { kind: 'tags', value: ['whole', 'a'] }, null),
      entry(2, { kind: 'reviewed', value: true }, null),
      entry(3, { kind: 'warning', value: true }, null),
    ];
    const own = [
      entry(4, { kind: 'tags', value: ['a', 'own'] }),
      entry(5, { kind: 'reviewed', value: false }),
    ];
    expect(correctedIncident(incident, [], ofReport)).toMatchObject({
      tags: ['whole', 'a'],
      reviewed: true,
      warning: true,
    });
    expect(correctedIncident(incident, own, ofReport)).toMatchObject({
      tags: ['a', 'own', 'whole'],
      reviewed: false,
      warning: true,
    });
  });

  it('always fits its schema', () => {
    fc.assert(
      fc.property(logs, (log) => {
        expect(correctedIncidentSchema.parse(correctedIncident(incident, log))).toEqual(
          correctedIncident(incident, log),
        );
      }),
    );
  });

  it('is the same in whatever order its log is given', () => {
    fc.assert(
      fc.property(
        logs.chain((log) => fc.tuple(fc.constant(log), fc.shuffledSubarray(log, { minLength: log.length }))),
        ([log, shuffled]) => {
          expect(correctedIncident(incident, shuffled)).toEqual(correctedIncident(incident, log));
        },
      ),
    );
  });

  it('is the same in whatever order corrections of different kinds were made', () => {
    const oneOfEach = fc.uniqueArray(values, { selector: ({ kind }) => kind, maxLength: 9 });
    const orders = oneOfEach.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    const shownOf = (all: CorrectionValue[]) => {
      const { corrected, notes, ...shown } = correctedIncident(
        incident,
        all.map((value, i) => entry(i + 1, value)),
      );
      return {
        ...shown,
        corrected: corrected.map(({ kind }) => kind).sort(),
        notes: notes.map(({ text }) => text),
      };
    };
    fc.assert(
      fc.property(orders, ([all, shuffled]) => {
        expect(shownOf(shuffled)).toEqual(shownOf(all));
      }),
    );
  });

  it('is exactly as before once a correction is taken back, and as after once that is taken back too', () => {
    fc.assert(
      fc.property(logs, values, (log, value) => {
        const after = [...log, entry(100, value)];
        const undone = [...after, entry(101, { kind: 'undo', undoes: 100 })];
        const again = [...undone, entry(102, { kind: 'undo', undoes: 101 })];
        expect(correctedIncident(incident, undone)).toEqual(correctedIncident(incident, log));
        expect(correctedIncident(incident, again)).toEqual(correctedIncident(incident, after));
      }),
    );
  });
});
