// @vitest-environment happy-dom
import L from 'leaflet';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addBaseMap } from '../../../web/basemap/baseMap.ts';
import { themes } from '../../../web/basemap/themes.ts';

let map: L.Map;
let signals: AbortSignal[];
const listeners = { added: 0, removed: 0 };

beforeEach(() => {
  const container = document.createElement('div');
  document.body.append(container);
  Object.defineProperty(container, 'clientWidth', { value: 800 });
  Object.defineProperty(container, 'clientHeight', { value: 600 });
  map = L.map(container, { center: [32.6, 36.1], zoom: 8, fadeAnimation: false });
  Object.assign(listeners, { added: 0, removed: 0 });
  const fonts = {
    load: async () => [],
    addEventListener: () => listeners.added++,
    removeEventListener: () => listeners.removed++,
  };
  Object.defineProperty(document, 'fonts', { value: fonts, configurable: true });
  signals = [];
  vi.stubGlobal('fetch', (_url: string, init: RequestInit) => {
    if (init.signal) signals.push(init.signal);
    return new Promise((_resolve, reject) => {
      init.signal?.addEventListener('abort', () => reject(new Error('aborted')));
    });
  });
});

afterEach(() => {
  map.remove();
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

describe('the base map on a map', () => {
  it('shows the colour of water at once, before any file has come', () => {
    addBaseMap(map, { theme: 'dark', labels: 'ar' });
    const probe = document.createElement('div');
    probe.style.background = themes.dark.water;
    expect(map.getContainer().style.background).toBe(probe.style.background);
    expect(signals.length).toBeGreaterThan(5);
  });
  it('credits its sources', () => {
    addBaseMap(map, { theme: 'light', labels: 'en' });
    expect(map.attributionControl.getContainer()?.textContent).toMatch(
      /OpenStreetMap.*Natural Earth.*GSHHG.*GeoNames/u,
    );
  });
  it('leaves nothing behind when removed', () => {
    const before = map.getContainer().querySelectorAll('canvas').length;
    const handle = addBaseMap(map, { theme: 'light', labels: 'both' });
    expect(map.getContainer().querySelectorAll('canvas').length).toBeGreaterThan(before);
    handle.remove();
    expect(map.getContainer().querySelectorAll('canvas').length).toBe(before);
    expect(map.getContainer().style.background).toBe('');
    expect(signals.every((signal) => signal.aborted)).toBe(true);
    expect(listeners).toEqual({ added: 1, removed: 1 });
  });
  it('tells once when a file cannot be had', async () => {
    vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
    const told = await new Promise<unknown>((resolve) => {
      addBaseMap(map, { theme: 'light', labels: 'both', onError: resolve });
    });
    expect(String(told)).toMatch(/answered 404/u);
  });
  it('tells nothing after its removal', async () => {
    const onError = vi.fn();
    addBaseMap(map, { theme: 'light', labels: 'both', onError }).remove();
    await new Promise((resolve) => setTimeout(resolve));
    expect(signals.length).toBeGreaterThan(5);
    expect(onError).not.toHaveBeenCalled();
  });
});
