import { FileSource, type Header, PMTiles, type Source, TileType } from 'pmtiles';
import { z } from 'zod';
import type { BaseMapProblem } from '../choice/mapSettings.ts';
import { creditText } from './creditText.ts';
import type { TileFile } from './TileFile.ts';

const metadataSchema = z.object({ attribution: z.string().catch('') }).catch({ attribution: '' });
const magic = 'PMTiles';
const rasterTypes: readonly TileType[] = [TileType.Png, TileType.Jpeg, TileType.Webp, TileType.Avif];

/** West, south, east, north of the incidents; null when none has a place. */
export type DataBox = readonly [number, number, number, number] | null;

function covers(header: Header, box: DataBox): boolean {
  if (!box) return true;
  const [west, south, east, north] = box;
  return header.minLon <= east && header.maxLon >= west && header.minLat <= north && header.maxLat >= south;
}

async function opened(name: string, source: Source): Promise<TileFile | 'unknownTiles'> {
  const archive = new PMTiles(source);
  const header = await archive.getHeader();
  const kind =
    header.tileType === TileType.Mvt ? 'vector' : rasterTypes.includes(header.tileType) ? 'raster' : null;
  if (!kind) return 'unknownTiles';
  const { attribution } = metadataSchema.parse(await archive.getMetadata());
  return { name, kind, archive, header, credit: creditText(attribution) };
}

/**
 * Opens a PMTiles archive (version 3) that a person picked or dropped. It is read where it lies, piece by piece, and
 * goes nowhere. Gives what is wrong with it when it cannot be used: no such archive, tiles of a kind that is not drawn,
 * or nothing of the region of `box` in it.
 */
export async function openTileFile(
  file: File,
  box: DataBox,
): Promise<TileFile | { problem: BaseMapProblem }> {
  const problem = (kind: 'notTiles' | 'unknownTiles' | 'unreadable' | 'elsewhere') => ({
    problem: { kind, file: file.name },
  });
  try {
    const start = new Uint8Array(await file.slice(0, 8).arrayBuffer());
    if (new TextDecoder('latin1').decode(start.subarray(0, 7)) !== magic || start[7] !== 3)
      return problem('notTiles');
    const read = await opened(file.name, new FileSource(file));
    if (read === 'unknownTiles') return problem(read);
    return covers(read.header, box) ? read : problem('elsewhere');
  } catch {
    return problem('unreadable');
  }
}
