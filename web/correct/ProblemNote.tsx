import { lazy, Suspense, useState } from 'react';
import type { Problem } from './problemWords.ts';

const SignInAgain = lazy(() =>
  import('../access/SignInAgain.tsx').then((module) => ({ default: module.SignInAgain })),
);

/** What went wrong, read out when it appears. */
export function ProblemNote({ problem }: { problem: Problem | null }) {
  const [again, setAgain] = useState<Problem | null>(null);
  if (!problem || problem === again) return null;
  if (problem.signIn)
    return (
      <Suspense fallback={null}>
        <SignInAgain onDone={() => setAgain(problem)} />
      </Suspense>
    );
  return (
    <div className="correct-problem" role="alert">
      <p>{problem.text}</p>
      {problem.said && (
        <p className="quiet" dir="auto">
          {problem.said}
        </p>
      )}
    </div>
  );
}
