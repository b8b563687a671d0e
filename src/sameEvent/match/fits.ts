import { isSameWording } from '../copies/wording.ts';
import type { EventDays, EventFacts, EventPlace } from '../EventFacts.ts';
import { daysFit, gapBetween, isOneDate } from './days.ts';
import { partiesFit } from './parties.ts';
import { isOnePlace, placesFit } from './places.ts';
import { needsMore, saysNothing, subTypesFit } from './subTypes.ts';

/** An incident whose place and date are exact enough to be compared with others. */
export interface ComparableFacts extends EventFacts {
  readonly place: EventPlace;
  readonly days: EventDays;
}

/** True when type, place and date say enough. What says less is only joined with its copies. */
export function isComparable(facts: EventFacts): facts is ComparableFacts {
  const { place, days, subType } = facts;
  return place !== null && days !== null && isOnePlace(place) && isOneDate(days) && !saysNothing(subType);
}

/**
 * How surely two incidents are one event: `clear` when type, place and day are the same and so are the parties or the
 * words; `likely` when type, place and day are the same; `possible` when one of them only overlaps.
 */
export type Certainty = 'clear' | 'likely' | 'possible';

/**
 * Says whether two incidents of two reports may be one event, from what they say alone; null when something contradicts.
 * `copied`: one report's text is a copy of the other's.
 */
export function fits(a: ComparableFacts, b: ComparableFacts, copied: boolean): Certainty | null {
  const subTypes = subTypesFit(a.subType, b.subType);
  const parties = partiesFit(a.parties, b.parties);
  if (!subTypes || !parties) return null;
  const places = placesFit(a.place, b.place);
  if (!places) return null;
  const days = daysFit(a.days, b.days);
  const exact = subTypes === 'same' && places === 'same';
  const told = copied || isSameWording(a.wording, b.wording);
  const more = told || parties === 'common';
  if (needsMore(a.subType, b.subType) && !more) return null;
  if (days === 'same' && exact) return more ? 'clear' : 'likely';
  if (days === 'same' || days === 'overlap') {
    // One of type, place and date may be merely close; two of them take a common party or the same words.
    const close = [subTypes !== 'same', places !== 'same', days !== 'same'].filter(Boolean).length;
    return close === 1 || more ? 'possible' : null;
  }
  // A town may be shelled every day by the same: a neighbouring day takes the same words, not only an approximate date.
  if (days === 'next') return exact && told ? 'possible' : null;
  // A copy that came out a day later says "today" of the wrong day.
  const republished = exact && gapBetween(a.days, b.days) === 1 && isSameWording(a.wording, b.wording);
  return republished && copied ? 'possible' : null;
}

/** Says whether `denial` is one of what `reported` tells: it may come a day later, and is then dated with that day. */
export function denies(reported: ComparableFacts, denial: ComparableFacts): Certainty | null {
  const same = fits(reported, denial, false);
  if (same || denial.days.from - reported.days.to !== 1) return same;
  const exact = reported.subType === denial.subType && placesFit(reported.place, denial.place) === 'same';
  return exact && partiesFit(reported.parties, denial.parties) ? 'possible' : null;
}
