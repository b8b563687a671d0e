import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite/openSqliteStore.ts';
import { madeUpExtraction, madeUpIncident, madeUpReport, provenance } from '../store/madeUp.ts';
import { cliWorld } from './cliWorld.ts';

const { cwd, run } = cliWorld();

/** Stores one report for each id, with one incident named `incident-ID`; `far` ones at another place. */
async function stored(near: string[], far: string[] = []): Promise<void> {
  const store = openSqliteStore(join(cwd(), 'data', 'balagh.sqlite'));
  for (const id of [...near, ...far]) {
    const report = madeUpReport(`نص مختلق ${id}`, { id, outlet: `Made-up ${id}` });
    const incident = madeUpIncident(report, far.includes(id) ? 40 : 1, { claimants: [] });
    await store.add(madeUpExtraction(report, [{ ...incident, id: `incident-${id}` }]), provenance);
  }
  await store.close();
}

describe('what several reports tell', () => {
  it('is said by show, with the others and why they are fewer sources', async () => {
    await stored(['a', 'b']);
    const store = openSqliteStore(join(cwd(), 'data', 'balagh.sqlite'));
    const report = madeUpReport('نص ثالث', { id: 'c', outlet: 'Made-up a' });
    await store.add(madeUpExtraction(report, [madeUpIncident(report, 1)]), provenance);
    await store.close();
    const { code, out } = await run(['show', 'b']);
    expect(code).toBe(0);
    expect(out).toContain('the same event in 3 reports, 2 independent');
    expect(out).toContain('Made-up a counts with another: same outlet: Made-up a');
    expect(out).toMatch(/also: Made-up a, published 2018-06-30: incident incident-a of a/);
  });

  it('is set beside what denies it, on both sides', async () => {
    await stored(['a']);
    const store = openSqliteStore(join(cwd(), 'data', 'balagh.sqlite'));
    const report = madeUpReport('نفي مختلق', { id: 'n', outlet: 'Made-up n' });
    const denial = madeUpIncident(report, 1, { assertion: 'denied' });
    await store.add(madeUpExtraction(report, [denial]), provenance);
    await store.close();
    expect((await run(['show', 'a'])).out).toMatch(/denied in another report\n.*denied: Made-up n/);
    expect((await run(['show', 'n'])).out).toMatch(
      /denies what is told in 1 report, 1 independent\n.*first: Made-up a/,
    );
  });

  it('is listed, event by event', async () => {
    await stored(['a', 'b'], ['far']);
    const { code, out } = await run(['list', '--events']);
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toHaveLength(2);
    expect(out).toMatch(/incident-a .*2 reports, 2 independent .*Made-up a; Made-up b/);
    expect((await run(['list'])).out).not.toContain('independent');
  });

  it('is nothing where each report is alone', async () => {
    await stored(['a'], ['far']);
    expect((await run(['show', 'a'])).out).not.toContain('same event');
    const { code, out, err } = await run(['list', '--events']);
    expect([code, out]).toEqual([0, '']);
    expect(err).toContain('no two reports');
  });
});

