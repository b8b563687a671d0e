import { mapshaper, sourceFile } from './sources.ts';

/** Coarse land and borders of the whole world, for zoomed-out maps and beyond the region (`world-ne.topo.json`). */
export function buildWorld(folder: string, target: string): void {
  const source = sourceFile(folder, 'world-atlas/countries-110m.json');
  // Natural Earth draws the de facto line north of Crimea as a border; here it is a disputed line like the others.
  const crimea = 'this.bounds[0] > 32 && this.bounds[2] < 37 && this.bounds[1] > 44 && this.bounds[3] < 47';
  mapshaper(folder, [
    ['-i', source, '-drop', 'target=land', '-filter', 'name !== "Antarctica"', 'target=countries'],
    ['-innerlines', '+', 'name=lines', 'target=countries'],
    ['-explode', 'target=lines', '-filter', `!(${crimea})`, 'target=lines'],
    ['-dissolve', '+', 'name=borders', 'target=lines', '-dissolve', '+', 'name=land', 'target=countries'],
    ['-o', target, 'format=topojson', 'quantization=20000', 'target=land,borders'],
  ]);
}
