import { type FilterColumns, openEnd, openStart } from './columns.ts';
import type { Criteria } from './criteria.ts';
import { allowedCodes, type FacetName, facetNames } from './facets.ts';

/** Bits of what a row fails; a facet's is {@link facetBit}. */
export const failsType = 1;
export const failsAssertion = 2;
export const failsTime = 4;
export const failsPlace = 8;
export const failsText = 16;
const firstFacetBit = 5;
/** The bit of a facet. */
export const facetBit = (name: FacetName): number => 1 << (firstFacetBit + facetNames.indexOf(name));

function mark(failed: Uint16Array, bit: number, passes: (row: number) => boolean): void {
  for (let row = 0; row < failed.length; row++) {
    const before = failed[row] as number;
    failed[row] = passes(row) ? before & ~bit : before | bit;
  }
}

function clear(failed: Uint16Array, bit: number): void {
  for (let row = 0; row < failed.length; row++) failed[row] = (failed[row] as number) & ~bit;
}

function markByCode(failed: Uint16Array, bit: number, codes: ArrayLike<number>, allowed: Uint8Array): void {
  for (let row = 0; row < failed.length; row++) {
    const before = failed[row] as number;
    failed[row] = allowed[codes[row] as number] ? before & ~bit : before | bit;
  }
}

function markTime(failed: Uint16Array, columns: FilterColumns, criteria: Criteria): void {
  const { first, last } = columns;
  const from = criteria.from ?? openStart;
  const to = criteria.to ?? openEnd;
  const { undated } = criteria;
  mark(failed, failsTime, (row) => {
    const rowFirst = first[row] as number;
    const rowLast = last[row] as number;
    if (rowFirst > rowLast) return undated !== false;
    // A date that is a range passes when any of its days may lie in the window.
    return undated !== 'only' && rowFirst <= to && rowLast >= from;
  });
}

const maskOf = (bits: number, count: number): Uint8Array =>
  Uint8Array.from({ length: count }, (_, i) => (bits >> i) & 1);

/**
 * Marks for every row which criteria it fails, one bit each. Only what differs from the criteria marked before is looked
 * through again: a brush costs one column, whatever else is chosen.
 */
export class Marking {
  readonly failed: Uint16Array;
  readonly #columns: FilterColumns;
  #before: Criteria | null = null;

  constructor(columns: FilterColumns) {
    this.#columns = columns;
    this.failed = new Uint16Array(columns.length);
  }

  /** Brings the marks up to these criteria. */
  update(criteria: Criteria): void {
    const { failed } = this;
    const columns = this.#columns;
    const before = this.#before;
    if (before?.types !== criteria.types)
      markByCode(failed, failsType, columns.type, maskOf(criteria.types, 8));
    if (before?.assertions !== criteria.assertions)
      markByCode(failed, failsAssertion, columns.assertion, maskOf(criteria.assertions, 8));
    if (before?.from !== criteria.from || before.to !== criteria.to || before.undated !== criteria.undated)
      markTime(failed, columns, criteria);
    if (!before || !same(before.places, criteria.places)) this.#markPlaces(criteria.places);
    if ((before?.matches ?? null) !== criteria.matches) {
      if (criteria.matches) markByCode(failed, failsText, criteria.matches, Uint8Array.of(0, 1));
      else clear(failed, failsText);
    }
    for (const name of facetNames) {
      const chosen = criteria.chosen[name];
      if (before && same(before.chosen[name], chosen)) continue;
      const facet = columns.facets[name];
      if (chosen) markByCode(failed, facetBit(name), facet.codes, allowedCodes(facet, chosen));
      else clear(failed, facetBit(name));
    }
    this.#before = criteria;
  }

  #markPlaces(places: readonly number[] | null): void {
    if (places === null) {
      clear(this.failed, failsPlace);
      return;
    }
    const allowed = new Uint8Array(this.#columns.placeCount);
    for (const index of places) allowed[index] = 1;
    const { place } = this.#columns;
    mark(this.failed, failsPlace, (row) => allowed[place[row] as number] === 1);
  }
}

function same(a: readonly number[] | null | undefined, b: readonly number[] | null | undefined): boolean {
  if (a === b) return true;
  if (!a || !b) return (a ?? null) === (b ?? null);
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
