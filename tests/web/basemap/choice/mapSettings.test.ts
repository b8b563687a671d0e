// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { allowedHost, allowHost } from '../../../../web/basemap/choice/allowHost.ts';
import { readStored } from '../../../../web/basemap/choice/mapSettings.ts';

const load = async () => {
  vi.resetModules();
  return await import('../../../../web/basemap/choice/mapSettings.ts');
};
const url = 'https://tiles.example/{z}/{x}/{y}.png';

beforeEach(() => localStorage.clear());
afterEach(() => {
  document.head.replaceChildren();
});

function allow(host: string) {
  const meta = document.createElement('meta');
  meta.name = 'balagh-tiles';
  meta.content = host;
  document.head.append(meta);
}

describe('the choice of a base map', () => {
  it('is the embedded one at first, with names as the interface', async () => {
    const { useMapSettings } = await load();
    expect(useMapSettings.getState()).toMatchObject({ baseMap: { kind: 'embedded' }, labels: null });
  });
  it('is remembered, tiles and names alike', async () => {
    const before = await load();
    before.chooseTiles(url, 'Invented Tiles');
    before.setLabelLanguage('both');
    const { useMapSettings } = await load();
    expect(useMapSettings.getState()).toMatchObject({
      baseMap: { kind: 'tiles', url, credit: 'Invented Tiles' },
      labels: 'both',
    });
  });
  it('never remembers an address that is not safe, nor what something else has stored', async () => {
    const { chooseTiles, useMapSettings } = await load();
    chooseTiles('http://tiles.example/{z}/{x}/{y}.png', '');
    expect(useMapSettings.getState().baseMap.kind).toBe('embedded');
    for (const stored of [
      'no json',
      '{"baseMap":{"kind":"tiles","url":"javascript:{z}{x}{y}","credit":""},"labels":"xx"}',
    ]) {
      localStorage.setItem('balagh.map', stored);
      expect((await load()).useMapSettings.getState()).toMatchObject({
        baseMap: { kind: 'embedded' },
        labels: null,
      });
    }
  });
});

describe('the host of tiles', () => {
  it('is asked for once where the page may not load from it, and the page loads again', () => {
    allow('');
    const reload = vi.fn();
    expect(allowHost('https://tiles.example', document, reload)).toBe(true);
    expect(document.cookie).toContain('balagh_tiles=https%3A%2F%2Ftiles.example');
    expect(reload).toHaveBeenCalledOnce();
  });
  it('needs no asking where it is allowed, or where no server of ours answers', () => {
    const reload = vi.fn();
    expect(allowHost('https://tiles.example', document, reload)).toBe(false);
    allow('https://tiles.example');
    expect(allowedHost()).toBe('https://tiles.example');
    expect(allowHost('https://tiles.example', document, reload)).toBe(false);
    expect(reload).not.toHaveBeenCalled();
  });
});

describe('what was remembered of the base map', () => {
  const tiles = { kind: 'tiles', url: 'https://tiles.example/{z}/{x}/{y}.png', credit: 'Example' };
  it('is read back as it was stored', () => {
    expect(readStored(JSON.stringify({ baseMap: tiles, labels: 'both' }))).toEqual({
      baseMap: tiles,
      labels: 'both',
    });
  });
  it.each([
    null,
    '',
    'no JSON',
    'null',
    '[]',
    '{"baseMap":"tiles","labels":7}',
    JSON.stringify({ baseMap: { ...tiles, url: 'http://tiles.example/{z}/{x}/{y}.png' } }),
    JSON.stringify({ baseMap: { ...tiles, credit: 'x'.repeat(301) } }),
    JSON.stringify({ baseMap: { ...tiles, credit: 5 } }),
  ])('is as for a first visit where it cannot be used: %j', (text) => {
    expect(readStored(text)).toEqual({ baseMap: { kind: 'embedded' }, labels: null });
  });
});
