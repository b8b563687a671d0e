import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeLegacy, encodeUtf16 } from './legacyBytes.ts';
import { memoryIo, onlyError, onlyReport, readAll, readFile } from './memoryIo.ts';

const line = (value: unknown): string => `${JSON.stringify(value)}\n`;

describe('a line of JSON Lines', () => {
  it('gives a report with what the line says', async () => {
    const record = {
      id: 'a1',
      text: 'قصف على نوى',
      title: 'عنوان',
      published_at: '2018-06-30',
      outlet: 'Some outlet',
      url: 'https://example.org/a',
      lang: 'ar-SY',
      mentions: [{ start: 8, end: 11, note: 'ignored' }],
      anything: { else: true },
    };
    expect(onlyReport(await readFile('a.jsonl', line(record)))).toEqual({
      ok: true,
      where: 'a.jsonl:1',
      report: {
        id: 'a1',
        title: 'عنوان',
        text: 'قصف على نوى',
        lang: 'ar',
        outlet: 'Some outlet',
        url: 'https://example.org/a',
        publishedAt: '2018-06-30',
        publishedFrom: 'file',
        sha256: createHash('sha256').update('قصف على نوى', 'utf8').digest('hex'),
        sourceSha256: createHash('sha256').update(JSON.stringify(record)).digest('hex'),
        origins: { title: 'file', lang: 'file', outlet: 'file', url: 'file', publishedAt: 'file' },
      },
      given: [{ start: 8, end: 11 }],
      warnings: [],
    });
  });

  it('needs no more than a text; its id is then the hash', async () => {
    const { report, given, warnings } = onlyReport(
      await readFile('a.jsonl', line({ text: 'Shelling on Nawa' })),
    );
    expect(report).toMatchObject({
      id: report.sha256,
      lang: 'en',
      outlet: null,
      publishedAt: null,
      publishedFrom: null,
    });
    expect(given).toBeUndefined();
    expect(warnings).toEqual([]);
  });

  it('may call the outlet "source", and have a number as id', async () => {
    const { report } = onlyReport(await readFile('a.jsonl', line({ id: 7, text: 'x', source: 'An outlet' })));
    expect(report).toMatchObject({ id: '7', outlet: 'An outlet' });
  });

  it('gives way to what the user says', async () => {
    const record = {
      text: 'x',
      published_at: '2018-06-01',
      outlet: 'file',
      url: 'https://example.org/f',
      lang: 'en',
    };
    const options = {
      publishedAt: '30 حزيران 2018',
      outlet: 'user',
      url: 'https://example.org/u',
      lang: 'ar',
      sample: true,
    };
    expect(onlyReport(await readFile('a.jsonl', line(record), options)).report).toMatchObject({
      publishedAt: '2018-06-30',
      publishedFrom: 'user',
      outlet: 'user',
      url: 'https://example.org/u',
      lang: 'ar',
      sample: true,
    });
  });

  it('may mark itself as a sample, and cannot unmark itself', async () => {
    const sample = async (value: unknown, options = {}) =>
      onlyReport(await readFile('a.jsonl', line({ text: 'x', sample: value }), options));
    expect((await sample(true)).report.sample).toBe(true);
    expect((await sample(false, { sample: true })).report.sample).toBe(true);
    expect((await sample(false)).report).not.toHaveProperty('sample');
    const { report, warnings } = await sample('true');
    expect(report).not.toHaveProperty('sample');
    expect(warnings).toEqual([expect.stringContaining('"sample"')]);
  });

  it('keeps its own date when the user’s cannot be read, and says so', async () => {
    const record = { text: 'x', published_at: '2018-06-01' };
    const { report, warnings } = onlyReport(await readFile('a.jsonl', line(record), { publishedAt: 'soon' }));
    expect(report).toMatchObject({ publishedAt: '2018-06-01', publishedFrom: 'file' });
    expect(warnings).toEqual([expect.stringContaining('"soon"')]);
  });

  it('loses a field of the wrong kind, not the report', async () => {
    const record = {
      text: 'x',
      id: '',
      title: 5,
      published_at: 1530316800,
      mentions: 'none',
      url: 'javascript:alert(1)',
    };
    const { report, given, warnings } = onlyReport(await readFile('a.jsonl', line(record)));
    expect(report).toMatchObject({ id: report.sha256, title: null, publishedAt: null, url: null });
    expect(given).toBeUndefined();
    expect(warnings.join()).toMatch(/"id".*"title".*"published_at".*"mentions".*URL/);
  });

  it('loses given mentions that do not fit the text', async () => {
    const mentions = [
      { start: 0, end: 3 },
      { start: 2, end: 2 },
      { start: 0, end: 99 },
    ];
    const { given, warnings } = onlyReport(await readFile('a.jsonl', line({ text: 'نوى', mentions })));
    expect(given).toEqual([{ start: 0, end: 3 }]);
    expect(warnings).toEqual([expect.stringContaining('2 of the given mentions')]);
  });

  it.each([
    ['not json', /not JSON/],
    ['[1, 2]', /no object/],
    ['"text"', /no object/],
    ['null', /no object/],
    ['{"title": "no text"}', /no field "text"/],
    ['{"text": 5}', /"text" is not a string/],
    ['{"text": ""}', /empty/],
    ['{"text": " \\n\\u200f "}', /white space/],
  ])('%s is refused with the reason', async (bad, reason) => {
    const failure = onlyError(await readFile('a.jsonl', `${bad}\n`));
    expect(failure).toMatchObject({ where: 'a.jsonl:1', error: expect.stringMatching(reason) });
  });

  it('that is bad keeps its id, so that an output line can name it', async () => {
    expect(onlyError(await readFile('a.jsonl', line({ id: 'row-3', text: null }))).id).toBe('row-3');
    expect(onlyError(await readFile('a.jsonl', line({ id: 'row-4', text: '' }))).id).toBe('row-4');
  });
});

