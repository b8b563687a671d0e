import { useEffect, useRef, useState } from 'react';

/** A value that changes at most every `restMs`: at once after a rest, and always to the last one in the end. */
export function useCalm<Value>(value: Value, restMs: number): Value {
  const [calm, setCalm] = useState(value);
  const changedAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    if (Object.is(value, calm)) return;
    const change = () => {
      changedAt.current = performance.now();
      setCalm(value);
    };
    const wait = changedAt.current + restMs - performance.now();
    if (wait <= 0) {
      change();
      return;
    }
    const timer = setTimeout(change, wait);
    return () => clearTimeout(timer);
  }, [value, calm, restMs]);
  return calm;
}
