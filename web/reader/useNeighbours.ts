import { useEffect, useState } from 'react';
import { usePosition } from '../data/usePosition.ts';
import { useView } from '../state/view.ts';

/** Where a row stands in the list as it is filtered. */
export interface Neighbours {
  readonly previous: number | null;
  readonly next: number | null;
  /** Counted from 1; null when the filters leave the row out, or while it is not known. */
  readonly position: number | null;
  readonly total: number;
  /** False while the rows beside it are asked for. */
  readonly known: boolean;
}

/** The rows before and after this one in the list as it is filtered: the one place where the reader asks for them. */
export function useNeighbours(row: number): Neighbours {
  const { dataset, filtered } = useView();
  const { result, count } = filtered;
  const position = usePosition(row);
  const [known, setKnown] = useState<{ result: number; position: number; rows: (number | null)[] } | null>(
    null,
  );
  useEffect(() => {
    if (position === null || position < 0) return;
    let current = true;
    const from = Math.max(0, position - 1);
    dataset.engine.ask('rows', { result, from, to: Math.min(count, position + 2) }).then(
      (listed) => {
        if (!current || !listed) return;
        const at = (wanted: number) => (wanted < from ? null : (listed[wanted - from]?.row ?? null));
        setKnown({ result, position, rows: [at(position - 1), at(position + 1)] });
      },
      // Without them there is nowhere to go; the list beside it says what is wrong.
      () => {},
    );
    return () => {
      current = false;
    };
  }, [dataset, result, count, position]);
  const listed = position !== null && position >= 0;
  const isKnown = listed ? known?.result === result && known.position === position : position !== null;
  const [previous = null, next = null] = listed && isKnown ? (known?.rows ?? []) : [];
  return { previous, next, position: listed ? position + 1 : null, total: count, known: isKnown };
}
