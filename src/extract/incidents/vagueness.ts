import { type IncidentSubType, typeOfSubType } from '../../model/incidentType.ts';

/**
 * How much the words of an event leave open: `none`; which weapons bombarded (`bombardment`: "قصف"); by what violence people
 * were killed or hit (`violence`: "مقتل", "هجوم", "استهداف"); what forces did where they went (`movement`: "توغل").
 */
export type Vagueness = 'none' | 'bombardment' | 'violence' | 'movement';

const BOMBARDMENTS: ReadonlySet<IncidentSubType> = new Set<IncidentSubType>([
  'shelling/artillery/missile attack',
  'air/drone strike',
  'chemical weapon',
  'grenade',
]);

/** True when a vague telling may be of an event that is told as `exact` elsewhere: the same one in other words. */
export function mayBe(vague: Vagueness, exact: IncidentSubType): boolean {
  const type = typeOfSubType(exact);
  const violent =
    exact === 'armed clash' || type === 'Explosions/Remote violence' || type === 'Violence against civilians';
  switch (vague) {
    case 'none':
      return false;
    case 'bombardment':
      return BOMBARDMENTS.has(exact);
    case 'violence':
      return violent && exact !== 'abduction/forced disappearance' && exact !== 'sexual violence';
    case 'movement':
      // An incursion beside shelling or a clash is told as one of its own; one that ended in arrests is the arrests.
      return exact === 'arrests';
  }
}

/** True when `special` is told of the same event more exactly: gas dropped from the air, a suicide's bomb. */
export function isSpecialCase(general: IncidentSubType, special: IncidentSubType): boolean {
  if (special === 'chemical weapon') return general !== special && BOMBARDMENTS.has(general);
  return special === 'suicide bomb' && general === 'remote explosive/landmine/IED';
}
