import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OccupiedBoxes } from '../../../../web/basemap/boxes.ts';
import { mercatorX, mercatorY } from '../../../../web/basemap/mercator.ts';
import { areaLabels } from '../../../../web/map/areas/areaLabels.ts';
import { readOutlines } from '../../../../web/map/areas/loadOutlines.ts';
import type { Outline } from '../../../../web/map/areas/outlines.ts';
import { markAt } from '../../../../web/map/markAt.ts';
import type { Mark } from '../../../../web/map/marks.ts';
import { screenMarks } from '../../../../web/map/screenMarks.ts';
import { fixturePlaces } from '../../fixtures/places.ts';

const file = join(import.meta.dirname, '../../../../geodata/basemap/admin1-areas-ne.topo.json');
const outlines = readOutlines(JSON.parse(readFileSync(file, 'utf8')));

/** Even-odd rule, as the canvas fills. */
function holds({ rings }: Outline, lat: number, lon: number): boolean {
  const [x, y] = [mercatorX(lon), mercatorY(lat)];
  let inside = false;
  for (const ring of rings) {
    for (let i = 0; i + 3 < ring.length; i += 2) {
      const [ax, ay, bx, by] = [ring[i], ring[i + 1], ring[i + 2], ring[i + 3]] as [
        number,
        number,
        number,
        number,
      ];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}

describe('outlines of governorates', () => {
  it('are known by the ids of both gazetteers and hold their towns', () => {
    const daraa = outlines.get('ocha:SY12');
    expect(daraa).toBeDefined();
    expect(daraa).toBe(outlines.get('geonames:170903'));
    if (!daraa) return;
    expect(holds(daraa, 32.89, 36.04)).toBe(true);
    expect(holds(daraa, 33.51, 36.29)).toBe(false);
  });
  it('are left out where they would decide what is disputed', () => {
    for (const id of ['geonames:173336', 'ocha:SY14', 'geonames:361468', 'geonames:408646'])
      expect([id, outlines.has(id)]).toEqual([id, false]);
  });
});

describe('a governorate on the map', () => {
  const outline = outlines.get('ocha:SY12') as Outline;
  const symbol = { index: 0, placeIndex: 0, place: fixturePlaces.nawa.place, isArea: true, radiusM: 60_000 };
  const mark: Mark = {
    symbol,
    members: [symbol],
    placeCount: 1,
    isArea: true,
    count: 4,
    dominant: 0,
    latest: null,
  };
  const world = 256 * 2 ** 9;
  const placed = screenMarks(
    [mark],
    1,
    9,
    (x, y) => ({ x: x * world, y: y * world }),
    () => outline,
  );
  const view = { left: 0, top: 0, right: world, bottom: world };
  const [label] = areaLabels(placed, view, new OccupiedBoxes());

  it('has its count on its border, and is found there and not inside', () => {
    if (!label) throw new Error('no count');
    expect(markAt(placed, [], label.x, label.y)).toBe(placed[0]);
    expect(markAt(placed, [], mercatorX(36.04) * world, mercatorY(32.89) * world)).toBeNull();
  });
});
