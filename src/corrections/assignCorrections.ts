import type { Correction } from '../model/correction.ts';
import type { Incident } from '../model/incident.ts';
import { findTarget } from './findTarget.ts';

/** The corrections of one report, put with what they are about. */
export interface Assigned {
  ofReport: Correction[];
  /** By the id that the incident has now. */
  ofIncident: Map<string, Correction[]>;
  /** Of incidents that are gone, and no other is them: kept, and without effect. */
  withoutTarget: Correction[];
}

/**
 * Says what each correction of a report is about now. `isThere` tells whether the report has an incident of an id;
 * `incidents` are all of the report's, needed only where one is gone.
 */
export function assignCorrections(
  corrections: readonly Correction[],
  isThere: (incident: string) => boolean,
  incidents: readonly Incident[],
): Assigned {
  const assigned: Assigned = { ofReport: [], ofIncident: new Map(), withoutTarget: [] };
  for (const correction of corrections) {
    const { incident } = correction.target;
    if (incident === null) {
      assigned.ofReport.push(correction);
      continue;
    }
    const id = isThere(incident) ? incident : findTarget(correction, incidents)?.id;
    if (id === undefined) assigned.withoutTarget.push(correction);
    else assigned.ofIncident.set(id, [...(assigned.ofIncident.get(id) ?? []), correction]);
  }
  return assigned;
}

/** The same where all incidents of the report are at hand. */
export function assignTo(incidents: readonly Incident[], corrections: readonly Correction[]): Assigned {
  const ids = new Set(incidents.map(({ id }) => id));
  return assignCorrections(corrections, (id) => ids.has(id), incidents);
}
