import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeReaderIo } from '../../src/readers/nodeReaderIo.ts';
import { encodeLegacy } from './legacyBytes.ts';
import { type Entry, memoryIo, onlyError, onlyReport, readAll, readFile } from './memoryIo.ts';

const MEGABYTE = 1_000_000;
const oneLine = /^[^\n\r]{10,300}$/;

/** A stream of so many megabytes that counts what was taken from it, and whether it was closed. */
function bigStream(megabytes: number, begin: string, filler: string, end = '') {
  const seen = { megabytes: 0, closed: false };
  const chunk = Buffer.from(filler.repeat(Math.ceil(MEGABYTE / Buffer.byteLength(filler))), 'utf8');
  async function* stream() {
    try {
      yield Buffer.from(begin, 'utf8');
      while (seen.megabytes < megabytes) {
        seen.megabytes += 1;
        yield chunk;
      }
      yield Buffer.from(end, 'utf8');
    } finally {
      seen.closed = true;
    }
  }
  return { entry: { stream } satisfies Entry, seen };
}

describe('a file that holds no report is refused in one line', () => {
  it.each<[string, string, Entry, RegExp]>([
    ['empty', 'a.txt', '', /empty/],
    ['only a byte order mark', 'a.txt', '\ufeff', /empty/],
    ['only white space', 'a.txt', ' \n\t\u00a0 ', /white space/],
    ['bytes with NUL', 'a.txt', Buffer.from('report\0\0\u0001text'), /binary/],
    ['a PDF under a text name', 'a.txt', Buffer.from('%PDF-1.7\n%abc'), /a PDF document/],
    ['an office document', 'a.docx', Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0]), /office/],
    ['a JPEG', 'photo.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), /a JPEG image/],
    ['a page without an article', 'page.HTML', 'Shelling on Nawa', /no article.*save/],
    ['a page by content', 'page', '\n<!DOCTYPE html><html><body>Nawa', /no article/],
    ['a saved page with its pictures', 'page.mhtml', 'From: x', /MHTML.*cannot read yet.*save/],
    ['XML that is no feed', 'list', '<?xml version="1.0"?><places/>', /XML, but no feed/],
    ['JSON that is cut', 'a.json', '[{"text": "x"', /not JSON/],
    ['a device', 'zero', { special: 'other' }, /no file/],
    ['no permission', 'a.txt', { error: 'EACCES' }, /permission/],
    ['a failing disk', 'a.txt', { error: 'EIO' }, /cannot be read \(EIO\)/],
  ])('%s', async (_, name, entry, reason) => {
    const { where, error } = onlyError(await readFile(name, entry));
    expect(where).toBe(name);
    expect(error).toMatch(reason);
    expect(error).toMatch(oneLine);
  });

  it('a missing file', async () => {
    const missing = join(tmpdir(), 'balagh-no-such-folder', 'report.txt');
    expect(onlyError(await readAll(missing, nodeReaderIo))).toMatchObject({
      where: missing,
      error: expect.stringContaining('no such file'),
    });
  });

  it('a web address that cannot be had', async () => {
    expect(onlyError(await readAll('https://example.org/a', memoryIo({}))).error).toContain('no network');
  });

  it('an empty standard input', async () => {
    expect(onlyError(await readAll('-', memoryIo({ '-': '' })))).toMatchObject({ where: 'standard input' });
  });

  it('a fault of ours is not passed off as a fault of the file', async () => {
    const io = { ...memoryIo({}), kind: () => Promise.reject(new TypeError('a bug')) };
    await expect(readAll('a.txt', io)).rejects.toThrow('a bug');
  });
});

