/** What can be done with an opened incident, in the groups of its menu. */
export const actionGroups = {
  reading: ['place', 'date', 'type', 'notIncident'],
  marks: ['review', 'marks', 'warning'],
  event: ['merge', 'split'],
  report: ['history', 'remove'],
} as const;
export type ActionGroup = keyof typeof actionGroups;
export type CorrectAction = (typeof actionGroups)[ActionGroup][number];
