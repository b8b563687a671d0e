import { copyClusters } from './copies/copyClusters.ts';
import { constraintsOf, type Decision } from './decisions.ts';
import type { EventFacts, ReportFacts } from './EventFacts.ts';
import { groupIncidents } from './grouping/groupIncidents.ts';
import { type Independence, independenceOf, type Source } from './independence.ts';
import { representativeOf } from './representative.ts';

/** Raise it whenever a rule of grouping or of counting sources changes: what was made before is then out of date. */
export const GROUPING_RULES = 2;

/** An event that several incidents tell of, or that one tells of and another denies. */
export interface SharedEvent {
  /** The smallest id of its members. */
  readonly id: string;
  /** Positions of its incidents, the one that stands for all first, then by publication. */
  readonly members: readonly number[];
  /** Positions of incidents that deny it; they stay incidents of their own. */
  readonly denials: readonly number[];
  readonly independence: Independence;
}

/** All incidents as events. What is in no shared event stands alone. */
export interface Events {
  readonly shared: readonly SharedEvent[];
  /** The shared event of an incident, by position. */
  readonly of: ReadonlyMap<number, SharedEvent>;
  /** The event that a denial denies, by position. */
  readonly deniedBy: ReadonlyMap<number, SharedEvent>;
  /** The set of copies that a report's text is in, by the report's id. */
  readonly copySets: ReadonlyMap<string, number>;
  /** Pairs of ids that a person wanted together and a later decision keeps apart. */
  readonly refused: readonly (readonly [string, string])[];
}

export interface Known {
  incidents: readonly EventFacts[];
  reports: readonly ReportFacts[];
  decisions: readonly Decision[];
}

/** Puts incidents together that are reports of one event, and counts the independent sources of each. */
export function eventsOf(
  { incidents, reports, decisions }: Known,
  onProgress: (done: number, total: number) => void = () => {},
): Events {
  const byId = new Map(reports.map((report) => [report.id, report]));
  const sets = copyClusters(reports.map(({ signature }) => signature));
  const copySets = new Map(reports.map(({ id }, at) => [id, sets[at] as number]));
  const candidates = incidents.map((facts) => ({
    facts,
    copySet: copySets.get(facts.report) ?? -1,
    sample: byId.get(facts.report)?.sample ?? false,
  }));
  const { groups, contests, refused } = groupIncidents(candidates, {
    constraints: constraintsOf(decisions),
    onProgress,
  });
  const told = (at: number) => {
    const facts = incidents[at] as EventFacts;
    return { at, facts, publishedAt: byId.get(facts.report)?.publishedAt ?? null };
  };
  const make = (id: string, members: readonly number[]): SharedEvent & { denials: number[] } => {
    const all = members.map(told);
    const first = representativeOf(all);
    const rest = all.filter((one) => one !== first).sort(byPublication);
    const independence = independenceOf(
      sourcesOf(
        all.map(({ facts }) => facts),
        byId,
        copySets,
      ),
    );
    return { id, members: [first, ...rest].map(({ at }) => at), denials: [], independence };
  };
  const shared = groups.map(({ id, members }) => make(id, members));
  const of = new Map(shared.flatMap((event) => event.members.map((at) => [at, event] as const)));
  const deniedBy = new Map<number, SharedEvent>();
  for (const [denial, denied] of contests) {
    let event = of.get(denied);
    if (!event) {
      event = make((incidents[denied] as EventFacts).id, [denied]);
      shared.push(event);
      of.set(denied, event);
    }
    event.denials.push(denial);
    deniedBy.set(denial, event);
  }
  return { shared, of, deniedBy, copySets, refused };
}

function byPublication(
  a: { publishedAt: string | null; facts: EventFacts },
  b: { publishedAt: string | null; facts: EventFacts },
): number {
  const key = ({ publishedAt, facts }: typeof a): string => `${publishedAt ?? '~'} ${facts.id}`;
  return key(a) < key(b) ? -1 : 1;
}

/** The reports that tell of an event as having been; of all of them when none does. */
function sourcesOf(
  members: readonly EventFacts[],
  reports: ReadonlyMap<string, ReportFacts>,
  copySets: ReadonlyMap<string, number>,
): Source[] {
  const told = members.filter(({ assertion }) => assertion === 'reported');
  const byReport = new Map<string, EventFacts[]>();
  for (const facts of told.length > 0 ? told : members) {
    const known = byReport.get(facts.report);
    if (known) known.push(facts);
    else byReport.set(facts.report, [facts]);
  }
  return [...byReport].map(([id, incidents]) => ({
    report: reports.get(id) ?? { id, outlet: null, publishedAt: null, sample: false, signature: null },
    incidents,
    copySet: copySets.get(id) ?? -1,
  }));
}
