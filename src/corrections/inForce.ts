import type { Correction, ValueCorrection } from '../model/correction.ts';
import { undoneBy } from '../sameEvent/decisions.ts';

/** The undo in force that takes each correction back, by the number of the correction. */
export function takenBack(corrections: readonly Correction[]): Map<number, number> {
  return undoneBy(
    corrections.map((correction) => ({
      number: correction.number,
      kind: correction.kind,
      undoes: correction.kind === 'undo' ? correction.undoes : null,
    })),
  );
}

/**
 * Of the corrections of one target those that decide what is shown: of each kind the last that nothing takes back, and
 * every note. In the order they were made, so that the result does not hang on how corrections of different kinds came.
 */
export function inForce(corrections: readonly Correction[]): ValueCorrection[] {
  const undone = takenBack(corrections);
  const last = new Map<string, ValueCorrection>();
  const notes: ValueCorrection[] = [];
  for (const correction of [...corrections].sort((a, b) => a.number - b.number)) {
    if (!isValue(correction) || undone.has(correction.number)) continue;
    if (correction.kind === 'note') notes.push(correction);
    else last.set(correction.kind, correction);
  }
  return [...last.values(), ...notes].sort((a, b) => a.number - b.number);
}

function isValue(correction: Correction): correction is ValueCorrection {
  return correction.kind !== 'undo' && correction.kind !== 'emptied';
}
