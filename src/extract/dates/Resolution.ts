import type { Temporal } from 'temporal-polyfill/full';
import type { TemporalExpression } from '../../language/temporal.ts';
import type { Note } from '../../model/note.ts';
import type { Antecedent } from './anchored.ts';

/** What a resolver knows beside the meaning. */
export interface ResolveContext {
  /** Day of publication by the report's clock, null when unknown. */
  published: Temporal.PlainDate | null;
  /** ISO weekday on which a week begins where the report was written: 6 (Saturday) or 1 (Monday). */
  weekStart: number;
  expression: TemporalExpression;
  /** What the text named before, for "the next day" and "of the same year". */
  antecedent: Antecedent;
  /** Where the sentence of the expression begins in the text. */
  sentenceStart: number;
  /** How the moment of publication came to its day, where that is another than as written. */
  byClock: Note | null;
}

/** EDTF without qualifier signs, and what marks it; `null` EDTF when something is missing, which `notes` then say. */
export interface Resolution {
  edtf: string | null;
  /** Written as ~. */
  approximate: boolean;
  /** Written as ?. */
  uncertain: boolean;
  notes: Note[];
  warnings: Note[];
}

export function resolved(edtf: string, notes: Note[] = [], more: Partial<Resolution> = {}): Resolution {
  return { edtf, approximate: false, uncertain: false, notes, warnings: [], ...more };
}

export function unresolved(...notes: Note[]): Resolution {
  return { edtf: null, approximate: false, uncertain: false, notes, warnings: [] };
}
