import { distanceKm } from '../../model/geo.ts';
import type { Incident } from '../../model/incident.ts';
import type { IncidentSubType } from '../../model/incidentType.ts';
import type { Note } from '../../model/note.ts';
import type { Claim } from './Claim.ts';
import { withEvidence } from './reportClaims.ts';

/** The incidents told last of each sub-type for which no one is named yet. */
interface UnclaimedIncidents {
  /** Remembers what one event of a sentence made, or credits what was told before when the same is claimed now. */
  tell(subType: IncidentSubType, sentence: number, made: readonly Made[], claims: readonly Claim[]): void;
  /** Claims about an event that was told before ("قال مصدر إن الانفجار …"): its incidents get them. */
  retell(subType: IncidentSubType, sentence: number, claims: readonly Claim[]): void;
}

interface Made {
  incident: Incident;
}

/** What a report tells first and gives as somebody's account afterwards stands within so many sentences. */
const RETOLD_REACH = 5;

const RETOLD: Note = {
  en: 'the report tells more of the same event further on, as the account of this claimant',
  ar: 'يعود النص إلى الحدث نفسه لاحقًا ويرويه عن هذا المصدر',
};

/** Keeps which incidents no one is named for yet: an Arabic lead tells, and the next sentence says who says so. */
export function createUnclaimedIncidents(): UnclaimedIncidents {
  const last = new Map<IncidentSubType, { sentence: number; made: readonly Made[] }>();
  const credit = (
    subType: IncidentSubType,
    sentence: number,
    claims: readonly Claim[],
    isSame: (told: Incident) => boolean,
  ): void => {
    const told = last.get(subType);
    if (!told || sentence - told.sentence > RETOLD_REACH) return;
    const said = claims.filter(({ claimant }) => claimant.stance !== 'denied' && !claimant.evidence);
    for (const { incident } of told.made)
      if (incident.claimants.length === 0 && incident.assertion === 'reported' && isSame(incident))
        incident.claimants.push(...said.map((claim) => withEvidence(claim, RETOLD).claimant));
  };
  return {
    tell: (subType, sentence, made, claims) => {
      if (claims.length === 0) last.set(subType, { sentence, made });
      else
        credit(subType, sentence, claims, (told) => made.some(({ incident }) => isSameEvent(told, incident)));
    },
    retell: (subType, sentence, claims) => credit(subType, sentence, claims, () => true),
  };
}

/** One place lies in the area of the other, and the dates do not exclude each other. */
function isSameEvent(told: Incident, again: Incident): boolean {
  if (again.assertion !== 'reported' || !told.place || !again.place) return false;
  if (endsBefore(told.date, again.date) || endsBefore(again.date, told.date)) return false;
  const reachM = Math.max(told.radiusM ?? 0, again.radiusM ?? 0);
  return distanceKm(told.place, again.place) * 1000 <= reachM;
}

function endsBefore(one: Incident['date'], other: Incident['date']): boolean {
  return typeof one?.to === 'string' && typeof other?.from === 'string' && one.to < other.from;
}
