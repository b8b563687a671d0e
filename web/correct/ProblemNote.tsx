import type { Problem } from './problemWords.ts';

/** What went wrong, read out when it appears. */
export function ProblemNote({ problem }: { problem: Problem | null }) {
  if (!problem) return null;
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
