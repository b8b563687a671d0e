import { useState } from 'react';
import { removeReport, type Trace } from '../api/api.ts';
import { showWritten } from './afterWriting.ts';
import { CorrectForm } from './CorrectForm.tsx';
import type { Subject } from './subject.ts';
import { useCorrectWords } from './useCorrectWords.ts';

/** Deleting a report, after saying twice what goes. */
export function RemoveDialog({ subject, close }: { subject: Subject; close: () => void }) {
  const { correct } = useCorrectWords();
  const [sure, setSure] = useState(false);
  const { report } = subject.report;
  const save = async (trace: Trace) => {
    const { wiped } = await removeReport(report.id, trace);
    close();
    await showWritten(wiped ? correct.done.removed : correct.done.removedNotWiped, null);
  };
  return (
    <CorrectForm
      title={correct.remove.title}
      saveLabel={correct.remove.save}
      canSave={sure}
      needsReason
      save={save}
      close={close}
    >
      <p className="correct-quote" dir="auto">
        {[report.title, report.outlet].filter(Boolean).join(' · ') || report.text.slice(0, 200)}
      </p>
      <p>
        <strong>{correct.remove.will}</strong>
      </p>
      <p>{correct.remove.stays}</p>
      <label className="correct-check">
        <input type="checkbox" checked={sure} onChange={(event) => setSure(event.target.checked)} />
        <span>{correct.remove.sure}</span>
      </label>
    </CorrectForm>
  );
}