describe('a file of JSON Lines', () => {
  it('gives one result a line, in order; blank lines none; bad lines do not stop it', async () => {
    const text = `\ufeff${line({ id: 1, text: 'a' })}\r\n\n{broken\n  \n${line({ id: 2, text: 'b' })}{"id": 3, "text": "c"}`;
    for (const chunkBytes of [1, 3, 7, 65_536]) {
      const results = await readFile('x.JSONL', text, {}, chunkBytes);
      expect(results.map((result) => (result.ok ? result.report.id : result.where))).toEqual([
        '1',
        'x.JSONL:4',
        '2',
        '3',
      ]);
    }
  });

  it('is told on standard input by its first characters', async () => {
    const io = memoryIo({ '-': ` \n{ "text": "قصف على نوى" }\n{bad\n` });
    expect(await readAll('-', io)).toMatchObject([{ ok: true }, { ok: false, where: 'standard input:3' }]);
  });

  it('on standard input is not suspected in plain text that opens with a brace', async () => {
    expect(
      onlyReport(await readAll('-', memoryIo({ '-': '{note} Shelling on Nawa' }))).report.text,
    ).toContain('{note}');
  });

  it.each(['le', 'be'] as const)('may be UTF-16%s, as some shells write it', async (order) => {
    const text = `${line({ id: 1, text: 'قصف على نوى' })}${line({ id: 2, text: 'درعا' })}`;
    for (const marked of [text, `\ufeff${text}`]) {
      const results = await readFile('x.jsonl', encodeUtf16(marked, order), {}, 5);
      expect(results).toMatchObject([{ report: { text: 'قصف على نوى' } }, { report: { text: 'درعا' } }]);
    }
  });

  it('may be Windows-1256, and says so', async () => {
    const { report, warnings } = onlyReport(
      await readFile('x.jsonl', encodeLegacy('{"text": "قصف على بلدة نوى"}', 'windows-1256')),
    );
    expect(report.text).toBe('قصف على بلدة نوى');
    expect(warnings).toEqual([expect.stringContaining('windows-1256')]);
  });

  it('that is empty or blank is refused once', async () => {
    for (const text of ['', '\n \n'])
      expect(onlyError(await readFile('x.jsonl', text)).error).toContain('empty');
  });

  it('that is binary is refused once, not line by line', async () => {
    const bytes = Uint8Array.from({ length: 5000 }, (_, index) => (index % 7 === 0 ? 10 : index % 256));
    expect(onlyError(await readFile('x.jsonl', bytes)).error).toContain('binary');
  });
});

describe('any string', () => {
  it('comes through JSON Lines as it is, with its offsets', async () => {
    const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
    await fc.assert(
      fc.asyncProperty(
        anyText,
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 20 }),
        async (text, a, b, chunkBytes) => {
          fc.pre(/[^\s\p{Cc}\p{Cf}]/u.test(text));
          const start = a % text.length;
          const end = start + 1 + (b % (text.length - start));
          const input = line({ text, mentions: [{ start, end }] });
          const { report, given } = onlyReport(await readFile('x.jsonl', input, {}, chunkBytes));
          expect(report.text).toBe(text);
          expect(given).toEqual([{ start, end }]);
        },
      ),
    );
  });

  it('with lone surrogates keeps them in the text, and counts each as U+FFFD in the hash', async () => {
    const { report, warnings } = onlyReport(await readFile('x.jsonl', '{"text": "نوى \\ud83d درعا"}'));
    expect(report.text).toBe('نوى \ud83d درعا');
    expect(report.sha256).toBe(createHash('sha256').update('نوى \ufffd درعا', 'utf8').digest('hex'));
    expect(warnings).toEqual([expect.stringContaining('surrogates')]);
    const whole = onlyReport(await readFile('x.jsonl', line({ text: 'نوى 😀' })));
    expect(whole.warnings).toEqual([]);
  });
});
