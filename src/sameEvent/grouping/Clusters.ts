import { fits } from '../match/fits.ts';
import { canCompare, type Item } from './items.ts';

/** Comparisons that one joining may take: beyond, a group takes no more. Real ones have some dozens of items at most. */
const MOST_COMPARISONS = 4096;

interface Cluster {
  readonly items: number[];
  readonly reports: Set<string>;
  /** Incidents that a person decided about. */
  readonly named: string[];
  /** A person put together what the machine would not have. */
  byPerson: boolean;
}

/** Items while they are put together: no group ever holds two that contradict, unless a person wants it. */
export class Clusters {
  readonly #items: readonly Item[];
  readonly #apart: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #of: Cluster[];

  /** `reports` are the ids of the reports that tell of each item. */
  constructor(
    items: readonly Item[],
    reports: readonly (readonly string[])[],
    apart: ReadonlyMap<string, ReadonlySet<string>>,
  ) {
    this.#items = items;
    this.#apart = apart;
    this.#of = items.map(({ facts }, at) => ({
      items: [at],
      reports: new Set(reports[at]),
      named: apart.has(facts.id) ? [facts.id] : [],
      byPerson: false,
    }));
  }

  /** The groups, each as its items. */
  groups(): number[][] {
    return [...new Set(this.#of)].map(({ items }) => items);
  }

  /** Joins the groups of two items because a person said so; false when another decision keeps them apart. */
  joinByDecision(a: number, b: number): boolean {
    const [first, second] = this.#clusters(a, b);
    if (first === second) return true;
    if (this.#areApart(first, second)) return false;
    this.#merge(first, second).byPerson = true;
    return true;
  }

  /** Joins the groups of two items that fit, if all of one fit all of the other and no report tells of both. */
  join(a: number, b: number): void {
    const [first, second] = this.#clusters(a, b);
    if (first === second || this.#areApart(first, second) || shareReport(first, second)) return;
    if (first.byPerson || second.byPerson || this.#allFit(first, second)) this.#merge(first, second);
  }

  /** Those of two items, the larger first. */
  #clusters(a: number, b: number): [Cluster, Cluster] {
    const [first, second] = [this.#of[a] as Cluster, this.#of[b] as Cluster];
    return first.items.length >= second.items.length ? [first, second] : [second, first];
  }

  #areApart(first: Cluster, second: Cluster): boolean {
    return first.named.some((id) => second.named.some((other) => this.#apart.get(id)?.has(other)));
  }

  #allFit(first: Cluster, second: Cluster): boolean {
    if (first.items.length * second.items.length > MOST_COMPARISONS) return false;
    return first.items.every((a) => second.items.every((b) => this.#fit(a, b)));
  }

  #fit(a: number, b: number): boolean {
    const [first, second] = [this.#items[a] as Item, this.#items[b] as Item];
    if (!canCompare(first) || !canCompare(second)) return false;
    return fits(first.facts, second.facts, first.copySet >= 0 && first.copySet === second.copySet) !== null;
  }

  #merge(into: Cluster, from: Cluster): Cluster {
    into.items.push(...from.items);
    into.named.push(...from.named);
    for (const report of from.reports) into.reports.add(report);
    into.byPerson ||= from.byPerson;
    for (const item of from.items) this.#of[item] = into;
    return into;
  }
}

function shareReport({ reports: a }: Cluster, { reports: b }: Cluster): boolean {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  for (const report of few) if (many.has(report)) return true;
  return false;
}
