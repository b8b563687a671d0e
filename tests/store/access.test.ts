import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/access/audit.ts';
import { type AccessToken, makeToken } from '../../src/access/token.ts';
import type { Store } from '../../src/store/Store.ts';
import { engines, type Place } from './engines/engines.ts';
import { madeUpExtraction, madeUpIncident, madeUpReport, provenance } from './madeUp.ts';

let place: Place;
let store: Store;

function token(name = 'سلمى الاختبار', more: Partial<AccessToken> = {}): AccessToken {
  const { id, secretSha256 } = makeToken();
  const times = { madeAt: '2026-01-01T00:00:00.000Z', expiresAt: null, lastUsedAt: null, revokedAt: null };
  return { id, secretSha256, name, role: 'editor', ...times, ...more };
}
const editor: Actor = { name: 'سلمى', role: 'editor', token: 'ab12cd34ef', via: 'server', address: null };
const at = (second: number) => `2026-01-02T00:00:0${second}.000Z`;
const trace = (by: string, second: number) => ({ by, at: at(second), reason: 'صورة أوضح', machine: '0' });

describe.each(engines)('tokens on $name', (engine) => {
  beforeEach(async () => {
    place = await engine.place();
    store = await place.open();
  });
  afterEach(async () => await place.end());

  it('come back as they went in, whatever the name', async () => {
    const all = [token('A\u0000 \ud800 <script>'), token('ب', { role: 'admin', expiresAt: at(9) })];
    for (const one of all) await store.access.addToken(one);
    expect(new Set(await store.access.listTokens())).toEqual(new Set(all));
    expect(await store.access.findToken(all[0]?.id ?? '')).toEqual(all[0]);
    expect(await store.access.findToken('0000000000')).toBeNull();
  });

  it('are not taken twice under one id', async () => {
    const one = token();
    await store.access.addToken(one);
    await expect(store.access.addToken({ ...one, role: 'admin' })).rejects.toThrow();
    expect(await store.access.listTokens()).toEqual([one]);
  });

  it('are revoked once, and that changes nothing that is shown', async () => {
    const one = token();
    await store.access.addToken(one);
    const revision = await store.revision();
    expect(await store.access.revokeToken(one.id, at(1))).toBe(true);
    expect(await store.access.revokeToken(one.id, at(2))).toBe(false);
    expect(await store.access.revokeToken('0000000000', at(2))).toBe(false);
    expect(await store.access.findToken(one.id)).toEqual({ ...one, revokedAt: at(1) });
    expect(await store.revision()).toBe(revision);
  });

  it('keep when they were last used, to the minute', async () => {
    const one = token();
    await store.access.addToken(one);
    await store.access.markUsed(one, at(1));
    const used = { ...one, lastUsedAt: at(1) };
    expect(await store.access.findToken(one.id)).toEqual(used);
    await store.access.markUsed(used, at(9));
    expect(await store.access.findToken(one.id)).toEqual(used);
    await store.access.markUsed(used, '2026-01-02T00:01:01.000Z');
    expect((await store.access.findToken(one.id))?.lastUsedAt).toBe('2026-01-02T00:01:01.000Z');
  });
});

describe.each(engines)('the audit log on $name', (engine) => {
  beforeEach(async () => {
    place = await engine.place();
    store = await place.open();
  });
  afterEach(async () => await place.end());

  it.each(["update audit set by_name = 'x'", 'delete from audit'])('refuses "%s"', async (statement) => {
    await store.access.record({ at: '2026-01-01T00:00:00Z', what: 'import', subject: null });
    await expect(place.run(statement)).rejects.toThrow(/only added to/);
  });

  it('says who did what with which token, and what corrections and decisions say themselves', async () => {
    const report = madeUpReport('نص مختلق', { id: 'r' });
    const [one, other] = [madeUpIncident(report, 1), madeUpIncident(report, 2)];
    const mine = store.as(editor);
    await mine.add(madeUpExtraction(report, [one, other]), {
      ...provenance,
      addedBy: 'سلمى',
      addedAt: at(1),
    });
    await mine.addCorrection({
      target: { incident: one.id },
      correction: { kind: 'date', value: '2018' },
      trace: trace('سلمى', 2),
    });
    await mine.undoCorrection(1, trace('سلمى', 3));
    await store.addDecision({
      kind: 'merge',
      incidents: [one.id, other.id],
      from: [],
      undoes: null,
      at: at(4),
      by: null,
      reason: null,
    });
    await store.access.record({ at: at(5), what: 'import', subject: null, details: { added: 7 } });
    const log = await store.access.readAudit(null);
    expect(log.map(({ what, subject, by, role, token: id }) => [what, subject, by, role, id])).toEqual([
      ['report-added', 'r', 'سلمى', 'editor', 'ab12cd34ef'],
      ['correction', '1', 'سلمى', 'editor', 'ab12cd34ef'],
      ['correction', '2', 'سلمى', 'editor', 'ab12cd34ef'],
      ['decision', '1', null, 'local', null],
      ['import', null, null, 'local', null],
    ]);
    expect(log[1]?.details).toMatchObject({ kind: 'date', incident: one.id, value: '2018' });
    expect(log[2]?.details).toMatchObject({ kind: 'undo', undoes: 1 });
    expect((await store.access.readAudit(at(4))).map(({ what }) => what)).toEqual(['decision', 'import']);
  });

  it('keeps that a report was removed, by whom and why, also when it comes back; not what was said of it', async () => {
    const report = madeUpReport('نص مختلق', { id: 'r' });
    const incident = madeUpIncident(report, 1);
    await store.add(madeUpExtraction(report, [incident]), provenance);
    const correction = { kind: 'note' as const, value: 'ملاحظة لا تبقى' };
    await store.addCorrection({ target: { incident: incident.id }, correction, trace: trace('سلمى', 1) });
    await store.as(editor).removeReport('r', { at: at(2), reason: 'طلب صاحبه', by: 'سلمى' });
    await store.add(madeUpExtraction(report, [incident]), provenance, { restore: true });
    const log = await store.access.readAudit(null);
    expect(log.map(({ what }) => what)).toEqual(['correction', 'report-removed']);
    expect(log[1]).toMatchObject({ role: 'editor', by: 'سلمى', details: { reason: 'طلب صاحبه' } });
    expect(JSON.stringify(log)).not.toContain('ملاحظة لا تبقى');
  });

  it('has nothing of what was refused', async () => {
    const target = { incident: 'none' };
    const correction = { kind: 'reviewed' as const, value: true };
    const outcome = await store.as(editor).addCorrection({ target, correction, trace: trace('سلمى', 1) });
    expect([outcome.kind, await store.access.readAudit(null)]).toEqual(['not-there', []]);
    await store.as(editor).removeReport('none', { at: at(1), reason: '' });
    expect(await store.access.readAudit(null)).toEqual([]);
  });

  it('never holds a secret', async () => {
    const one = token();
    await store.access.addToken(one);
    await store.access.revokeToken(one.id, at(1));
    const log = await store.access.readAudit(null);
    expect(log.map(({ what, subject }) => [what, subject])).toEqual([
      ['token-made', one.id],
      ['token-revoked', one.id],
    ]);
    expect(JSON.stringify(log)).not.toContain(one.secretSha256);
  });
});
