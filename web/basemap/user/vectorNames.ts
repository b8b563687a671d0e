import type { VectorTile } from '@mapbox/vector-tile';
import type { LabelKind, MapLabel } from '../mapLabels.ts';
import type { Tags } from './vectorPasses.ts';

const placeLayers = ['places', 'place'];
const kinds: Readonly<Record<string, LabelKind>> = {
  country: 'country',
  state: 'division',
  region: 'division',
  province: 'division',
  city: 'seat',
  locality: 'place',
  town: 'place',
  village: 'place',
  hamlet: 'place',
  suburb: 'place',
  neighbourhood: 'place',
  macrohood: 'place',
};
const order: readonly LabelKind[] = ['capital', 'country', 'seat', 'place', 'division'];
const arabic = /\p{Script=Arabic}/u;
/** Turning marks, and names too long to be one. */
const cleaned = (name: string): string => name.replace(/[\u202a-\u202e\u2066-\u2069]/g, '').slice(0, 80);

const textOf = (tags: Tags, ...names: readonly string[]): string => {
  const found = names.find((name) => typeof tags[name] === 'string' && tags[name] !== '');
  return found === undefined ? '' : cleaned(String(tags[found]));
};

function kindOf(tags: Tags): LabelKind | null {
  const isCapital = tags.capital === 2 || tags.capital === 'yes' || tags.capital === '2';
  const detail = textOf(tags, 'kind_detail');
  if (isCapital) return 'capital';
  return kinds[detail] ?? kinds[textOf(tags, 'kind', 'class')] ?? null;
}

/** The places named in a tile, the more important first. */
export function vectorNames(tile: VectorTile, { z, x, y }: { z: number; x: number; y: number }): MapLabel[] {
  const world = 2 ** z;
  const labels: (MapLabel & { rank: number })[] = [];
  for (const layer of placeLayers.flatMap((name) => tile.layers[name] ?? [])) {
    for (let index = 0; index < layer.length; index++) {
      const feature = layer.feature(index);
      const tags = feature.properties;
      const kind = kindOf(tags);
      const point = feature.loadGeometry()[0]?.[0];
      if (!kind || !point) continue;
      const local = textOf(tags, 'name');
      const ar = textOf(tags, 'name:ar', 'name_ar') || (arabic.test(local) ? local : '');
      const en = textOf(tags, 'name:en', 'name_en', 'name:latin') || (arabic.test(local) ? '' : local);
      // Tiles repeat what stands beyond their edge: each name counts for the tile that it stands in.
      const [px, py] = [point.x / layer.extent, point.y / layer.extent];
      if ((ar === '' && en === '') || px < 0 || px >= 1 || py < 0 || py >= 1) continue;
      const rank = Number(tags.rank ?? 100) - Number(tags.population_rank ?? 0);
      labels.push({
        kind,
        en,
        ar,
        x: (x + px) / world,
        y: (y + py) / world,
        firstZoom: 0,
        lastZoom: 24,
        rank,
      });
    }
  }
  return labels.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || a.rank - b.rank);
}

/** The names of several tiles together, in order of importance. */
export const orderedNames = (names: readonly MapLabel[]): MapLabel[] =>
  [...names].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
