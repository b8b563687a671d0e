import { noDay } from '../../src/dataset/arrowRead.ts';
import { type IncidentTable, textAt } from '../../src/dataset/read.ts';
import { type Assertion, assertions } from '../../src/model/assertion.ts';
import { type IncidentSubType, incidentTypeNames, typeOfSubType } from '../../src/model/incidentType.ts';
import { type Facet, type FacetName, facetsOf } from './facets.ts';
import { openEnd, openStart } from './openDays.ts';

/**
 * What filtering and counting read of the incidents, by row, in typed arrays only.
 * `type` and `assertion` are positions in {@link incidentTypeNames} and {@link assertions}. `symbol` is the place
 * symbol or area that a row counts for, `place` an index into the places; -1 for none. A row without any date has
 * `first` greater than `last`.
 */
export interface FilterColumns {
  readonly length: number;
  readonly type: Uint8Array;
  readonly assertion: Uint8Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** 1 where the source says "about" or leaves the date in doubt (EDTF's `~`, `?`, `%`). */
  readonly approximate: Uint8Array;
  readonly place: ArrayLike<number>;
  readonly placeCount: number;
  readonly symbol: Int32Array;
  readonly symbolCount: number;
  /** The same number for incidents of the same report. */
  readonly report: ArrayLike<number>;
  readonly facets: Readonly<Record<FacetName, Facet>>;
}

const otherType = incidentTypeNames.indexOf('Strategic developments');

function typeCodes(table: IncidentTable): Uint8Array {
  const byCode = table.subType.values.map((subType) => {
    const type = typeOfSubType(subType as IncidentSubType);
    // A newer dataset may know a sub-type that this viewer does not: counted as "other", not lost.
    return type === undefined ? otherType : incidentTypeNames.indexOf(type);
  });
  return mapped(table.subType.codes, (code) => byCode[code] ?? otherType);
}

function assertionCodes(table: IncidentTable): Uint8Array {
  const byCode = table.assertion.values.map((name) => Math.max(0, assertions.indexOf(name as Assertion)));
  return mapped(table.assertion.codes, (code) => byCode[code] ?? 0);
}

function approximateRows(table: IncidentTable): Uint8Array {
  const byCode = table.edtf.values.map((edtf) => (/[~?%]/.test(edtf) ? 1 : 0));
  return mapped(table.edtf.codes, (code) => byCode[code] ?? 0);
}

// A loop over an index: `Uint8Array.from` with a function takes ten times as long for a million rows.
function mapped(codes: ArrayLike<number>, of: (code: number) => number): Uint8Array {
  const values = new Uint8Array(codes.length);
  for (let row = 0; row < values.length; row++) values[row] = of(codes[row] as number);
  return values;
}

/** The columns that filters need, made once per dataset. */
export function filterColumns(
  table: IncidentTable,
  placeCount: number,
  symbols: { of: Int32Array; count: number },
): FilterColumns {
  const first = new Int32Array(table.length);
  const last = new Int32Array(table.length);
  for (let row = 0; row < table.length; row++) {
    const from = table.dayFrom[row] as number;
    const to = table.dayTo[row] as number;
    const undated = from === noDay && to === noDay;
    first[row] = undated ? openEnd : from === noDay ? openStart : from;
    last[row] = undated ? openStart : to === noDay ? openEnd : to;
  }
  return {
    length: table.length,
    type: typeCodes(table),
    assertion: assertionCodes(table),
    first,
    last,
    approximate: approximateRows(table),
    place: table.place,
    placeCount,
    symbol: symbols.of,
    symbolCount: symbols.count,
    report: table.report,
    facets: facetsOf(table),
  };
}

/** The assertion of a row by name. */
export function assertionAt(table: IncidentTable, row: number): Assertion {
  return (textAt(table.assertion, row) ?? 'reported') as Assertion;
}
