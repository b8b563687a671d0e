import { useCallback, useEffect, useState } from 'react';
import type { Mark } from '../marks.ts';
import { isDrawnAsArea } from '../screenMarks.ts';
import type { Outline } from './outlines.ts';

/** True for a mark that stands for a whole first-level division; "west of Daraa" has another id and stays a circle. */
const isDivision = (mark: Mark): boolean => isDrawnAsArea({ mark }) && mark.symbol.place.kind === 'admin1';

let loaded: Map<string, Outline> | null = null;

/** Gives the border of the division that a mark stands for, where it is known; fetched when the first such mark comes. */
export function useOutlines(marks: readonly Mark[]): (mark: Mark) => Outline | null {
  const [outlines, setOutlines] = useState(loaded);
  const isNeeded = outlines === null && marks.some(isDivision);
  useEffect(() => {
    if (!isNeeded) return;
    let gone = false;
    import('./loadOutlines.ts')
      .then(({ loadOutlines }) => loadOutlines())
      .then(
        (read) => {
          loaded = read;
          if (!gone) setOutlines(read);
        },
        // Without its border a division is drawn as a circle, as any area is.
        () => undefined,
      );
    return () => {
      gone = true;
    };
  }, [isNeeded]);
  return useCallback(
    (mark) => (isDivision(mark) ? (outlines?.get(mark.symbol.place.id) ?? null) : null),
    [outlines],
  );
}
