import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildDataset } from '../../src/dataset/build/buildDataset.ts';
import { reportFileSchema } from '../../src/model/correctedReport.ts';
import type { CorrectionValue } from '../../src/model/correction.ts';
import { fromJson } from '../../src/model/json.ts';
import { readEvents } from '../../src/store/readEvents.ts';
import type { CorrectionDraft, Store } from '../../src/store/Store.ts';
import { chosen, incidentAt, report } from '../corrections/made.ts';
import { engines, type Place } from './engines/engines.ts';
import { madeUpExtraction, madeUpIncident, madeUpReport, provenance } from './madeUp.ts';

let place: Place;
let store: Store;

const trace = { by: 'A. Person', at: '2026-01-02T00:00:00Z', reason: 'read it', machine: '0.0.0-test' };
const correct = async (incident: string, correction: CorrectionValue, more: Partial<CorrectionDraft> = {}) =>
  await store.addCorrection({ target: { incident }, correction, trace, ...more });
const anotherPlace = { kind: 'place', value: chosen } as const;
const rows = async () => await store.listIncidents(0, 10);

describe.each(engines)('corrections in a store on $name', (engine) => {
  beforeEach(async () => {
    place = await engine.place();
    store = await place.open();
    await store.add(madeUpExtraction(report, [incidentAt('a', 0, 10), incidentAt('b', 11, 30)]), provenance);
  });
  afterEach(async () => await place.end());

  it('change the incident wherever it is read, and say so', async () => {
    expect(await correct('a', anotherPlace)).toEqual({ kind: 'added', number: 1, report: report.id });
    const [a, b] = await rows();
    expect(JSON.parse(a?.place ?? '')).toMatchObject({ id: 'balagh:another', name_en: 'Another Village' });
    expect(a).toMatchObject({ corrected: true, radiusM: 800, geoPrecision: 'settlement' });
    expect(b).toMatchObject({ corrected: false });
    expect((await readEvents(store)).incidents[0]?.place?.id).toBe('balagh:another');
    const [read] = await store.readIncidents([a?.key ?? 0]);
    expect(read?.incident?.place).toEqual(chosen.place);
    const shown = await store.readCorrectedReport(report.id);
    expect(shown?.extraction.incidents[0]?.machineReading?.place?.id).toBe('balagh:made-up-1');
    expect(shown?.log).toMatchObject([
      { log: 'corrections', number: 1, kind: 'place', appliesTo: 'a', replaced: { radiusM: 2000 } },
    ]);
    expect((await store.readReport(report.id))?.extraction.incidents[0]?.place?.id).toBe('balagh:made-up-1');
  });

  it('are in the files of the dataset', async () => {
    await correct('a', anotherPlace);
    const dataset = await buildDataset(store, '2026-01-01T00:00:00Z');
    const text = async (file: string) => new TextDecoder().decode((await dataset.file(file)) ?? undefined);
    expect(await text('places.json')).toContain('Another Village');
    const file = reportFileSchema.parse(fromJson(JSON.parse(await text(`reports/${report.id}.json`))));
    expect(file.incidents.map(({ corrected }) => corrected.length)).toEqual([1, 0]);
    expect(file.log).toHaveLength(1);
  });

  it('raise the revision, and not where nothing was written', async () => {
    const before = await store.revision();
    await correct('a', anotherPlace);
    const after = await store.revision();
    expect(after).not.toBe(before);
    expect(await correct('nobody', anotherPlace)).toEqual({ kind: 'not-there' });
    expect(await store.undoCorrection(9, trace)).toEqual({ kind: 'not-there' });
    expect(await store.revision()).toBe(after);
  });

  it('take an incident that is none out of lists, with pages as long as before, and not out of its report', async () => {
    await correct('a', { kind: 'not_incident', value: true });
    expect((await store.listIncidents(0, 1)).map(({ id }) => id)).toEqual(['b']);
    expect((await store.listReports(0, 5)).map(({ incidents }) => incidents)).toEqual([1]);
    const shown = await store.readCorrectedReport(report.id);
    expect(shown?.extraction.incidents.map(({ notIncident }) => notIncident)).toEqual([true, false]);
    await store.undoCorrection(1, trace);
    expect(await rows()).toHaveLength(2);
    expect((await store.listReports(0, 5)).map(({ incidents }) => incidents)).toEqual([2]);
  });

  it('are taken back by one more, which can be taken back, each once', async () => {
    const before = await rows();
    await correct('a', anotherPlace);
    const after = await rows();
    expect(await store.undoCorrection(1, trace)).toMatchObject({ kind: 'added', number: 2 });
    expect(await rows()).toEqual(before);
    expect(await store.undoCorrection(1, trace)).toEqual({ kind: 'undone', by: 2 });
    expect(await store.undoCorrection(2, trace)).toMatchObject({ kind: 'added', number: 3 });
    expect(await rows()).toEqual(after);
    expect((await store.listCorrections()).map(({ kind }) => kind)).toEqual(['place', 'undo', 'undo']);
  });

  it('are refused when others corrected the same incident since, and name what they did', async () => {
    await correct('a', anotherPlace, { expected: 0 });
    await correct('b', anotherPlace, { expected: 0 });
    const refused = await correct('a', { kind: 'reviewed', value: true }, { expected: 0 });
    expect(refused).toMatchObject({ kind: 'newer', corrections: [{ number: 1, kind: 'place' }] });
    expect(await store.listCorrections()).toHaveLength(2);
    expect(await correct('a', { kind: 'reviewed', value: true }, { expected: 1 })).toMatchObject({
      number: 3,
    });
  });

  it('of a report count for all its incidents', async () => {
    const ofReport: CorrectionValue[] = [
      { kind: 'tags', value: ['whole'] },
      { kind: 'reviewed', value: true },
      { kind: 'warning', value: true },
    ];
    for (const correction of ofReport)
      await store.addCorrection({ target: { report: report.id }, correction, trace });
    await correct('a', { kind: 'tags', value: ['own'] });
    expect(await rows()).toMatchObject([
      { tags: ['own', 'whole'], reviewed: true, warning: true },
      { tags: ['whole'], reviewed: true, warning: true },
    ]);
    expect((await store.readCorrectedReport(report.id))?.marked).toMatchObject({
      tags: ['whole'],
      reviewed: true,
    });
  });

  it('hold for the same passage after the report was read again, and wait where it is gone', async () => {
    await correct('a', anotherPlace);
    await correct('b', { kind: 'type', value: 'arrests' });
    const again = madeUpExtraction(report, [incidentAt('a2', 0, 12), incidentAt('c', 31, 45)]);
    await store.replaceExtraction(again, provenance);
    expect(await rows()).toMatchObject([
      { id: 'a2', corrected: true, radiusM: 800 },
      { id: 'c', corrected: false, subType: 'armed clash' },
    ]);
    const shown = await store.readCorrectedReport(report.id);
    expect(shown?.log.map(({ appliesTo, withoutTarget }) => [appliesTo, withoutTarget])).toEqual([
      ['a2', false],
      [null, true],
    ]);
    // The passage is read as before: what waited holds again.
    await store.replaceExtraction(madeUpExtraction(report, [incidentAt('b', 11, 30)]), provenance);
    expect(await rows()).toMatchObject([{ id: 'b', subType: 'arrests', corrected: true }]);
  });

  it('find their incident under its new id when they are counted for a refusal', async () => {
    await correct('a', anotherPlace);
    await store.replaceExtraction(madeUpExtraction(report, [incidentAt('a2', 0, 12)]), provenance);
    expect(await correct('a2', anotherPlace, { expected: 0 })).toMatchObject({ kind: 'newer' });
    expect(await correct('a2', anotherPlace, { expected: 1 })).toMatchObject({ kind: 'added' });
  });

  it('lose what they say when their report is removed, in the file too; that they were made stays', async () => {
    await correct('a', { kind: 'note', value: 'a-note-to-forget '.repeat(100) });
    await store.undoCorrection(1, { ...trace, reason: 'a-reason-to-forget' });
    await store.removeReport(report.id, { at: '2026-01-03T00:00:00Z', reason: '' });
    expect(await store.listCorrections()).toMatchObject([
      { kind: 'emptied', was: 'note', by: 'A. Person', anchor: null, replaced: null, reason: null },
      { kind: 'undo', undoes: 1, reason: null },
    ]);
    expect(await place.holds('to-forget')).toBe(false);
    await store.add(madeUpExtraction(report, [incidentAt('a', 0, 10)]), provenance, { restore: true });
    expect(await rows()).toMatchObject([{ id: 'a', corrected: false }]);
    expect((await store.readCorrectedReport(report.id))?.log).toMatchObject([
      { kind: 'note', emptied: true, value: null },
      { kind: 'undo' },
    ]);
    expect(await store.undoCorrection(1, trace)).toEqual({ kind: 'not-there' });
  });

  it('take part in saying which reports tell of one event', async () => {
    const far = madeUpReport('خبر مختلق عن مكان آخر', { id: 'far' });
    await store.add(madeUpExtraction(far, [madeUpIncident(far, 30, { id: 'f' })]), provenance);
    const together = async () =>
      (await readEvents(store)).shared.map(({ members }) => members.length).filter((count) => count > 1);
    expect(await together()).toEqual([]);
    const { place: elsewhere, precision, radiusM } = madeUpIncident(far, 30);
    if (!elsewhere || !precision) throw new Error('made up without a place');
    await correct('a', { kind: 'place', value: { place: elsewhere, precision, radiusM } });
    expect(await together()).toEqual([2]);
    await correct('a', { kind: 'date', value: '2017-01-01' });
    expect(await together()).toEqual([]);
  });

  it('keep any text as it is', async () => {
    const text = '\u202e<script>alert(1)</script> \u{1f54a} \ud800';
    await correct('a', { kind: 'note', value: text });
    const shown = await store.readCorrectedReport(report.id);
    expect(shown?.extraction.incidents[0]?.notes[0]?.text).toBe(text);
  });

  it('are named when they are damaged', async () => {
    await correct('a', anotherPlace);
    await place.run("update corrections set value_json = '{}'");
    await expect(store.listCorrections()).rejects.toThrow(/correction 1 is damaged/);
  });

  it('cost reports without them nothing: no incident but the corrected one is read whole', async () => {
    const many = Array.from({ length: 30 }, (_, i) => madeUpReport(`نص ${i}`, { id: `many-${i}` }));
    for (const one of many) await store.add(madeUpExtraction(one), provenance);
    await correct('a', anotherPlace);
    await place.run("update incidents set body_json = '{' where id <> 'a'");
    expect(await store.listIncidents(0, 100)).toHaveLength(32);
  });
});
