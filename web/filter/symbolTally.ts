import { incidentTypeNames } from '../../src/model/incidentType.ts';
import type { FilterColumns } from './columns.ts';
import { failsPlace } from './marking.ts';
import type { Tally } from './tally.ts';

const TYPES = incidentTypeNames.length;

export interface SymbolCounts {
  /** By symbol and type: `symbolTypes[symbol * 6 + type]`. */
  readonly symbolTypes: Uint32Array;
  readonly unplaced: number;
}

/** Counts rows by the symbol on the map that they stand for, and those without one. */
export class SymbolTally implements Tally<SymbolCounts> {
  readonly bit = failsPlace;
  readonly #columns: FilterColumns;
  readonly #types: Uint32Array;
  #unplaced = 0;

  constructor(columns: FilterColumns) {
    this.#columns = columns;
    this.#types = new Uint32Array(columns.symbolCount * TYPES);
  }

  clear(): void {
    this.#types.fill(0);
    this.#unplaced = 0;
  }

  add(rows: Uint32Array, by: 1 | -1): void {
    const { symbol, type } = this.#columns;
    const types = this.#types;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number;
      const index = symbol[row] as number;
      if (index < 0) this.#unplaced += by;
      else {
        const cell = index * TYPES + (type[row] as number);
        types[cell] = (types[cell] as number) + by;
      }
    }
  }

  value(): SymbolCounts {
    return { symbolTypes: this.#types.slice(), unplaced: this.#unplaced };
  }
}
