import { type IncidentSubType, typeOfSubType } from '../../model/incidentType.ts';

/**
 * Sub-types of one ACLED type that two reports may give to one event, because one of them tells more: a clash that ends
 * with ground taken (the codebook codes both as one battle); a bomb whose bearer one report knows of; a gas that was
 * dropped or fired; a protest at which something happened. Others contradict: a shell is no air strike.
 */
const compatible: readonly (readonly [IncidentSubType, IncidentSubType])[] = [
  ['armed clash', 'government regains territory'],
  ['armed clash', 'non-state actor overtakes territory'],
  ['suicide bomb', 'remote explosive/landmine/IED'],
  ['chemical weapon', 'air/drone strike'],
  ['chemical weapon', 'shelling/artillery/missile attack'],
  ['peaceful protest', 'protest with intervention'],
  ['protest with intervention', 'excessive force against protesters'],
];

const pairs = new Set(compatible.flatMap(([a, b]) => [`${a}|${b}`, `${b}|${a}`]));

/** How the sub-types of two incidents go together: `same`, `compatible`, or null when they contradict. */
export function subTypesFit(a: IncidentSubType, b: IncidentSubType): 'same' | 'compatible' | null {
  if (a === b) return 'same';
  return typeOfSubType(a) === typeOfSubType(b) && pairs.has(`${a}|${b}`) ? 'compatible' : null;
}

/**
 * True where it takes more than type, place and day that two are one, namely a common party or the same words: talks and
 * moves are reported of capitals every day, many at once; and not every strike on a day of gas was the one with gas.
 */
export function needsMore(a: IncidentSubType, b: IncidentSubType): boolean {
  if (a !== b) return a === 'chemical weapon' || b === 'chemical weapon';
  return a === 'agreement' || a === 'change to group/activity';
}

/** "Other" says nothing that could be the same. */
export const saysNothing = (subType: IncidentSubType): boolean => subType === 'other';
