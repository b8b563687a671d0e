import type { Incident } from './incident.ts';
import type { IncidentSubType } from './incidentType.ts';

/**
 * Sub-event types whose reports tell of bodies whatever the numbers: under "attack" ACLED puts executions, beheadings
 * and torture; victims of chemical weapons and suicide bombs are described even where none is counted.
 */
const graphicSubTypes: ReadonlySet<IncidentSubType> = new Set([
  'attack',
  'sexual violence',
  'chemical weapon',
  'suicide bomb',
]);

/** Outcomes of casualties that a text describes; detained and missing people are not. */
const graphicOutcomes: ReadonlySet<string> = new Set(['killed', 'wounded']);

/**
 * Whether a reader should be warned before the text of an incident: people were killed or wounded in it, or it is of a
 * type that is about bodies. A rule over fields, so it warns rather too often; a person can correct it either way.
 */
export function isGraphic({ subType, casualties }: Pick<Incident, 'subType' | 'casualties'>): boolean {
  return graphicSubTypes.has(subType) || casualties.some(({ outcome }) => graphicOutcomes.has(outcome));
}
