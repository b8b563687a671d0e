import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readProblems } from '../../../src/model/readProblem.ts';
import type { ReadReport } from '../../../web/api/api.ts';
import { draftProblem, emptyDraft, reportOf } from '../../../web/correct/add/draft.ts';
import { previewSegments } from '../../../web/correct/add/previewSegments.ts';
import { mostBytes, readFile } from '../../../web/correct/add/readFile.ts';
import { filledDraft, originOf } from '../../../web/correct/add/readSource.ts';
import { readProblemAr } from '../../../web/i18n/readProblemAr.ts';
import { readProblemEn } from '../../../web/i18n/readProblemEn.ts';
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
    expect(await readFile(file('a.txt', 'a\0b'))).toEqual({ problem: 'fileKind' });
    expect(await readFile(file('a.txt', ' \n'))).toEqual({ problem: 'fileEmpty' });
    expect(await readFile(file('a.txt', 'x'.repeat(mostBytes + 1)))).toEqual({ problem: 'fileTooLong' });
  });
});

describe('a file of another kind', () => {
  it('is left to the server, byte by byte', async () => {
    const bytes = Uint8Array.from({ length: 60_001 }, (_, i) => (i * 7) % 256);
    const read = await readFile(file('a.html', bytes, 'text/html'));
    expect(read).toEqual({ bytes: Buffer.from(bytes).toString('base64') });
    expect(await readFile(file('a.html', ''))).toEqual({ problem: 'fileEmpty' });
  });
});

describe('a draft that a page filled', () => {
  const read: ReadReport = {
    text: 'نص',
    title: 'عنوان',
    outlet: null,
    url: 'https://herald.example/1',
    archiveUrl: null,
    publishedAt: '2018-06-30T14:05:00+03:00',
    lang: 'ar',
    origins: { title: 'page', url: 'page', publishedAt: 'page', lang: 'text' },
    sourceSha256: 'ab',
    retrievedAt: '2026-01-02T03:04:05Z',
    warnings: [],
  };
  const filled = filledDraft(read);
  const source = { name: 'https://herald.example/1', read, filled };

  it('is of the page, with the time of day and the hash of its bytes', () => {
    expect(filled).toMatchObject({ title: 'عنوان', outlet: '', published: '2018-06-30', lang: '' });
    expect(reportOf(filled, source)).toMatchObject({
      publishedAt: '2018-06-30T14:05:00+03:00',
      origins: { title: 'page', url: 'page', publishedAt: 'page' },
      sourceSha256: 'ab',
      retrievedAt: '2026-01-02T03:04:05Z',
      textEdited: false,
    });
  });
  it('is of the person where they changed it, and of the page again when they change it back', () => {
    const changed = { ...filled, text: 'نص آخر', outlet: 'Herald', published: '2018-07-01', lang: 'ar' };
    expect(reportOf(changed, source)).toMatchObject({
      publishedAt: '2018-07-01',
      origins: { title: 'page', url: 'page', publishedAt: 'user', outlet: 'user', lang: 'user' },
      textEdited: true,
    });
    expect(originOf('published', { ...changed, published: '2018-06-30' }, source)).toBe('page');
    expect(originOf('archiveUrl', changed, source)).toBeNull();
  });
});

describe('the words for what goes wrong', () => {
  it.each([readProblemEn, readProblemAr])('say for each kind what it is about, isolated', (words) => {
    for (const problem of readProblems)
      expect(words[problem]('\u2068x.html\u2069')).toMatch(/\u2068x\.html\u2069.*[.؟?]/s);
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
    expect(reportOf({ ...emptyDraft, text: ' x ', outlet: '  ' }, null)).toEqual({
      text: ' x ',
      title: null,
      outlet: null,
      url: null,
      archiveUrl: null,
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
