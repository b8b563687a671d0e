import type { CorrectedIncident } from '../model/correction.ts';
import type { Excerpt } from '../model/incident.ts';

/** What the report of an incident is cited by. */
interface Citation {
  key: number;
  title: string | null;
  url: string | null;
  publishedAt: string | null;
}

/** The first excerpt of the incident with this key, null when there is none or what is stored is damaged. */
export interface IncidentExcerpt extends Citation {
  id: string;
  excerpt: Excerpt | null;
  /** Where the same report tells of it again. */
  others: readonly Excerpt[];
}

/** An incident whole and corrected, null where what is stored is damaged. */
export interface WholeIncident extends Citation {
  incident: CorrectedIncident | null;
}
