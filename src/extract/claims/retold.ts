import type { Incident } from '../../model/incident.ts';
import type { IncidentSubType } from '../../model/incidentType.ts';
import type { Note } from '../../model/note.ts';
import type { Claim } from './Claim.ts';
import { withEvidence } from './reportClaims.ts';

/** The incidents told last of each sub-type, while nobody is named who says so. */
export interface UnclaimedIncidents {
  /** Remembers what one event made; the next event of the sub-type takes its place. */
  tell(subType: IncidentSubType, incidents: readonly { incident: Incident }[]): void;
  /** Claims about an event that was told before ("قال مصدر إن الانفجار …"): its incidents get them, if they have none. */
  retell(subType: IncidentSubType, claims: readonly Claim[]): void;
}

const RETOLD: Note = {
  en: 'the report tells more of the same event further on, as the account of this claimant',
  ar: 'يعود النص إلى الحدث نفسه لاحقًا ويرويه عن هذا المصدر',
};

/** Keeps which incidents no one is named for yet. */
export function createUnclaimedIncidents(): UnclaimedIncidents {
  const last = new Map<IncidentSubType, readonly { incident: Incident }[]>();
  return {
    tell: (subType, incidents) => {
      last.set(subType, incidents);
    },
    retell: (subType, claims) => {
      const said = claims.filter(({ claimant }) => claimant.stance !== 'denied');
      for (const told of last.get(subType) ?? []) {
        if (told.incident.claimants.length > 0 || told.incident.assertion !== 'reported') continue;
        told.incident.claimants.push(...said.map((claim) => withEvidence(claim, RETOLD).claimant));
      }
    },
  };
}
