import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/Store.ts';
import { StoreError } from '../../src/store/StoreError.ts';
import { engines, type Place } from './engines/engines.ts';
import { madeUpExtraction, madeUpIncident, madeUpReport, provenance } from './madeUp.ts';

describe.each(engines)('a store on $name', (engine) => {
  let place: Place;
  let store: Store;
  beforeEach(async () => {
    place = await engine.place();
    store = await place.open();
  });
  afterEach(async () => await place.end());

  describe('adding a report', () => {
    it('gives back the whole extraction as it went in', async () => {
      const extraction = madeUpExtraction(madeUpReport('نص مختلق للتجربة', { title: 'عنوان', sample: true }));
      expect(await store.add(extraction, provenance)).toEqual({ kind: 'added', id: extraction.report.id });
      expect(await store.readReport(extraction.report.id)).toEqual({
        extraction,
        ...provenance,
        addedAt: provenance.retrievedAt,
        addedBy: null,
      });
    });

    it('keeps who added it by hand and when, until it is removed', async () => {
      const { report } = madeUpExtraction(madeUpReport('نص مختلق أضافته امرأة'));
      const added = { addedBy: 'A\u0000 Person \ud800', addedAt: '2026-01-03T00:00:00Z' };
      await store.add(madeUpExtraction(report), { ...provenance, ...added });
      expect(await store.readReport(report.id)).toMatchObject(added);
      await store.replaceExtraction(madeUpExtraction(report), provenance);
      expect(await store.readCorrectedReport(report.id)).toMatchObject(added);
      await store.removeReport(report.id, { at: '2026-01-04', reason: '' });
      await store.add(madeUpExtraction(report), provenance, { restore: true });
      expect(await store.readReport(report.id)).toMatchObject({ addedBy: null });
    });

    it('keeps where a report came from: its copy in an archive, the bytes read, the origin of each piece', async () => {
      const report = madeUpReport('نص مختلق من صفحة', {
        archiveUrl: 'https://archive.example/1',
        sourceSha256: 'ab'.repeat(32),
        origins: { title: 'page', url: 'user', lang: 'text' },
      });
      await store.add(madeUpExtraction(report), provenance);
      expect((await store.readReport(report.id))?.extraction.report).toEqual(report);
    });

    it('keeps an extraction that failed with its error', async () => {
      const extraction = { ...madeUpExtraction(madeUpReport('x'), []), error: 'made-up failure' };
      await store.add(extraction, provenance);
      expect((await store.readReport(extraction.report.id))?.extraction).toEqual(extraction);
    });

    it('stores the same text once and keeps the first', async () => {
      const first = madeUpExtraction(madeUpReport('نص واحد'));
      await store.add(first, provenance);
      const revision = await store.revision();
      const again = madeUpExtraction(
        madeUpReport('نص واحد', { id: 'other', outlet: 'Another', publishedAt: null }),
      );
      expect(await store.add(again, provenance)).toEqual({
        kind: 'already-there',
        id: first.report.id,
        differs: ['outlet'],
      });
      expect(await store.counts()).toEqual({ reports: 1, sampleReports: 0, incidents: 1 });
      expect(await store.revision()).toBe(revision);
    });

    it('says nothing differs when nothing does', async () => {
      const extraction = madeUpExtraction(madeUpReport('نص واحد'));
      await store.add(extraction, provenance);
      expect(await store.lookup(extraction.report)).toMatchObject({ kind: 'already-there', differs: [] });
    });

    it('gives another text with a taken id an id of its own', async () => {
      await store.add(madeUpExtraction(madeUpReport('الأول', { id: '1' })), provenance);
      const second = madeUpReport('الثاني', { id: '1' });
      const found = await store.lookup(second);
      expect(found).toEqual({ kind: 'new', id: `1~${second.sha256.slice(0, 12)}` });
      expect(await store.add(madeUpExtraction(second), provenance)).toEqual(found);
      expect((await store.counts()).reports).toBe(1);
    });

    it('keeps a removal in mind until the removed text is back under an id of its own', async () => {
      const first = madeUpExtraction(madeUpReport('الأول', { id: '1' }));
      const atFirst = await store.removals();
      await store.add(first, provenance);
      expect(await store.removals()).toBe(atFirst);
      await store.removeReport('1', { at: '2026-02-01', reason: '' });
      const removed = await store.removals();
      expect(removed).not.toBe(atFirst);
      await store.add(madeUpExtraction(madeUpReport('الثاني', { id: '1' })), provenance);
      const free = `1~${first.report.sha256.slice(0, 12)}`;
      expect(await store.add(first, provenance, { restore: true })).toEqual({ kind: 'new', id: free });
      expect(await store.lookup(first.report)).toMatchObject({ kind: 'removed' });
      const renamed = madeUpExtraction({ ...first.report, id: free });
      expect(await store.add(renamed, provenance, { restore: true })).toEqual({ kind: 'added', id: free });
      expect(await store.lookup(first.report)).toMatchObject({ kind: 'already-there', id: free });
      expect(await store.removals()).not.toBe(removed);
    });

    it.each(['', 'a\0b', 'a\ud800', 'x'.repeat(201), 'line\nbreak'])(
      'does not use %j as an id',
      async (id) => {
        const report = madeUpReport('نص', { id });
        expect(await store.lookup(report)).toEqual({ kind: 'new', id: report.sha256 });
      },
    );

    it('stores nothing when a part of it cannot be stored', async () => {
      const report = madeUpReport('نص');
      const whole = [madeUpIncident(report, 1), madeUpIncident(report, 2)];
      // A row that the database refuses, after the report itself was inserted.
      const broken = { ...whole[1], assertion: null } as never;
      await expect(store.add(madeUpExtraction(report, [...whole, broken]), provenance)).rejects.toThrow();
      expect(await store.counts()).toEqual({ reports: 0, sampleReports: 0, incidents: 0 });
      expect(await store.lookup(report)).toEqual({ kind: 'new', id: report.id });
      expect(await store.add(madeUpExtraction(report, whole), provenance)).toMatchObject({ kind: 'added' });
    });

    it('takes more incidents than one insert can', async () => {
      const report = madeUpReport('نص');
      const incidents = Array.from({ length: 1201 }, (_, i) => madeUpIncident(report, i));
      await store.add(madeUpExtraction(report, incidents), provenance);
      const back = await store.readReport(report.id);
      expect(back?.extraction.incidents.map(({ id }) => id)).toEqual(incidents.map(({ id }) => id));
    });

    it('gives back any text, title and outlet, NUL and lone surrogates included', async () => {
      const anyText = fc.string({
        unit: fc.oneof(
          fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
          fc.constantFrom('\0', '\ud800', '\udc00', '\u0010', "'", '"', '😀', 'ب'),
        ),
        maxLength: 40,
      });
      await fc.assert(
        fc.asyncProperty(anyText, anyText, anyText, async (text, title, outlet) => {
          const report = madeUpReport(text, { id: 'one', title, outlet });
          const incident = madeUpIncident(report, 1, {
            claimants: [{ name: title, text, start: 0, end: text.length, verb: '', stance: 'said' }],
          });
          const extraction = madeUpExtraction(report, [incident]);
          await store.add(extraction, provenance, { restore: true });
          const back = await store.readReport('one');
          const [row] = await store.listIncidents(0, 1);
          await store.removeReport('one', { at: '2026-01-01', reason: '' });
          expect(back?.extraction).toEqual(extraction);
          expect(row).toMatchObject({ outlet, claimants: [title] });
        }),
        { numRuns: 60 },
      );
    });
  });

  describe('removing a report', () => {
    it('takes text and incidents away and remembers hash, time and reason', async () => {
      const extraction = madeUpExtraction(madeUpReport('نص يُزال'));
      await store.add(extraction, provenance);
      expect(
        await store.removeReport(extraction.report.id, { at: '2026-02-01', reason: 'asked for' }),
      ).toMatch(/^(removed|wiped-later)$/);
      expect(await store.readReport(extraction.report.id)).toBeNull();
      expect(await store.counts()).toEqual({ reports: 0, sampleReports: 0, incidents: 0 });
      const expected = {
        kind: 'removed',
        id: extraction.report.id,
        removedAt: '2026-02-01',
        removedBy: null,
        reason: 'asked for',
      };
      expect(await store.add(extraction, provenance)).toEqual(expected);
      expect(await store.add(extraction, provenance, { restore: true })).toMatchObject({ kind: 'added' });
      expect(await store.lookup(extraction.report)).toMatchObject({ kind: 'already-there' });
    });

    it('says so when there is no such report', async () => {
      expect(await store.removeReport('nothing', { at: '2026-02-01', reason: '' })).toBe('not-there');
    });
  });

  describe('reading a report again', () => {
    it('replaces what was read and keeps the report', async () => {
      const report = madeUpReport('نص');
      await store.add(madeUpExtraction(report), provenance);
      const newer = madeUpExtraction(report, [madeUpIncident(report, 7), madeUpIncident(report, 8)]);
      await store.replaceExtraction(newer, { extractedAt: '2027-01-01T00:00:00Z', machine: '9', home: null });
      expect(await store.readReport(report.id)).toMatchObject({
        ...provenance,
        extraction: newer,
        home: null,
        extractedAt: '2027-01-01T00:00:00Z',
        machine: '9',
      });
    });

    it('leaves the old extraction when the new one cannot be stored', async () => {
      const report = madeUpReport('نص');
      const old = madeUpExtraction(report);
      await store.add(old, provenance);
      const broken = madeUpExtraction(report, [{ ...madeUpIncident(report, 7), subType: null } as never]);
      await expect(store.replaceExtraction(broken, provenance)).rejects.toThrow();
      expect((await store.readReport(report.id))?.extraction).toEqual(old);
    });

    it('refuses a report that is not there', async () => {
      await expect(store.replaceExtraction(madeUpExtraction(madeUpReport('x')), provenance)).rejects.toThrow(
        StoreError,
      );
    });
  });

  describe('finding and listing', () => {
    it('finds a report by the beginning of its id, its hash or the id of an incident', async () => {
      const report = madeUpReport('نص', { id: 'bulletin-7' });
      const extraction = madeUpExtraction(report);
      await store.add(extraction, provenance);
      await store.add(madeUpExtraction(madeUpReport('آخر', { id: 'bulletin-70' })), provenance);
      expect(await store.findReportIds('bulletin', 9)).toEqual(['bulletin-7', 'bulletin-70']);
      expect(await store.findReportIds('bulletin-7', 9)).toEqual(['bulletin-7']);
      expect(await store.findReportIds(report.sha256.slice(0, 8), 9)).toEqual(['bulletin-7']);
      expect(await store.findReportIds(extraction.incidents[0]?.id ?? '', 9)).toEqual(['bulletin-7']);
      expect(await store.findReportIds('%', 9)).toEqual([]);
    });

    it('lists page by page without a gap', async () => {
      for (let i = 0; i < 5; i++) await store.add(madeUpExtraction(madeUpReport(`نص ${i}`)), provenance);
      const first = await store.listReports(0, 3);
      const rest = await store.listReports(first.at(-1)?.key ?? 0, 3);
      expect([...first, ...rest].map(({ incidents }) => incidents)).toEqual([1, 1, 1, 1, 1]);
      expect(await store.listReports(rest.at(-1)?.key ?? 0, 3)).toEqual([]);
    });

    it('tells the sources of all extractions and the version of the latest', async () => {
      const one = madeUpExtraction(madeUpReport('1'));
      const two = { ...madeUpExtraction(madeUpReport('2')), gazetteer: { version: 'v2', sources: ['b'] } };
      await store.add(two, { ...provenance, extractedAt: '2030-01-01T00:00:00Z' });
      await store.add(one, provenance);
      expect(await store.gazetteer()).toEqual({ version: 'v2', sources: ['b', 'made-up'] });
    });

    it('changes its revision with every write and keeps notes', async () => {
      const before = await store.revision();
      await store.add(madeUpExtraction(madeUpReport('1')), provenance);
      expect(await store.revision()).not.toBe(before);
      expect(await store.readNote('samples')).toBeNull();
      await store.writeNote('samples', 'a');
      await store.writeNote('samples', 'b');
      expect(await store.readNote('samples')).toBe('b');
    });
  });
});
