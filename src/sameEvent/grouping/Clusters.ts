import { fits } from '../match/fits.ts';
import { canCompare, type Item } from './items.ts';

/** Comparisons that one joining may take: beyond, a group takes no more. Real ones have some dozens of items at most. */
const MOST_COMPARISONS = 4096;

interface Cluster {
  readonly items: number[];
  readonly reports: Set<string>;
  /** Incidents that a person decided about. */
  readonly named: string[];
  /** Those of the items that a person put in, whatever they say. */
  readonly byPerson: Set<number>;
}

/** Items while they are put together: no group ever holds two that contradict, unless a person wants it. */
export class Clusters {
  readonly #items: readonly Item[];
  readonly #reportsOf: (item: number) => readonly string[];
  readonly #apart: ReadonlyMap<string, ReadonlySet<string>>;
  /** Of the items that were to be joined with another; most never are. */
  readonly #of = new Map<number, Cluster>();

  /** `reportsOf` gives the ids of the reports that tell of an item. */
  constructor(
    items: readonly Item[],
    reportsOf: (item: number) => readonly string[],
    apart: ReadonlyMap<string, ReadonlySet<string>>,
  ) {
    this.#items = items;
    this.#reportsOf = reportsOf;
    this.#apart = apart;
  }

  /** The groups, each as its items. */
  groups(): number[][] {
    const alone = [...this.#items.keys()].filter((item) => !this.#of.has(item)).map((item) => [item]);
    return [...[...new Set(this.#of.values())].map(({ items }) => items), ...alone];
  }

  #cluster(item: number): Cluster {
    const known = this.#of.get(item);
    if (known) return known;
    const { id } = (this.#items[item] as Item).facts;
    const made: Cluster = {
      items: [item],
      reports: new Set(this.#reportsOf(item)),
      named: this.#apart.has(id) ? [id] : [],
      byPerson: new Set(),
    };
    this.#of.set(item, made);
    return made;
  }

  /** Joins the groups of two items because a person said so; false when another decision keeps them apart. */
  joinByDecision(a: number, b: number): boolean {
    const [first, second] = this.#clusters(a, b);
    if (first !== second && this.#areApart(first, second)) return false;
    const joined = first === second ? first : this.#merge(first, second);
    joined.byPerson.add(a).add(b);
    return true;
  }

  /**
   * Joins the groups of two items that fit, if all of one fit all of the other and no report tells of both. What a person
   * put in may contradict itself: of that, each item needs to fit one.
   */
  join(a: number, b: number): void {
    const [first, second] = this.#clusters(a, b);
    if (first === second || this.#areApart(first, second) || shareReport(first, second)) return;
    if (this.#allFit(first, second)) this.#merge(first, second);
  }

  /** Those of two items, the larger first. */
  #clusters(a: number, b: number): [Cluster, Cluster] {
    const [first, second] = [this.#cluster(a), this.#cluster(b)];
    return first.items.length >= second.items.length ? [first, second] : [second, first];
  }

  #areApart(first: Cluster, second: Cluster): boolean {
    return first.named.some((id) => second.named.some((other) => this.#apart.get(id)?.has(other)));
  }

  #allFit(first: Cluster, second: Cluster): boolean {
    if (first.items.length * second.items.length > MOST_COMPARISONS) return false;
    const [a, b] = [byMachine(first), byMachine(second)];
    return (
      a.every((one) => b.every((other) => this.#fit(one, other))) &&
      a.every((one) => this.#fitsOne(one, second.byPerson)) &&
      b.every((one) => this.#fitsOne(one, first.byPerson)) &&
      (first.byPerson.size === 0 || [...first.byPerson].some((one) => this.#fitsOne(one, second.byPerson)))
    );
  }

  #fitsOne(item: number, others: ReadonlySet<number>): boolean {
    return others.size === 0 || [...others].some((other) => this.#fit(item, other));
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
    for (const item of from.byPerson) into.byPerson.add(item);
    for (const item of from.items) this.#of.set(item, into);
    return into;
  }
}

const byMachine = ({ items, byPerson }: Cluster): number[] => items.filter((item) => !byPerson.has(item));

function shareReport({ reports: a }: Cluster, { reports: b }: Cluster): boolean {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  for (const report of few) if (many.has(report)) return true;
  return false;
}
