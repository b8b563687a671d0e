/** Days before and after all others; a meridian that is none, for what has no place. */
export const noDay = 1e9;
const noMeridian = 1000;

/** The place and the days of a row in the R*Tree, with further dimensions behind them. */
function insertBox(row: string, more = ''): string {
  const first = `coalesce(julianday(${row}.date_from), -${noDay})`;
  const last = `coalesce(julianday(${row}.date_to), ${noDay})`;
  const lon = `coalesce(${row}.lon, ${noMeridian})`;
  const lat = `coalesce(${row}.lat, 0)`;
  return `insert into incident_boxes select ${row}.key, ${lon}, ${lon}, ${lat}, ${lat},
    min(${first}, ${last}), max(${first}, ${last})${more}`;
}

/**
 * What brings a store from version N to N + 1, forward only. Never change one that was released: add another.
 * Days are `YYYY-MM-DD`, times ISO 8601 in UTC, lengths in metres, coordinates WGS 84 degrees.
 */
export const migrations: readonly string[] = [
  `
  create table meta (name text primary key, value text not null) without rowid;

  create table reports (
    key integer primary key autoincrement,
    id text not null unique,
    sha256 text not null unique,
    title text,
    text text not null,
    lang text not null,
    outlet text,
    url text,
    published_at text,
    published_from text,
    sample integer not null,
    retrieved_at text not null,
    read_warnings_json text not null
  );

  create table extractions (
    report_key integer primary key references reports (key) on delete cascade,
    body_json text not null,
    gazetteer_version text not null,
    gazetteer_json text not null,
    machine text not null,
    home text,
    extracted_at text not null
  );

  create table incidents (
    key integer primary key autoincrement,
    report_key integer not null references reports (key) on delete cascade,
    ordinal integer not null,
    id text not null,
    type text not null,
    sub_type text not null,
    assertion text not null,
    place_id text,
    place_json text,
    country text,
    admin1 text,
    admin2 text,
    lat real,
    lon real,
    geo_precision text,
    radius_m real,
    edtf text,
    date_from text,
    date_to text,
    time_precision text not null,
    part_of_day text,
    claimants_json text not null,
    sources integer not null,
    body_json text not null,
    unique (report_key, ordinal)
  );
  create index incidents_by_id on incidents (id);
  create index incidents_by_day on incidents (date_from);
  create index incidents_by_place on incidents (place_id);

  create table removed_reports (
    sha256 text primary key,
    id text not null,
    removed_at text not null,
    reason text not null
  ) without rowid;

  insert into meta (name, value) values ('revision', '0'), ('store_id', lower(hex(randomblob(16))));
  `,
  // What reports of one event are found by (src/sameEvent): worked out of stored reports when it is first needed.
  // What people decided about it: rows are only added. Ids are those of incidents that may be gone since.
  `
  create table report_signatures (
    report_key integer primary key references reports (key) on delete cascade,
    signature text not null
  );

  create table event_facts (
    incident_key integer primary key references incidents (key) on delete cascade,
    parties_json text not null,
    wording text not null
  );

  create table decisions (
    number integer primary key autoincrement,
    kind text not null,
    decided_at text not null,
    incidents_json text not null,
    from_json text not null,
    undoes integer references decisions (number),
    reason text,
    decided_by text
  );
  `,
  // What people corrected: rows are only added; when a report is removed, what they say of it is emptied, the rows stay.
  // Ids and anchors (UTF-16 offsets in the report's text) are those of the reading that was corrected. What incidents are
  // compared by is worked out anew, together with whom they name and whether they are graphic.
  `
  create table corrections (
    number integer primary key autoincrement,
    kind text not null,
    incident text,
    report text not null,
    value_json text,
    replaced_json text,
    anchor_json text,
    undoes integer references corrections (number),
    reason text,
    made_by text not null,
    made_at text not null,
    machine text not null
  );
  create index corrections_by_report on corrections (report);

  drop table event_facts;
  create table event_facts (
    incident_key integer primary key references incidents (key) on delete cascade,
    parties_json text not null,
    wording text not null,
    actors_json text not null,
    graphic integer not null
  );
  `,
  // Where reports came from, as far as it is known: a copy in an archive, the bytes read, the origin of each piece of metadata.
  `
  alter table reports add column archive_url text;
  alter table reports add column source_sha256 text;
  alter table reports add column origins_json text;
  `,
  // Who put a report in, where a person did, and when: until now that was when it was read. What was read or corrected
  // since a time is found by it.
  `
  alter table reports add column added_by text;
  alter table reports add column added_at text;
  update reports set added_at = retrieved_at;
  create index reports_by_added on reports (added_at);
  create index extractions_by_time on extractions (extracted_at);
  create index corrections_by_time on corrections (made_at);
  `,
  // Who removed a report; what a feed calls the item that a report is. Near-identical texts are found by the bands of
  // their signatures (sameEvent/copies/bands.ts): sixteen of the runs of 16 digits behind the count and the colon.
  `
  alter table removed_reports add column removed_by text;
  alter table reports add column item_id text;
  create index reports_by_item on reports (item_id) where item_id is not null;
  ${Array.from(
    { length: 16 },
    (_, band) =>
      `create index signatures_by_band_${band} on report_signatures (substr(signature, instr(signature, ':') + ${1 + 16 * band}, 16));`,
  ).join('\n  ')}
  `,
  // Who may do what: of tokens only the SHA-256 of their secret. Who did what: rows that nothing can change.
  `
  create table access_tokens (
    id text primary key,
    name text not null,
    role text not null,
    secret_sha256 text not null,
    made_at text not null,
    expires_at text,
    last_used_at text,
    revoked_at text
  ) without rowid;

  create table audit (
    number integer primary key autoincrement,
    at text not null,
    what text not null,
    subject text,
    by_name text,
    role text not null,
    token text,
    via text not null,
    address text,
    details_json text not null
  );
  create index audit_by_time on audit (at);
  create trigger audit_stays before update on audit begin select raise(abort, 'the audit log is only added to'); end;
  create trigger audit_is_kept before delete on audit begin select raise(abort, 'the audit log is only added to'); end;
  `,
  // Where and when incidents are, to be found by: an R*Tree (https://sqlite.org/rtree.html) of points and days, as Julian
  // day numbers. An open end, or none at all, reaches as far as there are days.
  `
  create virtual table incident_boxes using rtree(key, west, east, south, north, first_day, last_day);
  create trigger incidents_placed after insert on incidents begin
    ${insertBox('new')};
  end;
  create trigger incidents_gone after delete on incidents begin delete from incident_boxes where key = old.key; end;
  ${insertBox('incidents')} from incidents;
  `,
  // With the key as one more dimension: a page of what is found is a box, too.
  `
  drop trigger incidents_placed;
  drop table incident_boxes;
  create virtual table incident_boxes
    using rtree(key, west, east, south, north, first_day, last_day, least_key, greatest_key);
  create trigger incidents_placed after insert on incidents begin
    ${insertBox('new', ', new.key, new.key')};
  end;
  ${insertBox('incidents', ', incidents.key, incidents.key')} from incidents;
  `,
];
