import './correct.css';
import { useEffect, useState } from 'react';
import type { LogEntry } from '../../src/model/correction.ts';
import { readLog } from '../api/api.ts';
import { ModalDialog } from '../shell/ModalDialog.tsx';
import { History } from './History.tsx';
import { ProblemNote } from './ProblemNote.tsx';
import { type Problem, problemWords } from './problemWords.ts';
import { useCorrectWords } from './useCorrectWords.ts';

/** The history of one report, or of everything when `log` is null: that is asked of the server. */
export function HistoryDialog({ log, close }: { log: readonly LogEntry[] | null; close: () => void }) {
  const { correct } = useCorrectWords();
  const [loaded, setLoaded] = useState<readonly LogEntry[] | null>(log);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    if (log) return;
    let current = true;
    readLog(null).then(
      (all) => current && setLoaded(all),
      (error) => current && setProblem(problemWords(error, correct)),
    );
    return () => {
      current = false;
    };
  }, [log, correct]);
  return (
    <ModalDialog title={log ? correct.history.ofReport : correct.history.all} close={close} kind="form">
      <div className="correct-fields">
        <ProblemNote problem={problem} />
        {!loaded && !problem && <p role="status">{correct.history.loading}</p>}
        {loaded && <History log={loaded} named={log === null} onDone={close} />}
      </div>
    </ModalDialog>
  );
}
