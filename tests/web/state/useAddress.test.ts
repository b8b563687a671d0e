// @vitest-environment happy-dom
import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dayNumber } from '../../../src/model/days.ts';
import type { Dataset } from '../../../web/data/Dataset.ts';
import type { FoundIncident } from '../../../web/engine/protocol.ts';
import { addressOf, useAddress } from '../../../web/state/useAddress.ts';
import { clearFilters, closeIncident, useViewer } from '../../../web/state/viewerStore.ts';

/** Where each incident is shown; `other` tells of the same event as `second`. */
const found: Record<string, FoundIncident> = {
  first: { row: 0, report: null },
  second: { row: 1, report: null },
  other: { row: 1, report: 'its report' },
};
const engine = {
  ask: async (kind: string, { id, rows }: { id?: string; rows?: number[] }) =>
    kind === 'find'
      ? (found[id ?? ''] ?? null)
      : [{ row: rows?.[0], id: ['first', 'second'][rows?.[0] ?? -1], report: '', quote: '' }],
};
const dataset = { places: [{ id: 'here' }, { id: 'there' }], engine } as unknown as Dataset;

const state = () => useViewer.getState();
const go = (hash: string) => {
  history.replaceState(null, '', hash || '#');
  dispatchEvent(new Event('hashchange'));
};
beforeEach(() => {
  clearFilters();
  closeIncident();
  history.replaceState(null, '', '#');
});
afterEach(cleanup);

describe('the address of an open page', () => {
  it('is followed when it changes', async () => {
    renderHook(() => useAddress(dataset));
    go(
      '#lang=ar&from=2018-07-02&to=2018-07-01&types=riots&also=denied&place=there&place=gone&incident=second',
    );
    expect(state()).toMatchObject({
      language: 'ar',
      from: dayNumber('2018-07-01'),
      to: dayNumber('2018-07-02'),
      types: 1 << 4,
      places: [1],
    });
    await expect.poll(() => state().selected).toBe(1);
    expect(state().tab).toBe('reader');
    go('#lang=en');
    expect(state()).toMatchObject({ language: 'en', from: null, places: null, selected: null, tab: 'list' });
  });
  it('is not followed once the viewer is gone', async () => {
    renderHook(() => useAddress(dataset)).unmount();
    go('#incident=second');
    expect(state().selected).toBeNull();
  });
  it('is read at the start and comes back the same', () => {
    const hash =
      'lang=en&from=2018-07-01&types=battles&also=planned&undated=yes&place=here&outlet=A&outlet=&incident=first';
    history.replaceState(null, '', `#${hash}`);
    renderHook(() => useAddress(dataset));
    expect(addressOf(state(), dataset, null)).toBe(hash);
  });
  it('keeps the name of an incident that is not here, so that it can be said', () => {
    renderHook(() => useAddress(dataset));
    go('#incident=gone');
    expect(state()).toMatchObject({ selected: null, unknownIncident: 'gone' });
    expect(addressOf(state(), dataset, null)).toContain('incident=gone');
    go('#place=gone');
    expect(state()).toMatchObject({ unknownIncident: null, places: null });
  });
  it('opens an incident without a row of its own in the row of its event', async () => {
    renderHook(() => useAddress(dataset));
    go('#incident=other');
    expect(state()).toMatchObject({ selected: null, seeking: true });
    await expect.poll(() => state().selected).toBe(1);
    expect(state()).toMatchObject({
      telling: { id: 'other', report: 'its report' },
      unknownIncident: null,
      seeking: false,
      tab: 'reader',
    });
    expect(addressOf(state(), dataset, null)).toContain('incident=other');
    go('#incident=second');
    await expect.poll(() => state().selected).toBe(1);
    expect(state().telling).toBeNull();
    expect(addressOf(state(), dataset, 'second')).toContain('incident=second');
  });
  it('says that an incident is not here once it was looked for', async () => {
    renderHook(() => useAddress(dataset));
    go('#incident=gone');
    await expect.poll(() => state().seeking).toBe(false);
    expect(state()).toMatchObject({ selected: null, unknownIncident: 'gone' });
  });
});
