// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AddressWriter, isAct } from '../../../web/state/AddressWriter.ts';
import { useViewer, type ViewerState } from '../../../web/state/viewerStore.ts';

const start = useViewer.getInitialState();
const act = (change: Partial<ViewerState>, before: Partial<ViewerState> = {}) =>
  isAct({ ...start, ...before, ...change }, { ...start, ...before });

describe('an act that Back undoes', () => {
  it('is a filter switched, an incident opened, changed or closed', () => {
    expect(act({ types: 3 })).toBe(true);
    expect(act({ chosen: { tag: ['a'] } })).toBe(true);
    expect(act({ selected: 3 })).toBe(true);
    expect(act({ selected: 3 }, { selected: 2 })).toBe(true);
    expect(act({ telling: { id: 'a', report: 'b' } }, { selected: 2 })).toBe(true);
    expect(act({ selected: null }, { selected: 3 })).toBe(true);
  });
  it('is nothing that glides or is only looked at', () => {
    expect(act({ from: 3, to: 9 })).toBe(false);
    expect(act({ mapView: { lat: 1, lon: 2, zoom: 3 }, mapMoved: true })).toBe(false);
    expect(act({ tab: 'time' })).toBe(false);
    expect(act({ language: 'ar' })).toBe(false);
    expect(act({ undated: true }, { playing: true })).toBe(false);
  });
  it('is no incident that an address asked for', () => {
    expect(act({ selected: 3, seeking: false }, { seeking: true })).toBe(false);
  });
});

describe('the writer of the address', () => {
  const written = (state: ViewerState, id: string | null) =>
    `${id ?? 'none'},${state.types},${state.from ?? ''}`;
  let writer: AddressWriter;
  let stop: () => void;
  beforeEach(() => {
    vi.useFakeTimers();
    useViewer.setState(start);
    history.replaceState(null, '', '#');
    writer = new AddressWriter(written, async (row) => `id${row}`);
    stop = useViewer.subscribe((now, before) => writer.changed(now, before));
  });
  afterEach(() => {
    writer.stop();
    stop();
    vi.useRealTimers();
  });
  const rest = () => vi.advanceTimersByTimeAsync(200);

  it('makes a new entry for an act and none for what glides', async () => {
    const entries = history.length;
    for (let from = 0; from < 50; from++) useViewer.setState({ from });
    await rest();
    expect([location.hash, history.length]).toEqual(['#none,63,49', entries]);
    useViewer.setState({ types: 3 });
    await rest();
    expect([location.hash, history.length]).toEqual(['#none,3,49', entries + 1]);
  });
  it('leaves what glided until an act to the entry before it', async () => {
    const replaced = vi.spyOn(history, 'replaceState');
    const pushed = vi.spyOn(history, 'pushState');
    useViewer.setState({ from: 7 });
    useViewer.setState({ types: 3 });
    await rest();
    expect(replaced.mock.calls.map(([, , hash]) => hash)).toEqual(['#none,63,7']);
    expect(pushed.mock.calls.map(([, , hash]) => hash)).toEqual(['#none,3,7']);
  });
  it('makes no entry for what an address asked for', async () => {
    const entries = history.length;
    writer.follow(() => useViewer.setState({ types: 3 }));
    await rest();
    expect([location.hash, history.length]).toEqual(['#none,3,', entries]);
  });
  it('names the opened incident, and keeps it open where an address names the same', async () => {
    useViewer.setState({ selected: 4 });
    await rest();
    expect(location.hash).toBe('#id4,63,');
    expect(writer.stays('id4').opened?.selected).toBe(4);
    expect(writer.stays('id5').opened).toBeNull();
    expect(writer.stays(null).opened).toBeNull();
  });
  it('lets the map be moved by the first address and by one from outside, not on the way back', async () => {
    history.replaceState('balagh', '', '#');
    expect(writer.stays(null).moveMap).toBe(true);
    writer.follow(() => {});
    await rest();
    expect(writer.stays(null).moveMap).toBe(false);
    history.replaceState(null, '', '#typed');
    expect(writer.stays(null).moveMap).toBe(true);
  });
});
