import { useEffect, useRef, useState } from 'react';
import { type Problem, problemWords } from './problemWords.ts';
import { useCorrectWords } from './useCorrectWords.ts';

/** Does one thing with the server at a time; what goes wrong is kept in words until the next try. */
export function useSending(): {
  busy: boolean;
  problem: Problem | null;
  send: (work: () => Promise<void>) => Promise<void>;
} {
  const { correct } = useCorrectWords();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const there = useRef(true);
  useEffect(() => {
    there.current = true;
    return () => {
      there.current = false;
    };
  }, []);
  const send = async (work: () => Promise<void>) => {
    setBusy(true);
    setProblem(null);
    try {
      await work();
    } catch (error) {
      const ended = (error as Error).name === 'AbortError';
      if (there.current && !ended) setProblem(problemWords(error, correct));
    }
    if (there.current) setBusy(false);
  };
  return { busy, problem, send };
}
