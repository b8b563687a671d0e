import type { z } from 'zod';
import type { EventFacts } from '../../sameEvent/EventFacts.ts';
import type { SharedEvent } from '../../sameEvent/eventsOf.ts';
import { readEvents, type StoredEvents } from '../../store/readEvents.ts';
import type { Store } from '../../store/Store.ts';
import type { groupAnswer } from './answers.ts';

type Group = z.input<typeof groupAnswer>;
type Telling = Group['tellings'][number];

/** Most tellings or denials listed of one group; what is left out is counted. */
const mostListed = 1000;

function groupOf({ id, members, denials, independence }: SharedEvent, events: StoredEvents): Group {
  const dependences = new Map(
    independence.sources.map(({ report, dependence }) => [report.id, dependence] as const),
  );
  const telling = (at: number): Telling => {
    const { id: incident, report, assertion } = events.incidents[at] as EventFacts;
    const { outlet = null, publishedAt = null } = events.reports.get(report) ?? {};
    const dependence = dependences.get(report) ?? null;
    const countsWith = dependence && { report: dependence.on, how: dependence.how, name: dependence.name };
    return { incident, report, outlet, publishedAt, assertion, countsWith };
  };
  return {
    id,
    sources: independence.sources.length,
    independent: independence.independent,
    tellings: members.slice(0, mostListed).map(telling),
    denials: denials.slice(0, mostListed).map(telling),
    more: Math.max(0, members.length - mostListed) + Math.max(0, denials.length - mostListed),
  };
}

/** All groups by id, and which of them an incident or a report is in. */
export interface Groups {
  all: readonly Group[];
  ofIncident: ReadonlyMap<string, readonly Group[]>;
  ofReport: ReadonlyMap<string, readonly Group[]>;
}

async function readGroups(store: Store): Promise<Groups> {
  await store.completeFacts();
  const events = await store.snapshot(async (reads) => await readEvents(reads));
  const all: Group[] = [];
  const ofIncident = new Map<string, Group[]>();
  const ofReport = new Map<string, Group[]>();
  const note = (groups: Map<string, Group[]>, id: string, group: Group): void => {
    const known = groups.get(id);
    if (!known) groups.set(id, [group]);
    else if (known.at(-1) !== group) known.push(group);
  };
  for (const event of events.shared) {
    const group = groupOf(event, events);
    all.push(group);
    // Those that are not listed are found all the same.
    for (const at of [...event.members, ...event.denials]) {
      const { id, report } = events.incidents[at] as EventFacts;
      note(ofIncident, id, group);
      note(ofReport, report, group);
    }
  }
  all.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return { all, ofIncident, ofReport };
}

/** Reads once for each state of the store; whoever asks meanwhile waits for the same. */
export function groupsOf(store: Store): () => Promise<Groups> {
  let latest: { revision: string; made: Promise<Groups> } | null = null;
  return async () => {
    const revision = await store.revision();
    if (latest?.revision !== revision) {
      const made = readGroups(store);
      latest = { revision, made };
      // What failed is tried again by whoever asks next.
      made.catch(() => {
        latest = null;
      });
    }
    return await latest.made;
  };
}
