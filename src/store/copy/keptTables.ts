import type { Tables } from '../tables.ts';

export interface KeptTable {
  name: keyof Tables;
  /** The column that orders its rows. */
  key: string;
  /** True where the database counts the key up and never gives one again. */
  counted: boolean;
  /** Rows held at a time: texts may be long. */
  rowsAtOnce: number;
}

const table = (name: keyof Tables, key: string, counted = false, rowsAtOnce = 500): KeptTable => ({
  name,
  key,
  counted,
  rowsAtOnce,
});

/** All that a store keeps, in an order in which each table comes behind those that it refers to. A test knows of any other. */
export const keptTables: readonly KeptTable[] = [
  table('meta', 'name'),
  table('reports', 'key', true, 100),
  table('extractions', 'report_key', false, 100),
  table('incidents', 'key', true),
  table('report_signatures', 'report_key'),
  table('event_facts', 'incident_key'),
  table('decisions', 'number', true),
  table('corrections', 'number', true),
  table('removed_reports', 'sha256'),
  table('access_tokens', 'id'),
  table('audit', 'number', true),
];
