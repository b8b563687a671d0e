import { describe, expect, it } from 'vitest';
import { openStreetMapTiles, readTemplate } from '../../src/model/tileTemplate.ts';

describe('the address of tiles', () => {
  it('is taken with the three numbers of a tile, over https or from this machine', () => {
    expect(readTemplate(` ${openStreetMapTiles} `)).toEqual({
      url: openStreetMapTiles,
      origin: 'https://tile.openstreetmap.org',
    });
    expect(readTemplate('http://127.0.0.1:8080/{z}/{x}/{y}.png')).toMatchObject({
      origin: 'http://127.0.0.1:8080',
    });
    expect(readTemplate('https://a.example/t{r}?z={z}&x={x}&y={y}&key=k')).toMatchObject({
      origin: 'https://a.example',
    });
  });
  it.each([
    ['', 'empty'],
    ['https://a.example/tiles.png', 'noCoordinates'],
    ['https://a.example/{z}/{x}.png', 'noCoordinates'],
    ['{z}{x}{y}', 'notAddress'],
    ['http://a.example/{z}/{x}/{y}.png', 'notSecure'],
    ['javascript:alert(1)//{z}/{x}/{y}', 'notSecure'],
    ['file:///{z}/{x}/{y}', 'notSecure'],
    ['https://{s}.a.example/{z}/{x}/{y}.png', 'otherPlaceholder'],
    ['https://{z}.a.example/{x}/{y}.png', 'notAddress'],
    ['https://user:word@a.example/{z}/{x}/{y}.png', 'password'],
    [`https://a.example/{z}/{x}/{y}/${'x'.repeat(10_000)}`, 'notAddress'],
  ])('%s is refused: %s', (url, problem) => {
    expect(readTemplate(url)).toEqual({ problem });
  });
});
