import type { Assertion } from '../model/assertion.ts';
import type { PartOfDay } from '../model/date.ts';
import type { IncidentSubType } from '../model/incidentType.ts';
import type { GeoPrecision } from '../model/place.ts';
import type { Signature } from './copies/minHash.ts';

/** Where something was reported: WGS 84 degrees, an uncertainty radius in metres. */
export interface EventPlace {
  readonly id: string;
  /** The names as they are compared; equal for equal names of two sources. */
  readonly names: readonly string[];
  readonly lat: number;
  readonly lon: number;
  readonly precision: GeoPrecision;
  readonly radiusM: number;
}

/** When something was reported to have been; days count from 1970-01-01. */
export interface EventDays {
  readonly from: number;
  readonly to: number;
  /** The date is marked approximate or uncertain. */
  readonly approximate: boolean;
  readonly partOfDay: PartOfDay | null;
}

/** Someone quoted: the name as the report has it; the key that all its spellings share, null for one who is not named. */
export interface EventClaimant {
  readonly name: string;
  readonly key: string | null;
}

/** What decides whether two incidents are reports of one event. No text of the report is needed any more. */
export interface EventFacts {
  readonly id: string;
  readonly report: string;
  readonly subType: IncidentSubType;
  readonly assertion: Assertion;
  readonly place: EventPlace | null;
  readonly days: EventDays | null;
  /** Neutral labels of the armed parties that take part, those that only suffer it left out. */
  readonly parties: readonly string[];
  /** Whom the report quotes for it, each once. */
  readonly claimants: readonly EventClaimant[];
  /** The wording of its excerpt (copies/wording.ts). */
  readonly wording: string;
}

/** What is to be known of a report to say whether it is a source of its own. */
export interface ReportFacts {
  readonly id: string;
  readonly outlet: string | null;
  /** ISO 8601 date or time. */
  readonly publishedAt: string | null;
  /** Written for this project: never put together with a real report. */
  readonly sample: boolean;
  /** Null when its text was not signed. */
  readonly signature: Signature | null;
}
