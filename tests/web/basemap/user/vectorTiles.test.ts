import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { describe, expect, it } from 'vitest';
import { themes } from '../../../../web/basemap/themes.ts';
import { drawVectorTile } from '../../../../web/basemap/user/drawVectorTile.ts';
import { partOf } from '../../../../web/basemap/user/partOf.ts';
import { vectorNames } from '../../../../web/basemap/user/vectorNames.ts';
import { type MadeFeature, madeVectorTile } from '../../fixtures/tileArchive.ts';

const read = (layers: Readonly<Record<string, readonly MadeFeature[]>>) =>
  new VectorTile(new PbfReader(madeVectorTile(layers)));
const square = (tags: Record<string, string>): MadeFeature => ({
  type: 'polygon',
  points: [
    [0, 0],
    [4096, 0],
    [4096, 4096],
    [0, 4096],
  ],
  tags,
});
const place = (tags: Record<string, string>, x = 2048): MadeFeature => ({
  type: 'point',
  points: [[x, 2048]],
  tags,
});

/** Which colours a tile is painted with, in order. */
function painted(tile: VectorTile, zoom = 10): string[] {
  const colors: string[] = [];
  const context = {
    fillStyle: '',
    strokeStyle: '',
    fillRect() {
      colors.push(this.fillStyle);
    },
    fill() {
      colors.push(this.fillStyle);
    },
    stroke() {
      colors.push(this.strokeStyle);
    },
    beginPath() {},
    moveTo() {},
    lineTo() {},
    closePath() {},
    setLineDash() {},
  };
  const part = { zoom, sizePx: 512, scale: 1, left: 0, top: 0 };
  drawVectorTile(context as unknown as CanvasRenderingContext2D, tile, part, themes.light);
  return colors;
}
const { land, water, green, building, road, border } = themes.light;

describe('a vector tile', () => {
  it('of Protomaps is land on water', () => {
    expect(painted(read({ earth: [square({})], water: [square({ kind: 'lake' })] }))).toEqual([
      water,
      land,
      water,
    ]);
  });
  it('of OpenMapTiles is water on land', () => {
    expect(painted(read({ water: [square({ class: 'lake' })] }))).toEqual([land, water]);
  });
  it('shows woods, large roads and borders from far, buildings and small roads only from near', () => {
    const line = (tags: Record<string, string>): MadeFeature => ({ ...square(tags), type: 'line' });
    const tile = read({
      landcover: [square({ class: 'wood' }), square({ class: 'sand' })],
      transportation: [line({ class: 'motorway' }), line({ class: 'service' })],
      building: [square({})],
      boundary: [line({ admin_level: '2' })],
    });
    expect(painted(tile, 8)).toEqual([land, green, road, border]);
    expect(painted(tile, 16)).toEqual([land, green, building, road, road, border]);
  });
  it('leaves out layers that are not known', () => {
    expect(painted(read({ secrets: [square({})] }))).toEqual([land]);
  });
  it('is enlarged where the map goes nearer than the archive', () => {
    expect(partOf({ z: 9, x: 300, y: 200 }, 14)).toMatchObject({
      z: 8,
      x: 44,
      y: 200,
      part: { scale: 1, left: -0 },
    });
    expect(partOf({ z: 9, x: 301, y: 203 }, 6)).toMatchObject({
      z: 6,
      x: 11,
      y: 50,
      part: { scale: 4, left: -512, top: -1536 },
    });
  });
});

describe('the names of a vector tile', () => {
  it('are read in both scripts, the important first', () => {
    const tile = read({
      places: [
        place({ kind: 'locality', kind_detail: 'village', name: 'قرية', 'name:en': 'Qarya' }),
        place({ kind: 'locality', kind_detail: 'city', name: 'Madina', 'name:ar': 'مدينة' }),
      ],
    });
    expect(vectorNames(tile, { z: 1, x: 1, y: 0 })).toMatchObject([
      { kind: 'seat', en: 'Madina', ar: 'مدينة', x: 0.75, y: 0.25 },
      { kind: 'place', en: 'Qarya', ar: 'قرية' },
    ]);
  });
  it('leave out what has no name, is no place, or stands in the next tile; turning marks go', () => {
    const tile = read({
      place: [
        place({ class: 'town' }),
        place({ class: 'ferry', name: 'x' }),
        place({ class: 'town', name: 'beyond' }, 5000),
        place({ class: 'town', name: 'a\u202eb' }),
      ],
    });
    expect(vectorNames(tile, { z: 0, x: 0, y: 0 }).map(({ en }) => en)).toEqual(['ab']);
  });
});
