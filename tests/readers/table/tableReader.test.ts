import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { encodeLegacy } from '../legacyBytes.ts';
import { onlyError, onlyReport, readFile } from '../memoryIo.ts';

describe('a table gives one report a row', () => {
  it('columns are known by their English names, quoted cells keep their lines', async () => {
    const file =
      'ID,Headline,Body,Date,Source,Link,lang\r\n' +
      '7,Nawa hit,"Shells, ""many"", fell\non Nawa",30/06/2018,Wadi Courier,https://wadi.example/7,en\r\n' +
      '8,,A raid on Tafas,,,,\r\n';
    const results = await readFile('rows.csv', file);
    expect(results).toMatchObject([
      {
        where: 'rows.csv:2',
        report: {
          id: '7',
          title: 'Nawa hit',
          text: 'Shells, "many", fell\non Nawa',
          publishedAt: '2018-06-30',
          outlet: 'Wadi Courier',
          url: 'https://wadi.example/7',
          lang: 'en',
          origins: { title: 'file', publishedAt: 'file' },
        },
        warnings: [],
      },
      { where: 'rows.csv:4', report: { id: '8', title: null, publishedAt: null, text: 'A raid on Tafas' } },
    ]);
  });

  it('each keeps the hash of its row as it stands in the file', async () => {
    const rows = ['7,"Shells ""fell""\non Nawa"', '8,قصف على نوى'];
    const results = await readFile('rows.csv', `id,text\r\n${rows.join('\r\n')}`);
    expect(results.map((one) => one.ok && one.report.sourceSha256)).toEqual(
      rows.map((row) => createHash('sha256').update(row).digest('hex')),
    );
  });

  it.each([
    ['tabs', 'النص\tالعنوان\tتاريخ النشر\tالمصدر\nقصف على نوى\tخبر\t2018-06-30\tبريد الوادي\n'],
    ['semicolons', '\ufeffنص;عنوان;التاريخ;مصدر\nقصف على نوى;خبر;2018-06-30;بريد الوادي\n'],
  ])('columns are known by their Arabic names, between %s', async (_, file) => {
    expect(onlyReport(await readFile('rows.tsv', file)).report).toMatchObject({
      text: 'قصف على نوى',
      title: 'خبر',
      publishedAt: '2018-06-30',
      outlet: 'بريد الوادي',
      lang: 'ar',
    });
  });

  it("ACLED's columns", async () => {
    const file = 'event_id_cnty,event_date,source,notes\nX1,30 June 2018,Wadi Courier,Shells fell on Nawa.\n';
    expect(onlyReport(await readFile('acled.csv', file)).report).toMatchObject({
      id: 'X1',
      publishedAt: '2018-06-30',
      outlet: 'Wadi Courier',
      text: 'Shells fell on Nawa.',
    });
  });

  it('what the person says of the columns wins over their names', async () => {
    const file = 'text,remark,seen\nshort,A long text on Nawa,2018-06-30\n';
    const columns = { text: 'Remark', published_at: 'seen' };
    const { report } = onlyReport(await readFile('rows.csv', file, { columns }));
    expect(report).toMatchObject({ text: 'A long text on Nawa', publishedAt: '2018-06-30' });
  });

  it('in Windows-1256, though the first row is plain ASCII', async () => {
    const file = encodeLegacy(
      `text\n${'سقطت قذائف على مدينة نوى في ريف درعا الغربي صباح اليوم\n'.repeat(3)}`,
      'windows-1256',
    );
    const [first] = await readFile('rows.csv', file, {}, 3);
    expect(first).toMatchObject({ ok: true, report: { text: expect.stringMatching(/^سقطت قذائف/) } });
  });

  it('of any size, as a stream', async () => {
    async function* stream() {
      yield Buffer.from('id,text\n');
      for (let id = 0; id < 20_000; id += 1) yield Buffer.from(`${id},"A raid on Nawa, ${id}"\n`);
    }
    expect(await readFile('rows.csv', { stream })).toHaveLength(20_000);
  });
});

describe('a table that cannot be read says where and why', () => {
  it.each([
    ['unknown columns', 'a,b\n1,2\n', 'rows.csv:1', /columns are: a, b; say which .*--columns text=/],
    ['only the names', 'id,text\n', 'rows.csv', /empty/],
    ['nothing', '', 'rows.csv', /empty/],
    ['a spreadsheet', Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0]), 'rows.csv', /office document/],
    ['a quotation that never ends', 'id,text\n1,"Nawa\n2,x\n', 'rows.csv', /quotation mark/],
  ])('%s', async (_, file, where, reason) => {
    const failure = onlyError(await readFile('rows.csv', file));
    expect(failure.where).toContain(where);
    expect(failure.error).toMatch(reason);
  });

  it('a column that is not there', async () => {
    const results = await readFile('rows.csv', 'a,b\n1,2\n', { columns: { text: 'notes' } });
    expect(onlyError(results).error).toMatch(/no column "notes"; the columns are: a, b/);
  });

  it('an empty cell costs its own row only', async () => {
    const results = await readFile('rows.csv', 'id,text\n1,\n2,Nawa\n');
    expect(results).toMatchObject([{ ok: false, where: 'rows.csv:2', id: '1' }, { ok: true }]);
  });

  it('a failing disk', async () => {
    async function* stream() {
      yield Buffer.from(`id,text\n1,Nawa\n2,${'x'.repeat(1_100_000)}\n`);
      throw Object.assign(new Error('made up'), { code: 'EIO' });
    }
    expect((await readFile('rows.csv', { stream })).at(-1)).toMatchObject({
      error: expect.stringMatching(/EIO/),
    });
  });

  it('a row of 100 MB, without reading it to its end', async () => {
    let megabytes = 0;
    async function* stream() {
      yield Buffer.from('id,text\n1,Nawa\n2,"');
      for (; megabytes < 100; megabytes += 1) yield Buffer.alloc(1_000_000, 'x');
    }
    const results = await readFile('rows.csv', { stream });
    expect(results).toMatchObject([
      { ok: true },
      { ok: false, error: expect.stringMatching(/longer than 16\.0 MB/) },
    ]);
    expect(megabytes).toBeLessThan(25);
  });
});
