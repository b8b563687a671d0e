import { type ReactNode, useState } from 'react';
import { z } from 'zod';
import { type Correction, type CorrectionValue, correctionSchema } from '../../src/model/correction.ts';
import { addCorrection, type Trace, undoCorrection } from '../api/api.ts';
import { ApiError } from '../api/request.ts';
import { showWritten } from './afterWriting.ts';
import { Conflict } from './Conflict.tsx';
import { lastKnown } from './logOf.ts';
import type { Subject } from './subject.ts';
import { type CorrectWords, useCorrectWords } from './useCorrectWords.ts';

const newerSchema = z.object({ newer: z.array(correctionSchema) });

/** One part to correct: a kind with its value, of the incident or of the whole report. */
export type Part = CorrectionValue | { readonly kind: 'place'; readonly value: unknown };

interface SaveOptions {
  /** What was done, in words; else the names of the parts. */
  readonly said?: string;
  /** What else is to be done before it is shown, with the numbers of the corrections; gives the incident to open. */
  readonly beforeShowing?: (numbers: readonly number[]) => Promise<string | null>;
}

const partName = ({ kind }: Part, { correct }: CorrectWords): string => correct.history.kinds[kind] ?? kind;

/**
 * Saves corrections of one subject. Where others corrected it since it was opened nothing is sent: `conflict` shows what
 * they did, and the person says whether to save all the same.
 */
export function useCorrecting(
  { incident, report }: Subject,
  close: () => void,
  ofReport = false,
): {
  conflict: ReactNode;
  saveParts: (parts: readonly Part[], trace: Trace, options?: SaveOptions) => Promise<void>;
} {
  const all = useCorrectWords();
  const target = ofReport ? { report: report.report.id } : { incident: incident.id };
  const [known, setKnown] = useState(() => lastKnown(report.log, ofReport ? null : incident.id));
  const [newer, setNewer] = useState<readonly Correction[]>([]);
  const saveParts = async (
    parts: readonly Part[],
    trace: Trace,
    { said, beforeShowing }: SaveOptions = {},
  ) => {
    let expected = Math.max(known, ...newer.map(({ number }) => number));
    const numbers: number[] = [];
    const undo = async () => {
      for (const number of [...numbers].reverse()) await undoCorrection(number, { ...trace, reason: null });
      return incident.id;
    };
    try {
      for (const { kind, value } of parts) {
        const added = await addCorrection({ kind, target, value, expected }, trace);
        expected = added.number;
        numbers.push(added.number);
      }
    } catch (error) {
      setKnown(expected);
      const conflicts = error instanceof ApiError && error.status === 409;
      const conflict = conflicts ? newerSchema.safeParse(error.details).data : undefined;
      if (!conflict) throw error;
      setNewer(conflict.newer);
      return;
    }
    const what = all.words.formats.list(parts.map((part) => partName(part, all)));
    const open = beforeShowing ? await beforeShowing(numbers) : null;
    await showWritten(said ?? all.correct.done.corrected(what), undo, open);
    close();
  };
  return { conflict: newer.length > 0 ? <Conflict newer={newer} /> : null, saveParts };
}
