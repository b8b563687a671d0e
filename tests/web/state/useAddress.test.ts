// @vitest-environment happy-dom
import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { memberShard } from '../../../src/dataset/format.ts';
import { dayNumber } from '../../../src/model/days.ts';
import type { Dataset } from '../../../web/data/Dataset.ts';
import { addressOf, useAddress } from '../../../web/state/useAddress.ts';
import { clearFilters, closeIncident, useViewer } from '../../../web/state/viewerStore.ts';

// What the address reads of a dataset: ids of places and of incidents.
const ids = ['first', 'second'];
const dataset = {
  manifest: { version: 'v1' },
  places: [{ id: 'here' }, { id: 'there' }],
  table: { length: ids.length, id: (row: number) => ids[row] },
} as unknown as Dataset;

const state = () => useViewer.getState();
const go = (hash: string) => {
  history.replaceState(null, '', hash || '#');
  dispatchEvent(new Event('hashchange'));
};
/** The files of members: `other` tells of the same event as `second`. */
const files: Record<string, unknown> = {
  [`members/${memberShard('other')}.json`]: [['other', 1, 'its report']],
};
vi.stubGlobal('fetch', async (url: string) => {
  const file = Object.keys(files).find((name) => String(url).includes(name));
  return new Response(JSON.stringify(file ? files[file] : []), { status: 200 });
});
beforeEach(() => {
  clearFilters();
  closeIncident();
  history.replaceState(null, '', '#');
});
afterEach(cleanup);

describe('the address of an open page', () => {
  it('is followed when it changes', () => {
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
      selected: 1,
      tab: 'reader',
    });
    go('#lang=en');
    expect(state()).toMatchObject({ language: 'en', from: null, places: null, selected: null, tab: 'list' });
  });
  it('is not followed once the viewer is gone', () => {
    renderHook(() => useAddress(dataset)).unmount();
    go('#incident=second');
    expect(state().selected).toBeNull();
  });
  it('is read at the start and comes back the same', () => {
    const hash = 'lang=en&from=2018-07-01&types=battles&also=planned&undated=yes&place=here&incident=first';
    history.replaceState(null, '', `#${hash}`);
    renderHook(() => useAddress(dataset));
    expect(addressOf(state(), dataset)).toBe(hash);
  });
  it('keeps the name of an incident that is not here, so that it can be said', () => {
    renderHook(() => useAddress(dataset));
    go('#incident=gone');
    expect(state()).toMatchObject({ selected: null, unknownIncident: 'gone' });
    expect(addressOf(state(), dataset)).toContain('incident=gone');
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
    expect(addressOf(state(), dataset)).toContain('incident=other');
    go('#incident=second');
    expect(state()).toMatchObject({ selected: 1, telling: null });
  });
  it('says that an incident is not here once it was looked for', async () => {
    renderHook(() => useAddress(dataset));
    go('#incident=gone');
    await expect.poll(() => state().seeking).toBe(false);
    expect(state()).toMatchObject({ selected: null, unknownIncident: 'gone' });
  });
});
