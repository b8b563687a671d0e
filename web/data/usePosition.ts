import { useEffect, useState } from 'react';
import { useView } from '../state/view.ts';

/** Position of a row among those that pass the filters, -1 when they leave it out; null until it is known. */
export function usePosition(row: number | null): number | null {
  const { dataset, filtered } = useView();
  const { result } = filtered;
  const [known, setKnown] = useState<{ result: number; row: number; position: number } | null>(null);
  useEffect(() => {
    if (row === null) return;
    let current = true;
    dataset.engine.ask('position', { result, row }).then(
      (position) => current && position !== null && setKnown({ result, row, position }),
      () => {},
    );
    return () => {
      current = false;
    };
  }, [dataset, result, row]);
  return known?.row === row && known?.result === result ? known.position : null;
}
