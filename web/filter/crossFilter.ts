import { assertions } from '../../src/model/assertion.ts';
import { incidentTypeNames } from '../../src/model/incidentType.ts';
import type { FilterColumns } from './columns.ts';
import type { Criteria } from './criteria.ts';
import { type DayCounts, DayTally } from './dayTally.ts';
import { countsByValue, type FacetName, facetNames } from './facets.ts';
import { FactsTally, type RowFacts } from './factsTally.ts';
import { LatestTally } from './latestTally.ts';
import { facetBit, failsAssertion, failsType, Marking } from './marking.ts';
import { SpanTally } from './spanTally.ts';
import { type SymbolCounts, SymbolTally } from './symbolTally.ts';
import { CodeTally, type Tally } from './tally.ts';
import { sameBins, type TimeBins } from './timeBins.ts';

/** Bits of what a row fails (marking.ts). */
const CRITERIA = 16;
/** From this share of rows on that come and go, counting all anew is as quick. */
const FEW = 1 / 4;

/** Counts beside every choice: each follows all filters but its own. */
export interface Counts extends SymbolCounts, DayCounts {
  readonly types: Uint32Array;
  readonly assertions: Uint32Array;
  /** Last dated day by symbol, `openStart` when none. */
  readonly symbolLatest: Int32Array;
  /** By facet and position of the value. */
  readonly facets: Readonly<Record<FacetName, Uint32Array>>;
  /** Where nothing passes: by the number of a criterion's bit, rows that fail nothing else; they come back without it. */
  readonly failedAlone: Uint32Array;
}

/**
 * Filters and counts one dataset, again and again. Counted are the rows that pass, and for each choice those that only it
 * keeps out; after a small change only the rows that it concerns are counted.
 */
export class CrossFilter {
  readonly #columns: FilterColumns;
  readonly #marking: Marking;
  readonly #types: CodeTally;
  readonly #assertions: CodeTally;
  readonly #symbols: SymbolTally;
  readonly #latest: LatestTally;
  readonly #facts: FactsTally;
  readonly #span: SpanTally;
  readonly #facets: readonly (readonly [FacetName, CodeTally])[];
  #days: DayTally;
  /** Marks of the rows as they are counted. */
  readonly #counted: Uint16Array;
  readonly #passing: Uint32Array;
  readonly #room: Uint32Array;
  readonly #otherRoom: Uint32Array;
  /** Tallies that have counted the rows as they are marked there. */
  readonly #upToDate = new WeakSet<Tally<unknown>>();

