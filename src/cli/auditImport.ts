import type { Store } from '../store/Store.ts';
import type { ImportTally } from './importReports.ts';

/**
 * Keeps in the audit log that reports were imported, where any was: how many, and `from` what (of a path its last part, which
 * says nothing of the person whose folder it is).
 */
export async function auditImport(store: Store, tally: ImportTally, from: string, now: Date): Promise<void> {
  const { added, alreadyThere, failures } = tally;
  if (added === 0) return;
  const details = { from, added, alreadyThere, failed: failures.length };
  await store.access.record({ at: now.toISOString(), what: 'import', subject: null, details });
}
