import { isGraphic } from '../../src/model/graphicContent.ts';
import type { Incident } from '../../src/model/incident.ts';
import type { Words } from '../i18n/words.ts';

/** What a text may describe that a reader should be told of before. */
export const warningKinds = [
  'killed',
  'wounded',
  'attack',
  'sexual violence',
  'chemical weapon',
  'suicide bomb',
  'unnamed',
] as const;
export type WarningKind = (typeof warningKinds)[number];

const ofSubType: ReadonlySet<string> = new Set([
  'attack',
  'sexual violence',
  'chemical weapon',
  'suicide bomb',
]);

/** An incident, with whether a warning is due where a person may have decided that. */
export type WarnedIncident = Pick<Incident, 'subType' | 'casualties'> & { readonly warning?: boolean };

/**
 * What is in the text of an incident that is to be warned of, by its fields; none where no warning is due. Whether one is
 * due is said with the incident, else by the rule of src/model/graphicContent.ts.
 */
export function warningKindsOf(incident: WarnedIncident): WarningKind[] {
  if (!(incident.warning ?? isGraphic(incident))) return [];
  const told = new Set<string>(incident.casualties.map(({ outcome }) => outcome));
  if (ofSubType.has(incident.subType)) told.add(incident.subType);
  const kinds = warningKinds.filter((kind) => told.has(kind));
  return kinds.length > 0 ? kinds : ['unnamed'];
}

/** What a quote is to be warned of where only the type of its incident is known, and that a warning is due. */
export function quoteKinds(subType: Incident['subType']): WarningKind[] {
  return warningKindsOf({ subType, casualties: [], warning: true });
}

/** "people reported killed and people reported wounded" */
export function warningWords(kinds: readonly WarningKind[], { texts, formats }: Words): string {
  return formats.list(kinds.map((kind) => texts.source.warning.kinds[kind]));
}
