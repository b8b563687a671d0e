import type { EventRow, Telling } from '../../src/dataset/format.ts';

/** A report that counts as a source of its own, and those that go back to it; or one that denies the event. */
export interface SourceColumn {
  readonly telling: Telling;
  readonly copies: readonly Telling[];
  readonly denies: boolean;
}

/** The reports of an event as columns: one for each source of its own, its copies under it, denials last. */
export function columnsOf({ tellings, denials }: EventRow): SourceColumn[] {
  const byReport = new Map(tellings.map((telling) => [telling.report, telling]));
  /** The source that a telling goes back to in the end; itself where that is not listed. */
  const rootOf = (telling: Telling): Telling => {
    const seen = new Set([telling.report]);
    let at = telling;
    while (at.countsWith) {
      // Copies that go round in a circle go back to nothing.
      if (seen.has(at.countsWith.report)) return telling;
      const next = byReport.get(at.countsWith.report);
      if (!next) break;
      seen.add(next.report);
      at = next;
    }
    return at;
  };
  // The earliest of several copies counts; where the one shown first is another, its column comes first all the same.
  const copies = new Map<Telling, Telling[]>();
  for (const telling of tellings) {
    const root = rootOf(telling);
    const known = copies.get(root) ?? [];
    if (root !== telling) known.push(telling);
    copies.set(root, known);
  }
  return [
    ...[...copies].map(([telling, under]) => ({ telling, copies: under, denies: false })),
    ...denials.map((telling) => ({ telling, copies: [], denies: true })),
  ];
}
