import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftProblem, emptyDraft, reportOf } from '../../../web/correct/add/draft.ts';
import { previewSegments } from '../../../web/correct/add/previewSegments.ts';
import { mostBytes, readFile } from '../../../web/correct/add/readFile.ts';
import { leadReport } from '../fixtures/sampleReports.ts';

const file = (name: string, content: BlobPart, type = '') => new File([content], name, { type });

describe('a file that is chosen', () => {
  it('is read as UTF-8, as UTF-16 with a mark, else as Arabic Windows', async () => {
    expect(await readFile(file('a.txt', 'نص'))).toEqual({ text: 'نص', guessed: false });
    expect(await readFile(file('a.md', new Uint8Array([0xff, 0xfe, 0x46, 0x06])))).toEqual({
      text: 'ن',
      guessed: false,
    });
    expect(await readFile(file('a.txt', new Uint8Array([0xe4, 0xd5])))).toEqual({
      text: 'نص',
      guessed: true,
    });
  });
  it('is refused where it is no text, empty or too long', async () => {
    expect(await readFile(file('a.png', 'x', 'image/png'))).toEqual({ problem: 'fileKind' });
    expect(await readFile(file('a.txt', 'a\0b'))).toEqual({ problem: 'fileKind' });
    expect(await readFile(file('a.txt', ' \n'))).toEqual({ problem: 'fileEmpty' });
    expect(await readFile(file('a.txt', 'x'.repeat(mostBytes + 1)))).toEqual({ problem: 'fileTooLong' });
  });
});

describe('a draft', () => {
  it('needs a text, and an address only of the web', () => {
    expect(draftProblem(emptyDraft)).toBe('noText');
    expect(draftProblem({ ...emptyDraft, text: 'x' })).toBeNull();
    expect(draftProblem({ ...emptyDraft, text: 'x', url: 'javascript:alert(1)' })).toBe('badUrl');
    expect(draftProblem({ ...emptyDraft, text: 'x', url: ' https://example.org/1 ' })).toBeNull();
  });
  it('leaves unknown what is empty', () => {
    expect(reportOf({ ...emptyDraft, text: ' x ', outlet: '  ' })).toEqual({
      text: ' x ',
      title: null,
      outlet: null,
      url: null,
      publishedAt: null,
      lang: null,
    });
  });
});

describe('what was recognised in a text', () => {
  it('marks incidents, dates and names, resolved or not', () => {
    const segments = previewSegments(leadReport);
    expect(segments.find(({ text }) => text === 'نوى')).toMatchObject({ incident: true, name: 'placed' });
    expect(segments.find(({ text }) => text === 'تل المثال')).toMatchObject({ name: 'unplaced' });
  });
  it('is the text again when joined, whatever the spans', () => {
    const { text } = leadReport.report;
    const span = fc
      .tuple(fc.integer({ min: -5, max: text.length + 5 }), fc.integer({ min: -5, max: text.length + 5 }))
      .map(([start, end]) => ({ start, end, text: '', edtf: null, precision: 'day' as const, evidence: [] }));
    fc.assert(
      fc.property(fc.array(span), (dates) => {
        const segments = previewSegments({ ...leadReport, dates });
        return segments.map((segment) => segment.text).join('') === text;
      }),
    );
  });
});
