import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, FeatureCollection, LineString } from 'geojson';
import { nearBounds, regionBounds } from './coverage.ts';
import { gmtLines, mapshaper } from './sources.ts';

type Lines = FeatureCollection<LineString, { rank: number }>;

/** Rivers and wadis from GSHHG/WDBII (`rivers-gshhg.topo.json`); `rank` 1 (great rivers) to 5 (wadis). */
export function buildRivers(folder: string, target: string): void {
  const features = [1, 2, 3, 4, 5].flatMap((rank) => {
    // Small streams and wadis are worth their bytes only near.
    const bounds = rank < 3 ? regionBounds : nearBounds;
    return gmtLines(`-I${rank}`, bounds).map((coordinates): Feature<LineString, { rank: number }> => {
      return { type: 'Feature', properties: { rank }, geometry: { type: 'LineString', coordinates } };
    });
  });
  const dumped = join(folder, 'rivers.json');
  writeFileSync(dumped, JSON.stringify({ type: 'FeatureCollection', features } satisfies Lines));
  mapshaper(folder, [
    ['-i', dumped, 'name=rivers', 'snap'],
    [
      '-filter',
      'rank < 4 || this.length > 4000',
      '-dissolve',
      'rank',
      '-simplify',
      'variable',
      'interval=rank > 3 ? 450 : rank > 2 ? 300 : 600',
      '-filter-fields',
      'rank',
    ],
    ['-o', target, 'format=topojson', 'quantization=200000'],
  ]);
}

/**
 * The line west of the Golan, from GSHHG/WDBII (`disputed-gshhg.topo.json`). OpenStreetMap's land, from which the
 * ceasefire lines of 1974 come, has no line there.
 */
export function buildGolanLine(folder: string, target: string): void {
  const features = gmtLines('-N1', [35.5, 32.6, 35.8, 33.34]).flatMap((line) => {
    const kept = line.filter(([lon, lat]) => lon > 35.6 && lon < 35.67 && lat > 32.68 && lat < 33.26);
    if (kept.length < 2) return [];
    return [{ type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: kept } }];
  });
  const dumped = join(folder, 'golan.json');
  writeFileSync(dumped, JSON.stringify({ type: 'FeatureCollection', features }));
  mapshaper(folder, [
    ['-i', dumped, 'name=disputed'],
    ['-o', target, 'format=topojson', 'quantization=10000'],
  ]);
}
