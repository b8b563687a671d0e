import type { PackTable } from '../tables/PackTable.ts';

/** Columns of GeoNames' alternateNamesV2 (https://download.geonames.org/export/dump/readme.txt). */
const COLUMN = { id: 1, language: 2, name: 3, preferred: 4, colloquial: 6, historic: 7 };

/** The names of one place by language, the preferred ones first. */
export interface AlternateNames {
  ar: string[];
  en: string[];
}

/** True for a table of alternate names: no heading, two numbers first, then a language or nothing. */
export function isAlternateNames(first: readonly string[]): boolean {
  return (
    first.length >= 4 &&
    first.length <= 10 &&
    first.slice(0, 2).every((cell) => /^\d+$/.test(cell)) &&
    /^[a-z_0-9-]{0,15}$/i.test(first[COLUMN.language] ?? '')
  );
}

/** The Arabic and English names of the tables by GeoNames id. Names that are historic are kept: old reports use them. */
export function readAlternateNames(tables: readonly PackTable[]): Map<string, AlternateNames> {
  const byId = new Map<string, AlternateNames>();
  for (const table of tables)
    for (const { cells, problem } of table.rows()) {
      const language = cells[COLUMN.language];
      if (problem !== undefined || (language !== 'ar' && language !== 'en')) continue;
      const id = cells[COLUMN.id] ?? '';
      const names = byId.get(id) ?? { ar: [], en: [] };
      byId.set(id, names);
      const isPreferred = cells[COLUMN.preferred] === '1' && cells[COLUMN.historic] !== '1';
      names[language][isPreferred ? 'unshift' : 'push'](cells[COLUMN.name] ?? '');
    }
  return byId;
}
