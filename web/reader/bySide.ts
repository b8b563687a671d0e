import type { Claimant } from '../../src/model/incident.ts';

/** Whom the report quotes for what it says, and who denies it: a denial is no source of the claim. */
export function bySide(claimants: readonly Claimant[]): { quoted: Claimant[]; deniers: Claimant[] } {
  return {
    quoted: claimants.filter((claimant) => claimant.stance !== 'denied'),
    deniers: claimants.filter((claimant) => claimant.stance === 'denied'),
  };
}

export const namesOf = (claimants: readonly Claimant[]): string[] => claimants.map(({ name }) => name);
