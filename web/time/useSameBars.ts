import { useState } from 'react';
import type { Bars } from './bars.ts';

const equal = (a: Uint32Array, b: Uint32Array): boolean => {
  if (a.length !== b.length) return false;
  for (let cell = 0; cell < a.length; cell++) if (a[cell] !== b[cell]) return false;
  return true;
};

/** The counts of the bars, the same object as long as they are the same numbers: a period alone changes none of them. */
export function useSameBars(now: Bars): Bars {
  const [kept, setKept] = useState(now);
  if (kept === now || (equal(kept.bars, now.bars) && equal(kept.spread, now.spread))) return kept;
  setKept(now);
  return now;
}
