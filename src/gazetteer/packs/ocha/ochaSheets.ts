import { headingOf, type PackTable } from '../tables/PackTable.ts';

/** What a sheet of OCHA's common operational datasets is about. */
export type OchaSheet =
  | { about: 'division'; level: 0 | 1 | 2 | 3 | 4 }
  | { about: 'populated places' | 'neighbourhoods' | 'compact places' | 'not read' };

/**
 * Which sheet a table is, by its columns: those of COD-AB (`adm2_name`, or `ADM2_EN` as in older files), of populated
 * places and neighbourhoods as OCHA Syria publishes them, and of lists made of these with `pcode` and `adm3_pcode`.
 * Null when it is none.
 */
export function ochaSheet(table: PackTable): OchaSheet | null {
  const columns = new Set(headingOf(table));
  const has = (...wanted: string[]) => wanted.every((column) => columns.has(column));
  // Capitals without p-codes, and the middles of divisions once more.
  if (has('adm_p_lvl') || has('admin_level')) return { about: 'not read' };
  if (has('pcode', 'point_x', 'point_y') && (has('featurename_ar') || has('featurename_en')))
    return { about: 'populated places' };
  if (has('neighborhoodpcode')) return { about: 'neighbourhoods' };
  if (has('pcode', 'kind', 'lat', 'lon', 'adm1_pcode') && (has('name_ar') || has('name_en')))
    return { about: 'compact places' };
  for (const level of [4, 3, 2, 1, 0] as const) {
    if (!has(`adm${level}_pcode`)) continue;
    return has(`adm${level}_name`) || has(`adm${level}_en`) || has(`adm${level}_ar`)
      ? { about: 'division', level }
      : { about: 'not read' };
  }
  return null;
}
