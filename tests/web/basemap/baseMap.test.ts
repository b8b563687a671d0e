// @vitest-environment happy-dom
import L from 'leaflet';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addBaseMap } from '../../../web/basemap/baseMap.ts';
import { type BaseMapFiles, makeBaseMapFiles } from '../../../web/basemap/loadBaseMap.ts';
import { themes } from '../../../web/basemap/themes.ts';

let map: L.Map;
let asked: string[];
let files: BaseMapFiles;
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
  asked = [];
  files = makeBaseMapFiles();
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(url);
    return new Promise(() => {});
  });
});

afterEach(() => {
  map.remove();
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

describe('the base map on a map', () => {
  it('shows the colour of water at once, before any file has come', () => {
    addBaseMap(map, { theme: 'dark', labels: 'ar', files });
    const probe = document.createElement('div');
    probe.style.background = themes.dark.water;
    expect(map.getContainer().style.background).toBe(probe.style.background);
    expect(asked.length).toBeGreaterThan(5);
  });
  it('credits its sources', () => {
    addBaseMap(map, { theme: 'light', labels: 'en', files });
    expect(map.attributionControl.getContainer()?.textContent).toMatch(
      /OpenStreetMap.*Natural Earth.*GSHHG.*GeoNames/u,
    );
  });
  it('leaves nothing behind when removed', () => {
    const before = map.getContainer().querySelectorAll('canvas').length;
    const handle = addBaseMap(map, { theme: 'light', labels: 'both', files });
    expect(map.getContainer().querySelectorAll('canvas').length).toBeGreaterThan(before);
    handle.remove();
    expect(map.getContainer().querySelectorAll('canvas').length).toBe(before);
    expect(map.getContainer().style.background).toBe('');
    expect(listeners).toEqual({ added: 1, removed: 1 });
  });
  it('tells once when a file cannot be had', async () => {
    vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
    const told = await new Promise<unknown>((resolve) => {
      addBaseMap(map, { theme: 'light', labels: 'both', onError: resolve, files });
    });
    expect(String(told)).toMatch(/answered 404/u);
  });
  it('asks for its files once, however many maps there are, and again after a failure', async () => {
    addBaseMap(map, { theme: 'light', labels: 'both', files });
    const first = asked.length;
    expect(first).toBeGreaterThan(5);
    addBaseMap(map, { theme: 'light', labels: 'both', files });
    expect(asked.length).toBe(first);
    vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
    const failing = makeBaseMapFiles();
    await expect(failing.labels()).rejects.toThrow(/404/u);
    vi.stubGlobal('fetch', async () => Response.json({ places: [], others: [] }));
    await expect(failing.labels()).rejects.not.toThrow(/404/u);
  });
  it('tells nothing after its removal', async () => {
    vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
    const onError = vi.fn();
    addBaseMap(map, { theme: 'light', labels: 'both', onError, files }).remove();
    await expect(files.geometry()).rejects.toThrow(/404/u);
    await new Promise((resolve) => setTimeout(resolve));
    expect(onError).not.toHaveBeenCalled();
  });
});
