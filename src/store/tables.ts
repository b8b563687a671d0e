import type { Generated } from 'kysely';

/** Text columns hold safe text (see safeText.ts); `*_json` columns JSON with snake_case keys. */
export interface Tables {
  meta: { name: string; value: string };
  reports: ReportsTable;
  extractions: ExtractionsTable;
  incidents: IncidentsTable;
  report_signatures: { report_key: number; signature: string };
  event_facts: {
    incident_key: number;
    parties_json: string;
    wording: string;
    actors_json: string;
    graphic: number;
  };
  decisions: DecisionsTable;
  corrections: CorrectionsTable;
  removed_reports: {
    sha256: string;
    id: string;
    removed_at: string;
    reason: string;
    removed_by: string | null;
  };
  access_tokens: AccessTokensTable;
  audit: AuditTable;
}

export interface ReportsTable {
  key: Generated<number>;
  id: string;
  sha256: string;
  title: string | null;
  text: string;
  lang: string;
  outlet: string | null;
  url: string | null;
  published_at: string | null;
  published_from: string | null;
  sample: number;
  retrieved_at: string;
  read_warnings_json: string;
  archive_url: string | null;
  source_sha256: string | null;
  origins_json: string | null;
  /** What a feed calls the item; null for what comes from no feed. */
  item_id: string | null;
  /** The name that a person gave; null for what no person added by hand, and for what was stored before this was kept. */
  added_by: string | null;
  /** Null only in a table that lacks it for a moment, while it is migrated. */
  added_at: string | null;
}

export interface ExtractionsTable {
  report_key: number;
  body_json: string;
  gazetteer_version: string;
  gazetteer_json: string;
  machine: string;
  home: string | null;
  extracted_at: string;
}

export interface IncidentsTable {
  key: Generated<number>;
  report_key: number;
  ordinal: number;
  id: string;
  type: string;
  sub_type: string;
  assertion: string;
  place_id: string | null;
  place_json: string | null;
  country: string | null;
  admin1: string | null;
  admin2: string | null;
  lat: number | null;
  lon: number | null;
  geo_precision: string | null;
  radius_m: number | null;
  edtf: string | null;
  date_from: string | null;
  date_to: string | null;
  time_precision: string;
  part_of_day: string | null;
  claimants_json: string;
  sources: number;
  body_json: string;
}

export interface DecisionsTable {
  number: Generated<number>;
  kind: string;
  decided_at: string;
  incidents_json: string;
  from_json: string;
  undoes: number | null;
  reason: string | null;
  decided_by: string | null;
}

export interface CorrectionsTable {
  number: Generated<number>;
  kind: string;
  /** Null for one of the report as a whole. */
  incident: string | null;
  report: string;
  value_json: string | null;
  replaced_json: string | null;
  anchor_json: string | null;
  undoes: number | null;
  reason: string | null;
  made_by: string;
  made_at: string;
  machine: string;
}

export interface AccessTokensTable {
  id: string;
  name: string;
  role: string;
  secret_sha256: string;
  made_at: string;
  expires_at: string | null;
  last_used_at: string | null;
  revoked_at: string | null;
}

/** Rows are only added. Of a correction or a decision it has the number (`subject`): what it says stands in its own table. */
export interface AuditTable {
  number: Generated<number>;
  at: string;
  what: string;
  subject: string | null;
  by_name: string | null;
  role: string;
  token: string | null;
  via: string;
  address: string | null;
  details_json: string;
}
