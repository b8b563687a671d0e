/**
 * ACLED's event types and sub-event types (ACLED Codebook, 2023), the names that analysts join on. The order here is
 * the order of legends and menus.
 */
export const incidentTypes = {
  Battles: ['armed clash', 'government regains territory', 'non-state actor overtakes territory'],
  'Explosions/Remote violence': [
    'shelling/artillery/missile attack',
    'air/drone strike',
    'remote explosive/landmine/IED',
    'suicide bomb',
    'grenade',
    'chemical weapon',
  ],
  'Violence against civilians': ['attack', 'abduction/forced disappearance', 'sexual violence'],
  Protests: ['peaceful protest', 'protest with intervention', 'excessive force against protesters'],
  Riots: ['violent demonstration', 'mob violence'],
  'Strategic developments': [
    'agreement',
    'arrests',
    'change to group/activity',
    'disrupted weapons use',
    'headquarters or base established',
    'looting/property destruction',
    'non-violent transfer of territory',
    'other',
  ],
} as const;

export type IncidentType = keyof typeof incidentTypes;
export type IncidentSubType = (typeof incidentTypes)[IncidentType][number];

export const incidentTypeNames = Object.keys(incidentTypes) as IncidentType[];
export const incidentSubTypeNames = Object.values(incidentTypes).flat() as IncidentSubType[];

const typeBySubType = new Map<IncidentSubType, IncidentType>(
  incidentTypeNames.flatMap((type) => incidentTypes[type].map((subType) => [subType, type] as const)),
);

/** The ACLED event type that a sub-event type belongs to. */
export function typeOfSubType(subType: IncidentSubType): IncidentType {
  return typeBySubType.get(subType) as IncidentType;
}
