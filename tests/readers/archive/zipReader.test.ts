import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { memoryIo, onlyError, onlyReport, readAll, readFile } from '../memoryIo.ts';
import { zip64 } from './zip64.ts';

const zip = (files: Zippable): Uint8Array => zipSync(files);

describe('an archive is read as a folder of its files', () => {
  it('each file goes to its own reader', async () => {
    const file = zip({
      'a/one.txt': strToU8('Shells fell on Nawa.'),
      'rows.csv': strToU8('id,text\n1,A raid on Tafas\n'),
      'b/lines.jsonl': strToU8('{"text":"x"}\n{"text":"y"}\n'),
      'empty/': new Uint8Array(),
      '__MACOSX/a/._one.txt': strToU8('junk'),
      'a/.hidden': strToU8('junk'),
      'photo.jpg': new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
    });
    const results = await readFile('a.zip', file);
    expect(results.map((result) => [result.where, result.ok ? result.report.text : result.error])).toEqual([
      ['a.zip/a/one.txt', 'Shells fell on Nawa.'],
      ['a.zip/rows.csv:2', 'A raid on Tafas'],
      ['a.zip/b/lines.jsonl:1', 'x'],
      ['a.zip/b/lines.jsonl:2', 'y'],
      ['a.zip/photo.jpg', expect.stringMatching(/JPEG/)],
    ]);
  });

  it('from standard input, and stored without packing', async () => {
    const file = zipSync({ 'one.txt': [strToU8('Nawa'), { level: 0 }] });
    expect(onlyReport(await readAll('-', memoryIo({ '-': file }, 7))).report.title).toBe('one');
  });

  it('an archive in an archive, but not deeper', async () => {
    const inner = zip({ 'one.txt': strToU8('Nawa') });
    const middle = zip({ 'inner.zip': inner });
    expect(onlyReport(await readFile('a.zip', middle)).where).toBe('a.zip/inner.zip/one.txt');
    expect(onlyError(await readFile('a.zip', zip({ 'middle.zip': middle }))).error).toMatch(
      /inside archives/,
    );
  });

  it('a name that leads out of the folder is only a name', async () => {
    const file = zip({ '../../etc/one.txt': strToU8('Nawa'), '/abs\u0000/two.txt': strToU8('Tafas') });
    const results = await readFile('a.zip', file);
    expect(results).toMatchObject([
      { ok: true, where: 'a.zip/../../etc/one.txt', report: { title: 'one', text: 'Nawa' } },
      { ok: true, where: 'a.zip//abs\ufffd/two.txt' },
    ]);
  });
});

describe('a bad archive costs what is bad in it', () => {
  const good = { 'z.txt': strToU8('Nawa') };

  it('a bomb: a file that grows a thousandfold', async () => {
    const bomb = zip({ 'bomb.jsonl': new Uint8Array(50_000_000).fill(0x20), ...good });
    expect(bomb.length).toBeLessThan(100_000);
    const results = await readFile('a.zip', bomb);
    expect(results).toMatchObject([
      { ok: false, where: 'a.zip/bomb.jsonl', error: expect.stringMatching(/grows over 100 times/) },
      { ok: true },
    ]);
  });

  it('a bomb inside an archive inside', async () => {
    const bomb = zip({ 'bomb.txt': new Uint8Array(50_000_000) });
    const results = await readFile('a.zip', zip({ 'b.zip': bomb, ...good }));
    expect(results.map(({ ok }) => ok)).toEqual([false, true]);
  });

  it('a damaged file: by its packed bytes or its checksum', async () => {
    const file = zip({ 'a.txt': [strToU8('A raid on Tafas'), { level: 0 }], ...good });
    const at = Buffer.from(file).indexOf('raid');
    file[at] = 0x52;
    expect(await readFile('a.zip', file)).toMatchObject([
      { ok: false, where: 'a.zip/a.txt', error: expect.stringMatching(/checksum/) },
      { ok: true },
    ]);
  });

  it('an encrypted file', async () => {
    const file = Buffer.from(zip({ 'a.txt': strToU8('Tafas'), ...good }));
    const central = file.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    file.writeUInt16LE(1, central + 8);
    expect(await readFile('a.zip', file)).toMatchObject([
      { ok: false, error: expect.stringMatching(/encrypted/) },
      { ok: true },
    ]);
  });

  it.each([
    ['cut off', zip(good).subarray(0, 40), /damaged/],
    ['no archive', strToU8('hello'), /damaged/],
    ['empty', zip({}), /no files/],
    ['nothing at all', new Uint8Array(), /damaged/],
  ])('%s', async (_, file, reason) => {
    expect(onlyError(await readFile('a.zip', file)).error).toMatch(reason);
  });
});

describe('a ZIP64 archive', () => {
  const files = { 'a.txt': strToU8('قصف على بلدة نوى'), 'b/c.txt': strToU8('A raid on Tafas') };

  it('is read as any other', async () => {
    expect(await readFile('a.zip', zip64(files))).toMatchObject([
      { ok: true, where: 'a.zip/a.txt', report: { text: 'قصف على بلدة نوى' } },
      { ok: true, where: 'a.zip/b/c.txt', report: { text: 'A raid on Tafas' } },
    ]);
  });

  it.each([
    ['places beyond its end', zip64(files, () => 2 ** 40), /damaged/],
    ['places beyond any number', zip64(files, () => Number.MAX_SAFE_INTEGER), /damaged/],
    ['its end cut off', zip64(files).subarray(0, -30), /damaged/],
  ])('with %s is refused in words', async (_, file, reason) => {
    const results = await readFile('a.zip', file);
    expect(results.length).toBeGreaterThan(0);
    for (const one of results) expect(one).toMatchObject({ ok: false, error: expect.stringMatching(reason) });
  });

  it('cut or changed at any byte is read or refused, never thrown', async () => {
    const whole = zip64(files);
    for (let at = 0; at < whole.length; at++) {
      const changed = Buffer.from(whole);
      changed[at] = 0xff;
      for (const file of [whole.subarray(0, at), changed]) {
        const results = await readFile('a.zip', file);
        expect(results.length).toBeGreaterThan(0);
      }
    }
  });
});
