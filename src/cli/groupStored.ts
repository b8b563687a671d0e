import { readEvents, type StoredEvents } from '../store/readEvents.ts';
import type { Store } from '../store/Store.ts';
import type { Context } from './Context.ts';
import { progress } from './progress.ts';

/** All stored incidents as events, with a progress bar where that takes long. */
export async function groupStored({ io }: Context, store: Store): Promise<StoredEvents> {
  const signing = progress(io, 'Reading what is stored', null);
  let done = 0;
  await store.completeFacts((rows) => {
    done += rows;
    signing.show(done, `${done} rows`);
  });
  signing.end();
  const comparing = progress(io, 'Comparing incidents', 100);
  const events = await store.snapshot(
    async (reads) =>
      await readEvents(reads, (compared, total) =>
        comparing.show((100 * compared) / total, `${compared} of ${total} incidents`),
      ),
  );
  comparing.end();
  return events;
}

/** The position of the incident with this id; undefined when it is not there. */
export function positionOf({ incidents }: StoredEvents, id: string): number | undefined {
  const at = incidents.findIndex((facts) => facts.id === id);
  return at < 0 ? undefined : at;
}

/** The ids of the incidents that tell of the same event, itself among them; only itself when it stands alone. */
export function eventIds(events: StoredEvents, id: string): string[] {
  const at = positionOf(events, id);
  const members = at === undefined ? undefined : events.of.get(at)?.members;
  return members?.map((member) => events.incidents[member]?.id ?? '') ?? [id];
}
