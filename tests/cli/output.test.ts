import { once } from 'node:events';
import { PassThrough, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { OutputClosed } from '../../src/cli/errors.ts';
import type { CliIo } from '../../src/cli/io.ts';
import { tableLines } from '../../src/cli/output/table.ts';
import { cutTo, displayWidth, isolated, oneLine } from '../../src/cli/output/terminalText.ts';
import { writer } from '../../src/cli/output/write.ts';
import { progress } from '../../src/cli/progress.ts';
import { csvCell } from '../../src/model/csv.ts';

describe('csv cells', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('make %j text that no spreadsheet runs', (text) => {
    expect(csvCell(text).replace(/^"/, '')).toBe(csvCell(`'${text}`).replace(/^"/, ''));
    expect(csvCell(text)).toMatch(/^"?'/);
  });

  it('leave numbers, ordinary text and nothing as they are', () => {
    expect([csvCell(-1.5), csvCell('درعا'), csvCell('a-b'), csvCell(null), csvCell(false)]).toEqual([
      '-1.5',
      'درعا',
      'a-b',
      '',
      'false',
    ]);
  });

  it('quote separators, quotes and line breaks', () => {
    expect(csvCell('a,"b"\nc')).toBe('"a,""b""\nc"');
  });
});

describe('terminal text', () => {
  it('counts what is seen: no marks, wide signs twice', () => {
    expect([
      displayWidth('دَرعا'),
      displayWidth('abc'),
      displayWidth('日本'),
      displayWidth('🕊️'),
      displayWidth(''),
    ]).toEqual([4, 3, 4, 2, 0]);
  });

  it('is cut with an ellipsis and fits', () => {
    expect([cutTo('abcdef', 4), cutTo('abcd', 4), cutTo('日本語', 4)]).toEqual(['abc…', 'abcd', '日…']);
  });

  it('loses control characters and direction marks', () => {
    expect(oneLine('a\u001b[2Jb\u202ec\nd\u009be')).toBe('a[2Jbc de');
  });

  it('is set apart only when it runs from right to left', () => {
    expect([isolated('درعا'), isolated('Daraa')]).toEqual(['\u2068درعا\u2069', 'Daraa']);
  });
});

describe('a table', () => {
  it('has columns that begin at the same place in every line', () => {
    const columns = [
      { heading: 'place', most: 10, cell: ([place]: string[]) => place ?? '' },
      { heading: 'type', most: 10, cell: ([, type]: string[]) => type ?? '' },
    ];
    const lines = tableLines(columns, [
      ['درعا', 'one'],
      ['Daraa city long', 'two'],
    ]);
    const starts = ['type', 'one', 'two'].map((word, i) =>
      displayWidth((lines[i] ?? '').split(word)[0] ?? ''),
    );
    expect(starts).toEqual([12, 12, 12]);
  });
});

describe('writing', () => {
  it('waits until a slow reader has taken what was written', async () => {
    const slow = new PassThrough({ highWaterMark: 4 });
    let done = false;
    const written = writer(slow)('more than four').then(() => {
      done = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(done).toBe(false);
    slow.resume();
    await written;
    expect(done).toBe(true);
  });

  it('ends quietly when the reader has gone', async () => {
    const gone = new Writable({
      highWaterMark: 1,
      write: (_chunk, _encoding, callback) =>
        callback(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })),
    });
    const write = writer(gone);
    await expect(write('text').then(() => write('more'))).rejects.toThrow(OutputClosed);
  });

  it('does not swallow another error', async () => {
    const full = new Writable({
      highWaterMark: 1,
      write: (_chunk, _encoding, callback) =>
        callback(Object.assign(new Error('disk full'), { code: 'ENOSPC' })),
    });
    await expect(writer(full)('text').then(() => once(full, 'never'))).rejects.toThrow(/disk full/);
  });
});

describe('progress without a terminal', () => {
  it('is a line every five seconds, not one a report', () => {
    let now = 0;
    const stderr = new PassThrough();
    const shown = progress({ stderr, now: () => new Date(now) } as unknown as CliIo, 'Importing', 200);
    for (let i = 1; i <= 12; i++) {
      now = i * 1000;
      shown.show(i * 10, `${i} reports`);
    }
    shown.end();
    expect(String(stderr.read())).toBe('Importing 25%: 5 reports\nImporting 50%: 10 reports\n');
  });
});
