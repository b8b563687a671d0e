import { distanceKm } from '../../../model/geo.ts';
import { settlementRadiusM } from '../../compile/settlementRadius.ts';
import type { ImportOptions } from '../GazetteerImporter.ts';
import type { PackEntry } from '../PackEntry.ts';
import { degrees, pointProblem } from '../placeNames.ts';
import { type NamedRow, namedRows, type PackTable } from '../tables/PackTable.ts';
import { countryOf, divisionsAround, ochaId } from './ochaCodes.ts';
import { reachM } from './ochaDivisions.ts';
import { arabicNames, englishNames } from './ochaNames.ts';

/** A quarter whose size the source does not give. */
const QUARTER_RADIUS_M = 1000;

/** What the sheet of neighbourhoods, which has no points, adds to those of populated places; by p-code. */
export interface NeighbourhoodDetails {
  namesAr: string[];
  namesEn: string[];
  radiusM: number | null;
  /** The larger quarter that it belongs to. */
  area: { pcode: string; nameAr: string; nameEn: string };
}

/** Reads the sheets of neighbourhoods. Rows without a p-code add nothing. */
export function neighbourhoodDetails(tables: readonly PackTable[]): Map<string, NeighbourhoodDetails> {
  const details = new Map<string, NeighbourhoodDetails>();
  for (const table of tables)
    for (const row of namedRows(table)) {
      const pcode = row.cell('neighborhoodpcode');
      if (row.problem !== undefined || pcode === '') continue;
      const cells = (language: string): string[] =>
        [
          `neighborhoodname_${language}`,
          `neighborhoodaltname1_${language}`,
          `neighborhoodaltname2_${language}`,
        ].map((column) => row.cell(column));
      details.set(pcode, {
        namesAr: cells('ar'),
        namesEn: cells('en'),
        radiusM: reachM(row.cell('area_sqkm')),
        area: {
          pcode: row.cell('areapcode'),
          nameAr: row.cell('areaname_ar'),
          nameEn: row.cell('areaname_en'),
        },
      });
    }
  return details;
}

/** The community or neighbourhood of a row, or why there is none. */
export function readPopulatedPlace(
  row: NamedRow,
  details: ReadonlyMap<string, NeighbourhoodDetails>,
  options: ImportOptions,
): PackEntry | string {
  const pcode = row.cell('pcode');
  if (!/^[\w.-]{1,30}$/.test(pcode)) return pcode === '' ? 'no p-code' : 'the p-code cannot be one';
  const lat = degrees(row.cell('point_y', 'lat'), 90);
  const lon = degrees(row.cell('point_x', 'lon'), 180);
  const problem = pointProblem(lat, lon);
  if (problem !== null) return problem;
  const quarter = /^neighbou?rhood$/i.test(row.cell('popplaceclasstitle', 'kind'));
  const more = details.get(pcode);
  const cells = (language: string): string[] => [
    row.cell(`featurealtname1_${language}`),
    row.cell(`featurealtname2_${language}`),
  ];
  // The fourth level is the community itself, but the town around a neighbourhood.
  const nameAr = row.cell('name_ar') || (quarter ? '' : row.cell('adm4_ar'));
  const nameEn = row.cell('name_en') || (quarter ? '' : row.cell('adm4_en'));
  const namesAr = arabicNames(nameAr, row.cell('featurename_ar', 'label_ar'), [
    ...cells('ar'),
    ...(more?.namesAr ?? []),
  ]);
  const namesEn = englishNames([
    nameEn,
    row.cell('featurename_en'),
    ...cells('en'),
    ...(more?.namesEn ?? []),
  ]);
  if (namesAr.length + namesEn.length === 0) return 'no name in Arabic or English';
  const country = countryOf(row, options);
  const town = quarter && row.cell('adm4_pcode') !== '' ? [ochaId(row.cell('adm4_pcode'))] : [];
  return {
    id: ochaId(pcode),
    kind: quarter ? 'neighbourhood' : 'settlement',
    namesAr,
    namesEn,
    country,
    parents: [...town, ...divisionsAround(row, 3, country)],
    lat: lat as number,
    lon: lon as number,
    radiusM: quarter ? (more?.radiusM ?? QUARTER_RADIUS_M) : settlementRadiusM(0),
    population: 0,
    sameAs: [],
    admin1Code: null,
  };
}

/**
 * The larger quarters that neighbourhoods are grouped in, for which the source has a name but no point: the middle of
 * their neighbourhoods, with a radius that covers all of them. One whose name a neighbourhood of its own bears is left out.
 */
export function ochaAreas(
  entries: readonly PackEntry[],
  details: ReadonlyMap<string, NeighbourhoodDetails>,
): PackEntry[] {
  const groups = new Map<string, { area: NeighbourhoodDetails['area']; members: PackEntry[] }>();
  for (const entry of entries) {
    const area = details.get(entry.id.slice('ocha:'.length))?.area;
    if (!area || area.pcode === '') continue;
    const group = groups.get(area.pcode) ?? { area, members: [] };
    group.members.push(entry);
    groups.set(area.pcode, group);
  }
  return [...groups.values()].flatMap(({ area, members }) => {
    const namesAr = arabicNames(area.nameAr, '', []);
    const namesEn = englishNames([area.nameEn]);
    const [first] = members;
    if (
      !first ||
      namesAr.length === 0 ||
      members.some((member) => member.namesAr.includes(namesAr[0] as string))
    )
      return [];
    const mean = (pick: (entry: PackEntry) => number): number =>
      members.reduce((sum, member) => sum + pick(member), 0) / members.length;
    const middle = { lat: mean(({ lat }) => lat), lon: mean(({ lon }) => lon) };
    const reach = Math.max(...members.map((member) => distanceKm(middle, member) * 1000 + member.radiusM));
    return [
      {
        ...first,
        id: ochaId(area.pcode),
        namesAr,
        namesEn,
        ...middle,
        radiusM: Math.round(reach),
        sameAs: [],
      },
    ];
  });
}
