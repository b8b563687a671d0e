import type { Store } from '../store/Store.ts';
import { CommandError } from './errors.ts';
import { shortId } from './output/shortId.ts';

const shown = 10;

/** The one report that `name` means: its id, or the beginning of its id, of its content hash or of an incident's id. */
export async function findReport(store: Store, name: string): Promise<string> {
  const ids = name === '' ? [] : await store.findReportIds(name, shown + 1);
  if (ids.length === 1) return ids[0] as string;
  if (ids.length === 0) throw new CommandError(`no report "${name}" in ${store.location}: see balagh list`);
  const more = ids.length > shown ? ', …' : '';
  throw new CommandError(
    `"${name}" is the beginning of several: ${ids.slice(0, shown).map(shortId).join(', ')}${more}`,
  );
}
