import type { IncidentSubType, IncidentType } from '../../src/model/incidentType.ts';

/** ACLED event types as headings. */
export const typesEn: Record<IncidentType, string> = {
  Battles: 'Battles',
  'Explosions/Remote violence': 'Explosions and remote violence',
  'Violence against civilians': 'Violence against civilians',
  Protests: 'Protests',
  Riots: 'Riots',
  'Strategic developments': 'Strategic developments',
};

/** ACLED sub-event types as phrases that can stand before "reported in Nawa". */
export const subTypesEn: Record<IncidentSubType, string> = {
  'armed clash': 'Armed clash',
  'government regains territory': 'Recapture by government forces',
  'non-state actor overtakes territory': 'Capture by a non-state actor',
  'shelling/artillery/missile attack': 'Shelling or missile attack',
  'air/drone strike': 'Air or drone strike',
  'remote explosive/landmine/IED': 'Landmine or planted explosive',
  'suicide bomb': 'Suicide bombing',
  grenade: 'Grenade attack',
  'chemical weapon': 'Use of a chemical weapon',
  attack: 'Attack on civilians',
  'abduction/forced disappearance': 'Abduction or forced disappearance',
  'sexual violence': 'Sexual violence',
  'peaceful protest': 'Peaceful protest',
  'protest with intervention': 'Protest with intervention',
  'excessive force against protesters': 'Excessive force against protesters',
  'violent demonstration': 'Violent demonstration',
  'mob violence': 'Mob violence',
  agreement: 'Agreement or talks',
  arrests: 'Arrests',
  'change to group/activity': 'Change to a group or its activity',
  'disrupted weapons use': 'Disrupted use of weapons',
  'headquarters or base established': 'New headquarters or base',
  'looting/property destruction': 'Looting or destruction of property',
  'non-violent transfer of territory': 'Non-violent transfer of territory',
  other: 'Other strategic development',
};
