import { assertions } from '../../src/model/assertion.ts';
import type { FacetName } from '../filter/facets.ts';
import { facetBit, failsAssertion, failsPlace, failsText, failsTime, failsType } from '../filter/marking.ts';
import type { Words } from '../i18n/words.ts';
import type { ViewerState } from '../state/viewerStore.ts';
import type { Chip, Criterion } from './chips.ts';

/** A filter whose removal brings incidents back. */
export interface Relaxing {
  readonly criterion: Criterion;
  /** In words; null where nothing was chosen: what is not reported as having been is left out by itself. */
  readonly filter: string | null;
  readonly count: number;
  readonly change: Partial<ViewerState>;
}

const bits: Partial<Record<Criterion, number>> = {
  types: failsType,
  assertions: failsAssertion,
  time: failsTime,
  place: failsPlace,
  text: failsText,
};
const bitOf = (criterion: Criterion): number => bits[criterion] ?? facetBit(criterion as FacetName);

const everyAssertion = (1 << assertions.length) - 1;
/** What takes every filter of a criterion away, where one chip alone does not. */
const whole: Partial<Record<Criterion, Partial<ViewerState>>> = {
  time: { from: null, to: null, undated: null },
  place: { places: null, regions: [] },
};

/**
 * Of the filters in force those without which something would be shown, the one that brings most back first.
 * `failedAlone` has by number of a criterion's bit the incidents that it alone keeps out.
 */
export function relaxings(chips: readonly Chip[], failedAlone: Uint32Array, words: Words): Relaxing[] {
  const countOf = (criterion: Criterion) => failedAlone[Math.log2(bitOf(criterion))] ?? 0;
  const criteria = [...new Set(chips.map((chip) => chip.criterion))].filter((one) => one !== 'assertions');
  const chosen = criteria.map((criterion): Relaxing => {
    const own = chips.filter((chip) => chip.criterion === criterion);
    return {
      criterion,
      filter: own.map(({ label, value }) => `${label}: ${value}`).join(words.texts.comma),
      count: countOf(criterion),
      change: whole[criterion] ?? own[0]?.without ?? {},
    };
  });
  const others: Relaxing = {
    criterion: 'assertions',
    filter: null,
    count: countOf('assertions'),
    change: { assertions: everyAssertion },
  };
  return [...chosen, others].filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
}
