import { TileType } from 'pmtiles';
import { describe, expect, it } from 'vitest';
import { openTileFile } from '../../../../web/basemap/user/openTileFile.ts';
import { madeArchive } from '../../fixtures/tileArchive.ts';

const tiles = [{ z: 0, x: 0, y: 0, bytes: new Uint8Array([1, 2, 3]) }];
const file = (bytes: Uint8Array<ArrayBuffer>) => new File([bytes], 'map.pmtiles');
const syria = [35, 32, 42, 37] as const;

describe('a map file of one’s own', () => {
  it('is opened where it lies: kind, reach and attribution', async () => {
    const archive = madeArchive({ tiles, type: TileType.Png, attribution: '<i>Invented Maps</i>' });
    const opened = await openTileFile(file(archive), syria);
    expect(opened).toMatchObject({ name: 'map.pmtiles', kind: 'raster', credit: 'Invented Maps' });
    if ('problem' in opened) return;
    expect(new Uint8Array((await opened.archive.getZxy(0, 0, 0))?.data ?? new ArrayBuffer(0))).toEqual(
      tiles[0]?.bytes,
    );
    expect(await opened.archive.getZxy(1, 0, 0)).toBeUndefined();
  });
  it('of another region is refused, one that only touches it is not', async () => {
    const of = (bounds: [number, number, number, number]) =>
      openTileFile(file(madeArchive({ tiles, bounds })), syria);
    expect(await of([-10, 40, 5, 50])).toEqual({ problem: { kind: 'elsewhere', file: 'map.pmtiles' } });
    expect(await of([30, 30, 36, 33])).toMatchObject({ kind: 'vector' });
    expect(await openTileFile(file(madeArchive({ tiles, bounds: [-10, 40, 5, 50] })), null)).toMatchObject({
      kind: 'vector',
    });
  });
  it('is refused when it is something else, of an older version, of unknown tiles, or cut short', async () => {
    const kindOf = async (bytes: Uint8Array<ArrayBuffer>) => {
      const read = await openTileFile(file(bytes), null);
      return 'problem' in read ? read.problem.kind : 'opened';
    };
    expect(await kindOf(new TextEncoder().encode('<html>not a map</html>'))).toBe('notTiles');
    expect(await kindOf(new Uint8Array(0))).toBe('notTiles');
    const old = madeArchive({ tiles });
    old[7] = 2;
    expect(await kindOf(old)).toBe('notTiles');
    expect(await kindOf(madeArchive({ tiles, type: TileType.Unknown }))).toBe('unknownTiles');
    expect(await kindOf(madeArchive({ tiles }).slice(0, 60))).toBe('unreadable');
  });
});
