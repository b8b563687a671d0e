/** What a person decided about incidents, as it is kept: nothing is taken away, an undo is one more decision. */
export interface Decision {
  /** 1 for the first of a store, and so on. */
  readonly number: number;
  readonly kind: 'merge' | 'split' | 'undo';
  /** ISO 8601 time in UTC. */
  readonly at: string;
  /** Ids: those merged; those split off. None for an undo. */
  readonly incidents: readonly string[];
  /** Ids that `incidents` are split from. */
  readonly from: readonly string[];
  /** The decision that an undo takes back. */
  readonly undoes: number | null;
  readonly reason: string | null;
  /** As the person gave it; not checked. */
  readonly by: string | null;
}

/** The merge in force that has put all of these together already, if nothing was decided about them since. */
export function mergedAlready(decisions: readonly Decision[], incidents: readonly string[]): Decision | null {
  const undone = undoneBy(decisions);
  const last = decisions.findLast(
    ({ number, kind, incidents: ids, from }) =>
      kind !== 'undo' &&
      !undone.has(number) &&
      incidents.every((id) => ids.includes(id) || from.includes(id)),
  );
  return last?.kind === 'merge' ? last : null;
}

/** What was decided after the decision `known` (its number; 0: ever) about any of these incidents, undoing included. */
export function decidedSince(
  decisions: readonly Decision[],
  known: number,
  incidents: readonly string[],
): Decision[] {
  const wanted = new Set(incidents);
  const byNumber = new Map(decisions.map((decision) => [decision.number, decision]));
  const isAbout = (decision: Decision | undefined): boolean =>
    decision !== undefined &&
    (decision.undoes === null
      ? [...decision.incidents, ...decision.from].some((id) => wanted.has(id))
      : isAbout(byNumber.get(decision.undoes)));
  return decisions.filter((decision) => decision.number > known && isAbout(decision));
}

/** What follows for grouping from all decisions together. */
export interface Constraints {
  /** Pairs to be joined, earlier decisions first. */
  readonly together: readonly (readonly [string, string])[];
  /** For each incident those that it must not be joined with. */
  readonly apart: ReadonlyMap<string, ReadonlySet<string>>;
  /** All incidents that a decision in force names. */
  readonly named: ReadonlySet<string>;
}

/** An entry of a log that is only added to; one of kind `undo` takes back an earlier one. */
export interface LogItem {
  readonly number: number;
  readonly kind: string;
  readonly undoes: number | null;
}

/** The undo, itself in force, that takes each entry of a log back, by the number of the entry. */
export function undoneBy(decisions: readonly LogItem[]): Map<number, number> {
  const undone = new Map<number, number>();
  // An undo names an earlier decision: from the last to the first, whether it holds is known when its turn comes.
  for (const { number, kind, undoes } of byNumber(decisions).reverse()) {
    if (kind === 'undo' && undoes !== null && !undone.has(number) && !undone.has(undoes))
      undone.set(undoes, number);
  }
  return undone;
}

/** Of two decisions about the same two incidents the later one holds. */
export function constraintsOf(decisions: readonly Decision[]): Constraints {
  const undone = undoneBy(decisions);
  const apart = new Map<string, Set<string>>();
  let together: (readonly [string, string])[] = [];
  const named = new Set<string>();
  for (const { number, kind, incidents, from } of byNumber(decisions)) {
    if (kind === 'undo' || undone.has(number)) continue;
    for (const id of [...incidents, ...from]) named.add(id);
    if (kind === 'merge') {
      for (const id of incidents) for (const other of incidents) apart.get(id)?.delete(other);
      const [first, ...rest] = [...new Set(incidents)];
      together.push(...rest.map((id) => [first as string, id] as const));
    } else {
      const splitOff = new Set(incidents);
      const others = new Set(from.filter((id) => !splitOff.has(id)));
      together = together.filter(
        ([a, b]) => !(splitOff.has(a) && others.has(b)) && !(splitOff.has(b) && others.has(a)),
      );
      for (const id of splitOff) for (const other of others) keepApart(apart, id, other);
    }
  }
  return { together, apart, named };
}

function keepApart(apart: Map<string, Set<string>>, a: string, b: string): void {
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const known = apart.get(one);
    if (known) known.add(other);
    else apart.set(one, new Set([other]));
  }
}

const byNumber = <Item extends LogItem>(items: readonly Item[]): Item[] =>
  [...items].sort((a, b) => a.number - b.number);
