import { incidentTypeNames, typeOfSubType } from '../../model/incidentType.ts';
import type { EventPlace } from '../EventFacts.ts';
import { type Certainty, denies, fits } from '../match/fits.ts';
import { lessExact, placesFit } from '../match/places.ts';
import type { ComparableItem } from './items.ts';

/** Two items that may be one event, by their positions; a report and a denial of it are `contested`. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  readonly certainty: Certainty;
  readonly contested: boolean;
}

/** Some 22 km: the widest place (20 km around its point) reaches into few cells. */
const CELL_DEG = 0.2;
const METRES_PER_DEG = 111_195;
/** In one cell an item is compared with this many before it: what is near in date stands near (sorted neighbourhood). */
const MOST_COMPARED = 256;

interface Cells {
  readonly lat: readonly [number, number];
  readonly lon: readonly [number, number];
}

/**
 * The pairs of items that may be one event. Items meet in a cell of the map, in the order of their days, so that work
 * grows with the items and not with their square. No pair crosses the 180th meridian.
 */
export function findPairs(items: readonly ComparableItem[], onItem: () => void = () => {}): Pair[] {
  const days = Int32Array.from(items, firstDay);
  const order = Uint32Array.from(items.keys()).sort(
    (a, b) => (days[a] as number) - (days[b] as number) || a - b,
  );
  const cells = items.map(cellsOf);
  const blocks = new Map<number, number[]>();
  const pairs: Pair[] = [];
  for (const at of order) {
    const item = items[at] as ComparableItem;
    const own = cells[at] as Cells;
    for (let lat = own.lat[0]; lat <= own.lat[1]; lat++) {
      for (let lon = own.lon[0]; lon <= own.lon[1]; lon++) {
        const block = blockAt(blocks, item, lat, lon);
        const first = firstInReach(block, items, firstDay(item));
        for (const other of block.slice(Math.max(first, block.length - MOST_COMPARED))) {
          // Two items that meet in several cells are compared in the first of them.
          const others = cells[other] as Cells;
          if (lat !== Math.max(own.lat[0], others.lat[0]) || lon !== Math.max(own.lon[0], others.lon[0]))
            continue;
          const pair = pairOf(items, other, at);
          if (pair) pairs.push(pair);
        }
        block.push(at);
      }
    }
    onItem();
  }
  return withoutAmbiguous(pairs, items);
}

function pairOf(items: readonly ComparableItem[], first: number, second: number): Pair | null {
  const [a, b] = [items[first] as ComparableItem, items[second] as ComparableItem];
  if (a.sample !== b.sample || isOneReport(a, b)) return null;
  const contested = a.facts.assertion !== b.facts.assertion;
  const [reported, other] = a.facts.assertion === 'reported' ? [a, b] : [b, a];
  if (reported.facts.assertion !== 'reported' || !comparedWithReports.has(other.facts.assertion)) return null;
  const certainty = contested
    ? denies(reported.facts, other.facts)
    : fits(a.facts, b.facts, a.copySet >= 0 && a.copySet === b.copySet);
  return certainty && { a: Math.min(first, second), b: Math.max(first, second), certainty, contested };
}

/** What a person joined by hand may also be planned or background: that is compared with nothing. */
const comparedWithReports: ReadonlySet<string> = new Set(['reported', 'denied']);

const isOneReport = (a: ComparableItem, b: ComparableItem): boolean =>
  a.members.length === 1 && b.members.length === 1 && a.facts.report === b.facts.report;

/** A copy may be a day late, and so may a denial: their days reach one further, as approximate ones do. */
const slack = ({ facts, copySet }: ComparableItem): number =>
  facts.days.approximate || copySet >= 0 || facts.assertion === 'denied' ? 1 : 0;

const firstDay = (item: ComparableItem): number => item.facts.days.from - slack(item);

const lastDay = (item: ComparableItem): number => item.facts.days.to + slack(item);

/** Takes those off the front of a block that ended before this day; as the block is in the order of days, they do not come back. */
function firstInReach(block: number[], items: readonly ComparableItem[], day: number): number {
  let first = 0;
  while (first < block.length && lastDay(items[block[first] as number] as ComparableItem) < day) first++;
  // Cut only when it pays: the block is moved at most as often as it is filled.
  if (first > block.length / 2) {
    block.splice(0, first);
    return 0;
  }
  return first;
}

function blockAt(
  blocks: Map<number, number[]>,
  { facts, sample }: ComparableItem,
  lat: number,
  lon: number,
): number[] {
  const type = incidentTypeNames.indexOf(typeOfSubType(facts.subType));
  const key = ((lat + 1000) * 4000 + (lon + 2000)) * 16 + type * 2 + (sample ? 1 : 0);
  const known = blocks.get(key);
  if (known) return known;
  const made: number[] = [];
  blocks.set(key, made);
  return made;
}

function cellsOf({ facts: { place } }: ComparableItem): Cells {
  const latDeg = place.radiusM / METRES_PER_DEG;
  const lonDeg = latDeg / Math.max(0.1, Math.cos((place.lat * Math.PI) / 180));
  const range = (centre: number, reach: number) =>
    [Math.floor((centre - reach) / CELL_DEG), Math.floor((centre + reach) / CELL_DEG)] as const;
  return { lat: range(place.lat, latDeg), lon: range(place.lon, lonDeg) };
}

/**
 * Leaves out what nobody could decide: an incident "in Aleppo" that would go with one in either of two of its
 * neighbourhoods goes with none of them.
 */
function withoutAmbiguous(pairs: readonly Pair[], items: readonly ComparableItem[]): Pair[] {
  const chosen = new Map<number, EventPlace>();
  const ambiguous = new Set<number>();
  const wideOf = ({ a, b }: Pair): number | null => {
    const [first, second] = [items[a] as ComparableItem, items[b] as ComparableItem];
    if (first.facts.place.id === second.facts.place.id) return null;
    const wide = lessExact(first.facts, second.facts);
    return wide === null ? null : wide === first.facts ? a : b;
  };
  for (const pair of pairs) {
    const wide = wideOf(pair);
    if (wide === null || pair.contested) continue;
    const { place } = (items[wide === pair.a ? pair.b : pair.a] as ComparableItem).facts;
    const known = chosen.get(wide);
    if (!known) chosen.set(wide, place);
    else if (!placesFit(known, place)) ambiguous.add(wide);
  }
  return pairs.filter((pair) => {
    const wide = wideOf(pair);
    return wide === null || !ambiguous.has(wide);
  });
}
