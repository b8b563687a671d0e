import type { FilterColumns } from './columns.ts';
import type { Criteria } from './criteria.ts';
import { allowedCodes, type FacetName, facetNames } from './facets.ts';
import { openEnd, openStart } from './openDays.ts';

/** Bits of what a row fails; a facet's is {@link facetBit}. */
export const failsType = 1;
export const failsAssertion = 2;
export const failsTime = 4;
export const failsPlace = 8;
export const failsText = 16;
const firstFacetBit = 5;
/** The bit of a facet. */
export const facetBit = (name: FacetName): number => 1 << (firstFacetBit + facetNames.indexOf(name));

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
  const only = undated === 'only';
  for (let row = 0; row < failed.length; row++) {
    const rowFirst = first[row] as number;
    const rowLast = last[row] as number;
    // A date that is a range passes when any of its days may lie in the window.
    const passes = rowFirst > rowLast ? undated !== false : !only && rowFirst <= to && rowLast >= from;
    const before = failed[row] as number;
    failed[row] = passes ? before & ~failsTime : before | failsTime;
  }
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

  /** Brings the marks up to these criteria; gives the bits of what was marked anew. */
  update(criteria: Criteria): number {
    const { failed } = this;
    let changed = 0;
    const columns = this.#columns;
    const before = this.#before;
    const when = (differs: boolean, bit: number, work: () => void): void => {
      if (!differs) return;
      work();
      changed |= bit;
    };
    when(before?.types !== criteria.types, failsType, () =>
      markByCode(failed, failsType, columns.type, maskOf(criteria.types, 8)),
    );
    when(before?.assertions !== criteria.assertions, failsAssertion, () =>
      markByCode(failed, failsAssertion, columns.assertion, maskOf(criteria.assertions, 8)),
    );
    const { from, to, undated } = criteria;
    when(before?.from !== from || before.to !== to || before.undated !== undated, failsTime, () =>
      markTime(failed, columns, criteria),
    );
    when(!before || !same(before.places, criteria.places), failsPlace, () =>
      this.#markPlaces(criteria.places),
    );
    when(!before || before.matches !== criteria.matches, failsText, () => this.#markText(criteria.matches));
    for (const name of facetNames) {
      const chosen = criteria.chosen[name];
      when(!before || !same(before.chosen[name], chosen), facetBit(name), () =>
        this.#markFacet(name, chosen),
      );
    }
    this.#before = criteria;
    return changed;
  }

  #markText(matches: Uint8Array | null): void {
    if (matches) markByCode(this.failed, failsText, matches, Uint8Array.of(0, 1));
    else clear(this.failed, failsText);
  }

  #markFacet(name: FacetName, chosen: readonly number[] | undefined): void {
    const facet = this.#columns.facets[name];
    if (chosen) markByCode(this.failed, facetBit(name), facet.codes, allowedCodes(facet, chosen));
    else clear(this.failed, facetBit(name));
  }

  #markPlaces(places: readonly number[] | null): void {
    if (places === null) {
      clear(this.failed, failsPlace);
      return;
    }
    const allowed = new Uint8Array(this.#columns.placeCount);
    for (const index of places) allowed[index] = 1;
    // -1, no place, is at no position: it does not pass.
    markByCode(this.failed, failsPlace, this.#columns.place, allowed);
  }
}

function same(a: readonly number[] | null | undefined, b: readonly number[] | null | undefined): boolean {
  if (a === b) return true;
  if (!a || !b) return (a ?? null) === (b ?? null);
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
