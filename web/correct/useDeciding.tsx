import { type ReactNode, useState } from 'react';
import { z } from 'zod';
import { ApiError } from '../api/request.ts';
import { useView } from '../state/view.ts';
import { Newer, type NewerEntry } from './Conflict.tsx';

const newerSchema = z.object({
  newer: z.array(
    z.object({
      number: z.int(),
      kind: z.string(),
      at: z.string(),
      by: z.string().nullable(),
      reason: z.string().nullable(),
    }),
  ),
});

/**
 * Decides about events. Where others decided about the same since these data were loaded nothing is sent: `conflict` shows
 * what they did, and the person says whether to decide all the same. `decide` gives null then.
 */
export function useDeciding(): {
  conflict: ReactNode;
  decide: (send: (expected: number) => Promise<{ number: number }>) => Promise<number | null>;
} {
  const { dataset } = useView();
  const [newer, setNewer] = useState<readonly NewerEntry[]>([]);
  const decide = async (send: (expected: number) => Promise<{ number: number }>) => {
    const known = dataset.manifest.lastDecision ?? 0;
    try {
      return (await send(Math.max(known, ...newer.map(({ number }) => number)))).number;
    } catch (error) {
      const conflicts = error instanceof ApiError && error.status === 409;
      const found = conflicts ? newerSchema.safeParse(error.details).data : undefined;
      if (!found) throw error;
      setNewer(found.newer);
      return null;
    }
  };
  return { conflict: newer.length > 0 ? <Newer entries={newer} /> : null, decide };
}
