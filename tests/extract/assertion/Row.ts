import type { Assertion } from '../../../src/model/assertion.ts';

/**
 * A sentence and what it must come out as: nothing (null), incidents of that assertion alone, or exactly these, each
 * written "assertion type" with the short name of its sub-event type.
 */
export type Row = readonly [sentence: string, expected: null | Assertion | readonly string[]];

/** Short names of the sub-event types that the tables expect. */
export const SHORT_NAMES: Readonly<Record<string, string>> = {
  'shelling/artillery/missile attack': 'shelling',
  'air/drone strike': 'air',
  'armed clash': 'clash',
  'remote explosive/landmine/IED': 'bomb',
  'government regains territory': 'regained',
  'non-state actor overtakes territory': 'overtaken',
  'non-violent transfer of territory': 'withdrawal',
  'peaceful protest': 'protest',
  'abduction/forced disappearance': 'abduction',
  'looting/property destruction': 'looting',
};
