import { describe, expect, it } from 'vitest';
import { assignTo } from '../../src/corrections/assignCorrections.ts';
import { anchorOf, findTarget } from '../../src/corrections/findTarget.ts';
import type { Incident } from '../../src/model/incident.ts';
import { chosen, entry, incidentAt, report } from './made.ts';

const corrected = incidentAt('old', 10, 30);
/** A correction of `corrected`, made while `others` stood in the report too. */
const correction = (others: Incident[] = []) => ({
  ...entry(1, { kind: 'reviewed', value: true }, 'old'),
  anchor: anchorOf(corrected, report.id, [corrected, ...others]),
});
const found = (incidents: Incident[], others?: Incident[]) =>
  findTarget(correction(others), incidents)?.id ?? null;

describe('what a correction is about after its report was read again', () => {
  it('is the incident of its id, wherever that stands now', () => {
    expect(found([incidentAt('same', 10, 30), incidentAt('old', 0, 5)])).toBe('old');
  });

  it('is else the one whose excerpt covers most of the passage', () => {
    expect(found([incidentAt('less', 18, 30), incidentAt('more', 12, 40), incidentAt('far', 31, 49)])).toBe(
      'more',
    );
  });

  it('is none where no excerpt covers half of the passage', () => {
    expect(found([incidentAt('beside', 21, 49), incidentAt('far', 31, 49)])).toBeNull();
    expect(found([])).toBeNull();
  });

  it('is the one of the same type before one that covers more', () => {
    const other = incidentAt('other', 10, 30, { subType: 'arrests', type: 'Strategic developments' });
    expect(found([other, incidentAt('same', 15, 30)])).toBe('same');
  });

  it('is the one of the same place before one that covers more', () => {
    expect(found([incidentAt('other', 10, 30, { place: chosen.place }), incidentAt('same', 15, 30)])).toBe(
      'same',
    );
  });

  it('is one of another type only where it is alone', () => {
    const other = (id: string) =>
      incidentAt(id, 10, 30, { subType: 'arrests', type: 'Strategic developments' });
    expect(found([other('alone')])).toBe('alone');
    expect(found([other('one'), incidentAt('two', 12, 30, { subType: 'attack' })])).toBeNull();
  });

  it('is none where two are as good', () => {
    expect(found([incidentAt('one', 10, 30), incidentAt('two', 10, 30)])).toBeNull();
  });

  it('is never an incident that stood beside the corrected one before', () => {
    const beside = incidentAt('beside', 12, 30);
    expect(found([beside], [beside])).toBeNull();
  });

  it('is never found in the text of another report', () => {
    const elsewhere = incidentAt('elsewhere', 10, 30);
    const excerpts = elsewhere.excerpts.map((excerpt) => ({ ...excerpt, report: 'another' }));
    expect(found([{ ...elsewhere, excerpts }])).toBeNull();
  });

  it('keeps what has no target apart, its undo with it', () => {
    const lost = correction();
    const undo = { ...entry(2, { kind: 'undo', undoes: 1 }, 'old'), anchor: lost.anchor };
    const whole = entry(3, { kind: 'reviewed', value: true }, null);
    const assigned = assignTo([incidentAt('far', 31, 49)], [lost, undo, whole]);
    expect(assigned.withoutTarget).toEqual([lost, undo]);
    expect(assigned.ofReport).toEqual([whole]);
    expect(assigned.ofIncident.size).toBe(0);
    expect(assignTo([incidentAt('new', 10, 30)], [lost, undo]).ofIncident.get('new')).toEqual([lost, undo]);
  });
});
