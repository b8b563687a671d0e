import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { onlyError, onlyReport, readFile } from './memoryIo.ts';

describe('JSON', () => {
  it('an array gives one report a record, and the good part of it is kept', async () => {
    const file = JSON.stringify([{ id: 1, text: 'A raid on Nawa', source: 'Wadi' }, { title: 'x' }, 5]);
    expect(await readFile('a.json', file)).toMatchObject([
      { ok: true, where: 'a.json, record 1', report: { id: '1', outlet: 'Wadi' } },
      { ok: false, where: 'a.json, record 2', error: 'the record has no field "text"' },
      { ok: false, error: expect.stringMatching(/no object/) },
    ]);
  });

  it('a single record, and an array without a name, are read too', async () => {
    expect(onlyReport(await readFile('a.json', '{"text":"Nawa"}')).where).toBe('a.json');
    expect(onlyReport(await readFile('-', '[{"text":"Nawa"}]')).report).toMatchObject({
      text: 'Nawa',
      sourceSha256: createHash('sha256').update('[{"text":"Nawa"}]').digest('hex'),
    });
  });

  it.each([
    ['[]', /empty/],
    ['[{"text": ', /not JSON/],
    [`{"type":"FeatureCollection"}`, /no field "text"/],
    [`${'['.repeat(100_000)}`, /not JSON/],
  ])('%j is refused in words', async (file, reason) => {
    expect(onlyError(await readFile('a.json', file)).error).toMatch(reason);
  });
});
