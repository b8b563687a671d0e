import type { Engine } from '../engine/Engine.ts';

/** An incident without a row of its own, and the report that it is read in. */
export interface MemberTelling {
  readonly id: string;
  readonly report: string;
}

/** Where an incident is shown: the row of its event, and itself when the row is that of another incident. */
export interface IncidentPlace {
  readonly row: number;
  readonly telling: MemberTelling | null;
}

/** Finds any incident by its id; null when the dataset does not hold it. Rejects with a LoadError. */
export async function findIncident(engine: Engine, id: string): Promise<IncidentPlace | null> {
  const found = await engine.ask('find', { id });
  return found && { row: found.row, telling: found.report === null ? null : { id, report: found.report } };
}
