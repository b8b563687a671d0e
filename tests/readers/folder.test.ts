import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeReaderIo } from '../../src/readers/nodeReaderIo.ts';
import { memoryIo, onlyError, readAll } from './memoryIo.ts';

describe('a folder', () => {
  it('gives the reports of all files below it, sorted, hidden ones left out', async () => {
    const io = memoryIo({
      f: { folder: ['b.txt', '.git', 'a', 'c.jsonl', '.hidden.txt'] },
      'f/a': { folder: ['z.md', 'y.txt'] },
      'f/a/y.txt': 'first',
      'f/a/z.md': 'second',
      'f/b.txt': 'third',
      'f/c.jsonl': '{"text": "fourth"}\n{"text": "fifth"}',
    });
    const results = await readAll('f', io);
    expect(results.map((result) => result.ok && result.report.text)).toEqual([
      'first',
      'second',
      'third',
      'fourth',
      'fifth',
    ]);
  });

  it('gives each text file its name as title, so that its owner finds it', async () => {
    const io = memoryIo({
      f: { folder: ['درعا 30.06.TXT', 'plain', 'c.jsonl'] },
      'f/درعا 30.06.TXT': 'first',
      'f/plain': 'second',
      'f/c.jsonl': '{"text": "third"}',
      pipe: { special: 'pipe', bytes: Buffer.from('fourth') },
      '-': 'fifth',
    });
    const titles = [];
    for (const source of ['f', 'pipe', '-']) {
      for (const result of await readAll(source, io)) titles.push(result.ok && result.report.title);
    }
    expect(titles).toEqual([null, 'plain', 'درعا 30.06', null, null]);
  });

  it('goes on after what cannot be read, and names it', async () => {
    const io = memoryIo({
      f: { folder: ['a', 'b.txt', 'c.html', 'd.txt', 'e', 'gone.txt'] },
      'f/a': { error: 'EACCES' },
      'f/b.txt': 'a report',
      'f/c.html': '<p>a page</p>',
      'f/d.txt': '',
      'f/e': { special: 'pipe' },
    });
    const results = await readAll('f', io);
    expect(results.map((result) => (result.ok ? 'report' : `${result.where}: ${result.error}`))).toEqual([
      expect.stringMatching(/^f\/a: .*permission/),
      'report',
      expect.stringMatching(/^f\/c\.html: no article/),
      expect.stringMatching(/^f\/d\.txt: .*empty/),
      expect.stringMatching(/^f\/e: .*no file/),
      expect.stringMatching(/^f\/gone\.txt: .*no such file/),
    ]);
  });

  it('that may not be listed is one error', async () => {
    expect(onlyError(await readAll('f', memoryIo({ f: { error: 'EACCES' } }))).error).toContain('permission');
  });

  it('without files is one error', async () => {
    expect(onlyError(await readAll('f', memoryIo({ f: { folder: ['.hidden'] } }))).error).toContain(
      'no files',
    );
  });
});

describe('a folder on a real file system', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'balagh-readers-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('with links in a circle, to itself and to nowhere ends, each report read once', async () => {
    await mkdir(join(folder, 'deep', 'er'), { recursive: true });
    await writeFile(join(folder, 'deep', 'er', 'report.txt'), 'قصف على نوى');
    await symlink(folder, join(folder, 'deep', 'er', 'up'));
    await symlink(join(folder, 'deep'), join(folder, 'same'));
    await symlink(join(folder, 'self'), join(folder, 'self'));
    await symlink(join(folder, 'nowhere'), join(folder, 'broken'));
    const results = await readAll(folder, nodeReaderIo);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok)).toMatchObject([
      { where: join(folder, 'broken'), error: expect.stringContaining('no such file') },
      { where: join(folder, 'self'), error: expect.stringContaining('circle') },
    ]);
  });
});
