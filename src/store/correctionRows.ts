import type { Insertable, Selectable } from 'kysely';
import { z } from 'zod';
import { type Correction, correctionSchema } from '../model/correction.ts';
import { fromJson, toJson } from '../model/json.ts';
import { safe, unsafe } from './rows.ts';
import { StoreError } from './StoreError.ts';
import { fromSafeText, toSafeText } from './safeText.ts';
import type { CorrectionsTable } from './tables.ts';

// JSON.stringify escapes control characters and lone surrogates itself: its result is safe text already.
const json = (value: unknown): string => JSON.stringify(toJson(value));

export function correctionRow(correction: Omit<Correction, 'number'>): Insertable<CorrectionsTable> {
  const { target, anchor, replaced, by, at, reason, machine, kind } = correction as Correction;
  const given = correction as Correction;
  return {
    kind,
    incident: safe(target.incident),
    report: toSafeText(target.report),
    value_json: 'value' in given ? json(given.value) : null,
    replaced_json: json(replaced ?? null),
    anchor_json: json(anchor),
    undoes: given.kind === 'undo' ? given.undoes : null,
    reason: safe(reason),
    made_by: toSafeText(by),
    made_at: at,
    machine,
  };
}

/** What differs between the kinds; a row without a value was emptied when its report was removed. */
function parts({ kind, undoes, value_json: value }: Selectable<CorrectionsTable>): object {
  if (kind === 'undo') return { kind, undoes };
  return value === null ? { kind: 'emptied', was: kind } : { kind, value: parsed(value) };
}

const parsed = (stored: string | null): unknown => (stored === null ? null : fromJson(JSON.parse(stored)));

/** The stored row as the model. Throws a StoreError that names it when it is damaged. */
export function correctionOf(row: Selectable<CorrectionsTable>): Correction {
  try {
    return correctionSchema.parse({
      ...parts(row),
      number: row.number,
      target: { report: fromSafeText(row.report), incident: unsafe(row.incident) },
      anchor: parsed(row.anchor_json),
      replaced: parsed(row.replaced_json),
      by: fromSafeText(row.made_by),
      at: row.made_at,
      reason: unsafe(row.reason),
      machine: row.machine,
    });
  } catch (cause) {
    const where = cause instanceof z.ZodError ? ` at ${cause.issues[0]?.path.join('.')}` : '';
    throw new StoreError(`correction ${row.number} is damaged${where}: restore the store from a backup`, {
      cause,
    });
  }
}