  constructor(columns: FilterColumns) {
    this.#columns = columns;
    this.#marking = new Marking(columns);
    this.#counted = new Uint16Array(columns.length);
    this.#passing = new Uint32Array(columns.length);
    this.#room = new Uint32Array(columns.length);
    this.#otherRoom = new Uint32Array(Math.ceil(columns.length * FEW));
    this.#types = new CodeTally(failsType, columns.type, incidentTypeNames.length);
    this.#assertions = new CodeTally(failsAssertion, columns.assertion, assertions.length);
    this.#symbols = new SymbolTally(columns);
    this.#latest = new LatestTally(columns, this.#marking.failed);
    this.#facts = new FactsTally(columns);
    this.#span = new SpanTally(columns);
    this.#facets = facetNames.map((name) => {
      const { codes, codeCount } = columns.facets[name];
      return [name, new CodeTally(facetBit(name), codes, codeCount)] as const;
    });
    this.#days = new DayTally(columns, null);
  }

  /**
   * The rows that pass all criteria, in their order, the counts, and what the rows have in common. The rows stand in memory
   * that the next call writes over: who keeps them copies them.
   */
  filter(criteria: Criteria, bins: TimeBins | null): { rows: Uint32Array; counts: Counts; facts: RowFacts } {
    const changed = this.#marking.update(criteria);
    const { failed } = this.#marking;
    const rows = this.#passingRows();
    if (!sameBins(this.#days.bins, bins)) this.#days = new DayTally(this.#columns, bins);
    this.#count(changed, rows);
    this.#counted.set(failed);
    const facets = this.#facets.map(([name, tally]) => [
      name,
      countsByValue(this.#columns.facets[name], tally.value()),
    ]);
    const counts = {
      types: this.#types.value(),
      assertions: this.#assertions.value(),
      ...this.#symbols.value(),
      ...this.#days.value(),
      symbolLatest: this.#latest.value(),
      facets: Object.fromEntries(facets) as Record<FacetName, Uint32Array>,
      failedAlone: rows.length > 0 ? new Uint32Array(CRITERIA) : countFailedAlone(failed),
    };
    const facts = { ...this.#facts.value(), count: rows.length, days: this.#span.value() };
    return { rows, counts, facts };
  }

  /** Brings all tallies up to the marks; `rows` are those that pass. */
  #count(changed: number, rows: Uint32Array): void {
    const differing = this.#differing();
    // Its own filter does not matter to a tally: only another one's change does.
    const stale = this.#tallies().filter(
      (tally) => !this.#upToDate.has(tally) || (changed & ~tally.bit) !== 0,
    );
    const known = stale.filter((tally) => differing !== null && this.#upToDate.has(tally));
    for (const tally of known) this.#recount(tally, differing as Uint32Array);
    if (known.length === stale.length) return;
    const alone = this.#failingOne();
    for (const tally of stale) {
      if (known.includes(tally)) continue;
      tally.clear();
      tally.add(rows, 1);
      const kept = alone.get(tally.bit);
      if (kept) tally.add(kept, 1);
      this.#upToDate.add(tally);
    }
  }

  #tallies(): Tally<unknown>[] {
    const facets = this.#facets.map(([, tally]) => tally);
    return [
      this.#types,
      this.#assertions,
      this.#symbols,
      this.#latest,
      this.#days,
      this.#facts,
      this.#span,
      ...facets,
    ];
  }

  /** Takes from a tally the rows that no longer count for it, and adds those that do now. */
  #recount(tally: Tally<unknown>, differing: Uint32Array): void {
    const before = this.#counted;
    const now = this.#marking.failed;
    const others = ~tally.bit;
    const room = this.#room;
    let come = 0;
    let end = room.length;
    for (let i = 0; i < differing.length; i++) {
      const row = differing[i] as number;
      const was = ((before[row] as number) & others) === 0;
      const is = ((now[row] as number) & others) === 0;
      if (is && !was) room[come++] = row;
      else if (was && !is) room[--end] = row;
    }
    tally.add(room.subarray(0, come), 1);
    tally.add(room.subarray(end), -1);
  }

  /** The rows whose marks are others than were counted; null when they are too many to be worth it. */
  #differing(): Uint32Array | null {
    const before = this.#counted;
    const now = this.#marking.failed;
    const room = this.#otherRoom;
    let found = 0;
    for (let row = 0; row < now.length; row++) {
      if (now[row] === before[row]) continue;
      if (found === room.length) return null;
      room[found++] = row;
    }
    return room.subarray(0, found);
  }

  /** The rows that pass. */
  #passingRows(): Uint32Array {
    const { failed } = this.#marking;
    const room = this.#passing;
    let found = 0;
    for (let row = 0; row < failed.length; row++) if (failed[row] === 0) room[found++] = row;
    return room.subarray(0, found);
  }

  /** By the bit of each criterion, the rows that fail it and nothing else. */
  #failingOne(): Map<number, Uint32Array> {
    const { failed } = this.#marking;
    const groups = new Map<number, Uint32Array>();
    let start = 0;
    countFailedAlone(failed).forEach((count, bit) => {
      if (count > 0) groups.set(1 << bit, this.#room.subarray(start, start + count));
      start += count;
    });
    for (const [bit, rows] of groups) {
      let at = 0;
      for (let row = 0; row < failed.length; row++) if (failed[row] === bit) rows[at++] = row;
    }
    return groups;
  }
}

function countFailedAlone(failed: Uint16Array): Uint32Array {
  const counts = new Uint32Array(CRITERIA);
  for (let row = 0; row < failed.length; row++) {
    const marks = failed[row] as number;
    // A power of two: one bit alone.
    if (marks === 0 || (marks & (marks - 1)) !== 0) continue;
    const bit = 31 - Math.clz32(marks);
    counts[bit] = (counts[bit] as number) + 1;
  }
  return counts;
}