describe('a report that is odd is read as it is', () => {
  it('byte for byte: no trimming, line ends and all', async () => {
    const text = '\r\n  قصف على نوى \u200f\u0640\u064b\r\n\n';
    const { report } = onlyReport(await readFile('a.txt', `\ufeff${text}`));
    expect(report.text).toBe(text);
    expect(report.sha256).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
    expect(report.id).toBe(report.sha256);
  });

  it('a script in it stays text', async () => {
    const text = 'قصف على نوى <script>alert(1)</script> &lt; <b>x</b>';
    expect(onlyReport(await readFile('a.txt', text)).report.text).toBe(text);
    expect(onlyReport(await readFile('a.jsonl', JSON.stringify({ text }))).report.text).toBe(text);
  });

  it('Windows-1256 is read, and the warning names it', async () => {
    const text = 'قُصفت بلدة نوى مساء الجمعة، وقال سكان إن عدداً من البيوت تضرر.';
    const { report, warnings } = onlyReport(await readFile('a.txt', encodeLegacy(text, 'windows-1256')));
    expect(report).toMatchObject({ text, lang: 'ar' });
    expect(warnings).toEqual([expect.stringContaining('windows-1256')]);
  });

  it('a date that is none leaves it undated with a warning', async () => {
    const { report, warnings } = onlyReport(
      await readFile('a.txt', 'Shelling on Nawa', { publishedAt: '2018-13-45' }),
    );
    expect(report).toMatchObject({ publishedAt: null, publishedFrom: null });
    expect(warnings).toEqual([expect.stringContaining('"2018-13-45"')]);
  });

  it('without a date it is undated, without a warning', async () => {
    const { report, warnings } = onlyReport(await readFile('a.md', '# Shelling on Nawa'));
    expect(report).toMatchObject({ publishedAt: null, publishedFrom: null });
    expect(warnings).toEqual([]);
  });

  it.each([
    ['Şehirde bir patlama oldu ve çok sayıda kişi yaralandı', 'tr'],
    ['در این حمله ده نفر کشته شدند', 'fa'],
    ['Des frappes ont touché la ville dans la nuit', 'fr'],
  ])('in a third language it is read and said to be so: %s', async (text, lang) => {
    expect(onlyReport(await readFile('a.txt', text)).report).toMatchObject({ text, lang });
  });

  it('a language that is no tag is told from the text instead', async () => {
    const { report, warnings } = onlyReport(
      await readFile('a.txt', 'قصف على نوى', { lang: 'Arabic language' }),
    );
    expect(report.lang).toBe('ar');
    expect(warnings).toEqual([expect.stringContaining('Arabic language')]);
  });

  it('a named pipe is read like standard input', async () => {
    const bytes = Buffer.from('{"text": "Shelling on Nawa"}');
    expect(onlyReport(await readFile('/dev/fd/63', { special: 'pipe', bytes })).report.lang).toBe('en');
  });
});

describe('input that is too large', () => {
  it('50 MB of plain text is refused as no single report, after 6 MB of it, and closed', async () => {
    const { entry, seen } = bigStream(50, '', 'قصف على نوى. ');
    const { error } = onlyError(await readFile('big.txt', entry));
    expect(error).toMatch(/not one report.*limit is 5\.0 MB.*split it/);
    expect(seen).toEqual({ megabytes: 5, closed: true });
  });

  it('50 MB of plain text on disk is refused the same way', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'balagh-readers-'));
    try {
      const path = join(folder, 'big.txt');
      await writeFile(path, Buffer.alloc(50 * MEGABYTE, 'Shelling on Nawa. '));
      expect(onlyError(await readAll(path, nodeReaderIo)).error).toContain('not one report');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('a text just under the limit is one report', async () => {
    const text = `قصف على نوى ${'x'.repeat(4 * MEGABYTE)}`;
    expect(onlyReport(await readFile('a.txt', text)).report.text).toHaveLength(text.length);
  });

  it('a line of 20 MB is refused, and the lines around it are read', async () => {
    const { entry, seen } = bigStream(
      20,
      '{"id": 1, "text": "a"}\n{"id": 2, "text": "',
      'x',
      '"}\n{"id": 3, "text": "c"}\n',
    );
    const results = await readFile('big.jsonl', entry);
    expect(results).toMatchObject([
      { ok: true, report: { id: '1' } },
      { ok: false, where: 'big.jsonl:2', error: expect.stringMatching(/20\.0 MB is too long.*16\.0 MB/) },
      { ok: true, report: { id: '3' } },
    ]);
    expect(seen.megabytes).toBe(20);
  });

  it('a text of 6 MB in a line is refused as no single report', async () => {
    const input = JSON.stringify({ id: 'long', text: 'x'.repeat(6 * MEGABYTE) });
    expect(onlyError(await readFile('a.jsonl', input))).toMatchObject({
      id: 'long',
      error: expect.stringContaining('not one report'),
    });
  });
});

describe('any bytes', () => {
  const names = ['a.txt', 'a.md', 'a', 'a.jsonl', 'a.bin'];

  it('give reports or refusals, never an exception, whatever the name', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 2000 }),
      fc.string({ unit: 'binary', maxLength: 300 }).map((text) => Buffer.from(text, 'utf8')),
      fc.json({ stringUnit: 'binary' }).map((json) => Buffer.from(json, 'utf8')),
    );
    await fc.assert(
      fc.asyncProperty(
        bytes,
        fc.constantFrom(...names),
        fc.integer({ min: 1, max: 99 }),
        async (input, name, chunkBytes) => {
          const results = await readFile(name, input, {}, chunkBytes);
          expect(results.length).toBeGreaterThan(0);
          for (const result of results) if (!result.ok) expect(result.error).toMatch(oneLine);
        },
      ),
      { numRuns: 300 },
    );
  });
});
