import type { EventFacts } from '../EventFacts.ts';
import { type ComparableFacts, isComparable } from '../match/fits.ts';

/** What is grouped: an incident with what is known of its report. */
export interface Candidate {
  readonly facts: EventFacts;
  /** Set of copies that its report's text is in, -1 for none. */
  readonly copySet: number;
  readonly sample: boolean;
}

/** Incidents of different reports that say exactly the same: one thing to compare, however many they are. */
export interface Item {
  /** Of the first of them. */
  readonly facts: EventFacts;
  readonly copySet: number;
  readonly sample: boolean;
  /** Positions of the incidents. */
  readonly members: number[];
}

export interface ComparableItem extends Item {
  readonly facts: ComparableFacts;
}

/** True for an item that can be compared with others; the rest is only joined with what says the same in a copy. */
export const canCompare = (item: Item): item is ComparableItem => isComparable(item.facts);

/**
 * The items of these incidents, in an order that does not depend on the order given. Incidents of `alone` are items of
 * their own: a person decided about them. An incident that could only be joined with a copy, and has none, is in no item.
 */
export function itemsOf(candidates: readonly Candidate[], alone: ReadonlySet<string>): Item[] {
  const order = [...candidates.keys()].sort((a, b) =>
    compare((candidates[a] as Candidate).facts.id, (candidates[b] as Candidate).facts.id),
  );
  const same = new Map<string, { items: Item[]; told: Map<string, number> }>();
  const items: Item[] = [];
  for (const at of order) {
    const candidate = candidates[at] as Candidate;
    const { facts, copySet, sample } = candidate;
    // Denials are listed beside a report, each by itself.
    const isAlone = alone.has(facts.id) || facts.assertion !== 'reported';
    if (!alone.has(facts.id) && !isComparable(facts) && (copySet < 0 || isAlone)) continue;
    const key = isAlone ? `alone ${at}` : sameness(candidate);
    const known = same.get(key) ?? { items: [], told: new Map<string, number>() };
    same.set(key, known);
    // The second of two alike in one report goes with the second of two in another.
    const nth = known.told.get(facts.report) ?? 0;
    known.told.set(facts.report, nth + 1);
    const item = known.items[nth];
    if (item) item.members.push(at);
    else {
      const made: Item = { facts, copySet, sample, members: [at] };
      known.items.push(made);
      items.push(made);
    }
  }
  return items;
}

/** Equal for incidents that say exactly the same of type, place, date and parties. */
function sameness({ facts, copySet, sample }: Candidate): string {
  const { subType, assertion, place, days, parties } = facts;
  const where = place && [place.id, place.lat, place.lon, place.precision, place.radiusM];
  const when = days && [days.from, days.to, days.approximate, days.partOfDay];
  const copy = isComparable(facts) ? null : copySet;
  return JSON.stringify([sample, subType, assertion, where, when, parties, copy]);
}

/** By code units, the same everywhere. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
