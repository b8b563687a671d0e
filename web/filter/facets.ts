import type { Codes, DictionaryColumn } from '../../src/dataset/arrowRead.ts';
import { incidentFlags, nameSeparator } from '../../src/dataset/columnValues.ts';
import type { IncidentTable } from '../../src/dataset/read.ts';

/** By what incidents can be chosen beside type, assertion, time, place and text. The names stand in addresses: do not rename. */
export const facetNames = [
  'outlet',
  'claimant',
  'actor',
  'place_precision',
  'date_precision',
  'independent',
  'review',
  'tag',
  'language',
  'sub_type',
] as const;
export type FacetName = (typeof facetNames)[number];

/** Positions of chosen values, by facet; a facet that is not there lets everything pass. */
export type Chosen = Partial<Record<FacetName, readonly number[]>>;

/**
 * The values of a facet and, by row, a code that stands for one or several of them: those of code c are
 * `members[offsets[c]]` to `members[offsets[c + 1]]`, positions in `values`. The value '' is "not known" or "none".
 */
export interface Facet {
  readonly values: readonly string[];
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
  readonly codeCount: number;
  readonly offsets: Uint32Array;
  readonly members: Uint32Array;
}

const roomFor = (length: number, most: number) =>
  most < 2 ** 8 ? new Uint8Array(length) : most < 2 ** 16 ? new Uint16Array(length) : new Uint32Array(length);

function facet(
  namesOfCode: readonly (readonly string[])[],
  rows: number,
  codeAt: (row: number) => number,
): Facet {
  const positions = new Map<string, number>();
  const members: number[] = [];
  const offsets = new Uint32Array(namesOfCode.length + 1);
  namesOfCode.forEach((names, code) => {
    for (const name of new Set(names)) {
      const known = positions.get(name);
      members.push(known ?? positions.size);
      if (known === undefined) positions.set(name, positions.size);
    }
    offsets[code + 1] = members.length;
  });
  const codes = roomFor(rows, namesOfCode.length);
  for (let row = 0; row < rows; row++) codes[row] = codeAt(row);
  return {
    values: [...positions.keys()],
    codes,
    codeCount: namesOfCode.length,
    offsets,
    members: Uint32Array.from(members),
  };
}

/** A column of names as a facet; a row without any name has the value ''. */
function ofNames({ codes, values }: DictionaryColumn): Facet {
  const names = [[''], ...values.map((joined) => joined.split(nameSeparator))];
  return facet(names, codes.length, (row) => (codes[row] as number) + 1);
}

/** From so many independent sources on they are one choice. */
export const MANY_SOURCES = 4;

function ofIndependent(independent: Codes): Facet {
  const names = Array.from({ length: MANY_SOURCES }, (_, i) => [String(i + 1)]);
  return facet(
    names,
    independent.length,
    (row) => Math.min(MANY_SOURCES, Math.max(1, independent[row] as number)) - 1,
  );
}

/** What a person did with an incident: a corrected one counts as reviewed only when it was marked so. */
export const reviewValues = ['unreviewed', 'reviewed', 'corrected'] as const;

function ofReview(flags: Codes): Facet {
  const { corrected, reviewed } = incidentFlags;
  const names = Array.from({ length: 4 }, (_, bits) => [
    bits & reviewed ? 'reviewed' : 'unreviewed',
    ...(bits & corrected ? ['corrected'] : []),
  ]);
  return facet(names, flags.length, (row) => (flags[row] as number) & (corrected | reviewed));
}

/** All facets of a dataset, made once. */
export function facetsOf(table: IncidentTable): Record<FacetName, Facet> {
  return {
    outlet: ofNames(table.outlets),
    claimant: ofNames(table.claimants),
    actor: ofNames(table.actors),
    place_precision: ofNames(table.geoPrecision),
    date_precision: ofNames(table.timePrecision),
    independent: ofIndependent(table.independent),
    review: ofReview(table.flags),
    tag: ofNames(table.tags),
    language: ofNames(table.lang),
    sub_type: ofNames(table.subType),
  };
}

/** Which codes pass when these values are chosen: those that stand for at least one of them. */
export function allowedCodes({ codeCount, offsets, members }: Facet, chosen: readonly number[]): Uint8Array {
  const wanted = new Set(chosen);
  const allowed = new Uint8Array(codeCount);
  for (let code = 0; code < codeCount; code++) {
    for (let i = offsets[code] as number; i < (offsets[code + 1] as number); i++)
      if (wanted.has(members[i] as number)) allowed[code] = 1;
  }
  return allowed;
}

/** Counts by code as counts by value: a row of several values counts for each. */
export function countsByValue({ values, offsets, members }: Facet, byCode: Uint32Array): Uint32Array {
  const counts = new Uint32Array(values.length);
  byCode.forEach((count, code) => {
    for (let i = offsets[code] as number; i < (offsets[code + 1] as number); i++) {
      const value = members[i] as number;
      counts[value] = (counts[value] as number) + count;
    }
  });
  return counts;
}