describe('a person', () => {
  it('merges, and takes it back', async () => {
    await stored(['a'], ['far']);
    const merged = await run([
      'merge',
      'incident-a',
      'incident-f',
      '--reason',
      'one convoy',
      '--by',
      'Tester',
    ]);
    expect(merged).toMatchObject({ code: 0, err: '' });
    expect(merged.out).toBe(
      'decision 1: one event now: 2 reports, 2 independent; balagh undo 1 takes it back\n',
    );
    expect((await run(['show', 'a'])).out).toContain('2 reports, 2 independent');
    expect((await run(['undo'])).out).toBe('decision 2: takes back decision 1 (merge)\n');
    expect((await run(['show', 'a'])).out).not.toContain('independent');
    expect((await run(['undo', '2'])).out).toMatch(
      /takes back decision 2 \(undo\); what it took back holds again/,
    );
    expect((await run(['show', 'a'])).out).toContain('2 reports, 2 independent');
  });

  it('splits one off, or only from some', async () => {
    await stored(['a', 'b', 'c']);
    const { code, out } = await run(['split', 'incident-b']);
    expect([code, out]).toEqual([
      0,
      'decision 1: incident incident-b stands alone now; balagh undo 1 takes it back\n',
    ]);
    expect((await run(['show', 'a'])).out).toContain('2 reports, 2 independent');
    await run(['undo']);
    await run(['split', 'incident-c', '--from', 'incident-a']);
    expect((await run(['show', 'c'])).out).not.toContain('independent');
    expect((await run(['show', 'a'])).out).toContain('2 reports, 2 independent');
  });

  it('leaves a trace of all of it', async () => {
    await stored(['a', 'b'], ['far']);
    expect((await run(['decisions'])).err).toContain('no decisions yet');
    await run(['merge', 'incident-a', 'incident-far', '--by', 'Tester', '--reason', 'one convoy']);
    await run(['undo', '--reason', 'two convoys']);
    const { out } = await run(['decisions']);
    expect(out).toMatch(/^1\. merge, .*, by Tester, taken back by decision 2\n/);
    expect(out).toContain('  one event: incident-a, incident-far\n  because: one convoy\n');
    expect(out).toContain('  takes back decision 1\n  because: two convoys\n');
    const json = JSON.parse((await run(['decisions', '--format', 'json'])).out);
    expect(json[0]).toMatchObject({ kind: 'merge', by: 'Tester', undone_by: 2, missing: [] });
  });

  it('is told when a decision names what is not there any more', async () => {
    await stored(['a'], ['far']);
    await run(['merge', 'incident-a', 'incident-far']);
    await run(['remove', 'far', '--by', 'Reader']);
    expect((await run(['decisions'])).out).toContain(
      'not there any more (removed, or read again with another result): incident-far',
    );
    const { err } = await run(['reextract']);
    expect(err).toContain(
      'Decisions that name incidents which are not there any more: 1; see balagh decisions',
    );
    expect((await run(['show', 'a'])).code).toBe(0);
  });
});

describe('a decision that cannot be', () => {
  it.each([
    ['an unknown incident', ['merge', 'incident-a', 'nobody'], 1, /no incident "nobody"/],
    ['one incident', ['merge', 'incident-a'], 2, /two different incidents/],
    ['the same incident twice', ['merge', 'incident-a', 'incident-a'], 2, /two different incidents/],
    ['the beginning of several', ['merge', 'incident', 'incident-a'], 1, /beginning of several incidents/],
    ['nothing', ['merge'], 2, /missing required argument/],
    ['an empty name', ['split', ''], 1, /no incident ""/],
    ['to split what stands alone', ['split', 'incident-far'], 1, /stands alone/],
    [
      'to split what is not in one event',
      ['split', 'incident-a', '--from', 'incident-far'],
      1,
      /not in one event/,
    ],
    ['to take back nothing', ['undo'], 1, /no decision to take back/],
    ['to take back an unknown decision', ['undo', '7'], 1, /no decision 7/],
    ['to take back no number', ['undo', 'x; drop table decisions'], 1, /no decision x/],
  ])('says in one line what is wrong: %s', async (_, argv, wanted, message) => {
    await stored(['a', 'b'], ['far']);
    const { code, out, err } = await run(argv);
    expect([code, out, err.trimEnd().split('\n').length]).toEqual([wanted, '', 1]);
    expect(err).toMatch(message);
    expect((await run(['decisions', '--format', 'json'])).out).toBe('[]\n');
  });

  it('is one that is taken already, or taken back already', async () => {
    await stored(['a'], ['far']);
    await run(['merge', 'incident-a', 'incident-far']);
    expect(await run(['merge', 'incident-far', 'incident-a'])).toMatchObject({ code: 1, out: '' });
    await run(['undo', '1']);
    expect((await run(['undo', '1'])).err).toMatch(/taken back already, by decision 2/);
    expect((await run(['merge', 'incident-a', 'incident-far'])).code).toBe(0);
  });
});
