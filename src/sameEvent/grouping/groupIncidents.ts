import type { Constraints } from '../decisions.ts';
import type { Certainty } from '../match/fits.ts';
import { Clusters } from './Clusters.ts';
import { findPairs, type Pair } from './findPairs.ts';
import { type Candidate, type ComparableItem, canCompare, compare, type Item, itemsOf } from './items.ts';

/** Incidents that are reports of one event, by their positions. */
export interface EventGroup {
  /** The smallest id of its incidents, by code units: it does not change while the same incidents are in it. */
  readonly id: string;
  /** Positions of the incidents told as having been, by id; two at least. */
  readonly members: readonly number[];
}

/** What came of grouping. */
export interface Grouping {
  /** Only groups of two or more; every other incident is alone. */
  readonly groups: readonly EventGroup[];
  /** Denials, by position, each with the position of an incident of another report that it denies. */
  readonly contests: ReadonlyMap<number, number>;
  /** Pairs of ids that a person wanted together and a later decision keeps apart. */
  readonly refused: readonly (readonly [string, string])[];
}

export interface GroupingOptions {
  constraints: Constraints;
  /** Told now and then how many of how many steps are done. */
  onProgress?: (done: number, total: number) => void;
}

const byCertainty: Record<Certainty, number> = { clear: 0, likely: 1, possible: 2 };
const PROGRESS_EVERY = 4096;

/**
 * Finds the incidents that are reports of one event. Only what is told as having been is joined; denials are listed beside
 * it. The result depends on the incidents alone, not on their order. Work grows with their number, not its square.
 */
export function groupIncidents(
  candidates: readonly Candidate[],
  { constraints, onProgress = () => {} }: GroupingOptions,
): Grouping {
  const told = [...candidates.keys()].filter((at) => isTold(candidates[at] as Candidate, constraints));
  const items = itemsOf(
    told.map((at) => candidates[at] as Candidate),
    constraints.named,
  );
  const positions = [...items.keys()].filter((at) => canCompare(items[at] as Item));
  const comparable = positions.map((at) => items[at] as ComparableItem);
  let done = 0;
  const pairs = findPairs(comparable, () => {
    if (++done % PROGRESS_EVERY === 0) onProgress(done, comparable.length);
  });
  const { groups, refused } = joined(items, positions, pairs, told, candidates, constraints);
  const contests = new Map<number, number>();
  for (const { a, b } of inOrder(pairs.filter(({ contested }) => contested))) {
    const [first, second] = [comparable[a] as Item, comparable[b] as Item];
    const [denial, report] = first.facts.assertion === 'denied' ? [first, second] : [second, first];
    for (const member of denial.members) {
      const at = told[member] as number;
      if (!contests.has(at)) contests.set(at, told[report.members[0] as number] as number);
    }
  }
  return { groups, refused, contests };
}

/** Reported or denied; a person may join anything. */
const isTold = ({ facts }: Candidate, { named }: Constraints): boolean =>
  facts.assertion === 'reported' || facts.assertion === 'denied' || named.has(facts.id);

function joined(
  items: readonly Item[],
  positions: readonly number[],
  pairs: readonly Pair[],
  told: readonly number[],
  candidates: readonly Candidate[],
  { together, apart }: Constraints,
): Pick<Grouping, 'groups' | 'refused'> {
  const factsAt = (member: number) => (candidates[told[member] as number] as Candidate).facts;
  const reportsOf = (item: number) => (items[item] as Item).members.map((member) => factsAt(member).report);
  const clusters = new Clusters(items, reportsOf, apart);
  const byId = new Map(together.length === 0 ? [] : items.map(({ facts }, at) => [facts.id, at]));
  const refused: (readonly [string, string])[] = [];
  for (const [a, b] of together) {
    const [first, second] = [byId.get(a), byId.get(b)];
    // An id that is not there any more is no error here: the trace of decisions says so.
    if (first === undefined || second === undefined) continue;
    if (!clusters.joinByDecision(first, second)) refused.push([a, b]);
  }
  for (const { a, b } of inOrder(pairs.filter(({ contested }) => !contested))) {
    clusters.join(positions[a] as number, positions[b] as number);
  }
  const groups = clusters
    .groups()
    .map((group) => group.flatMap((item) => (items[item] as Item).members))
    .filter((members) => members.length > 1)
    .map((members) => {
      const sorted = members.sort((x, y) => compare(factsAt(x).id, factsAt(y).id));
      return {
        id: factsAt(sorted[0] as number).id,
        members: sorted.map((member) => told[member] as number),
      };
    })
    .sort((x, y) => compare(x.id, y.id));
  return { groups, refused };
}

/** The surest first, so that what only may be joined does not keep out what surely is. */
const inOrder = (pairs: readonly Pair[]): Pair[] =>
  [...pairs].sort((x, y) => byCertainty[x.certainty] - byCertainty[y.certainty] || x.a - y.a || x.b - y.b);
