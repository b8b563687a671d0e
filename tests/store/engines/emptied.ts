const names = [
  'reports',
  'extractions',
  'incidents',
  'report_signatures',
  'event_facts',
  'decisions',
  'corrections',
  'removed_reports',
  'access_tokens',
  'audit',
];
const tables = names.join(', ');

/** SQL that makes a used PostgreSQL store one that was just made. */
export const emptied = `alter table audit disable trigger audit_stays;
  truncate ${tables} restart identity;
  alter table audit enable trigger audit_stays;
  delete from meta where name like 'note:%';
  update meta set value = case name when 'revision' then '0' else replace(gen_random_uuid()::text, '-', '') end`;

/** SQL that gives a row for each row of any table in which `text` stands. */
export const holding = (text: string): string =>
  [...names, 'meta']
    .map((name) => `select '${name}' as name from ${name} as kept where kept::text like '%${text}%'`)
    .join(' union all ');
