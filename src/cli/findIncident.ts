import type { Store } from '../store/Store.ts';
import { CommandError } from './errors.ts';

const shown = 5;

/** The one incident that `name` means: its id or the beginning of it. */
export async function findIncident(store: Store, name: string): Promise<string> {
  const ids = name === '' ? [] : await store.findIncidentIds(name, shown + 1);
  const [id] = ids;
  if (id === undefined)
    throw new CommandError(`no incident "${name}" in ${store.location}: balagh show REPORT names them`);
  if (ids.length === 1) return id;
  const more = ids.length > shown ? ', …' : '';
  throw new CommandError(
    `"${name}" is the beginning of several incidents: ${ids.slice(0, shown).join(', ')}${more}`,
  );
}

/** The same for several names, each incident once. */
export async function findIncidents(store: Store, names: readonly string[]): Promise<string[]> {
  const ids = new Set<string>();
  for (const name of names) ids.add(await findIncident(store, name));
  return [...ids];
}
