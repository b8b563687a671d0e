import './correct.css';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { correctionLimits } from '../../src/model/correction.ts';
import type { Trace } from '../api/api.ts';
import { ModalDialog } from '../shell/ModalDialog.tsx';
import { PersonField } from './PersonField.tsx';
import { ProblemNote } from './ProblemNote.tsx';
import { readName, rememberPerson, useKnownName } from './person.ts';
import { useCorrectWords } from './useCorrectWords.ts';
import { useSending } from './useSending.ts';

/** A dialog in which one thing is corrected: its fields, why, who, and saving. `save` rejects with what went wrong. */
export function CorrectForm(props: {
  title: string;
  /** What will happen, in words. */
  help?: string;
  saveLabel?: string;
  /** What is said while it is saved, where that takes longer. */
  busyLabel?: string | null;
  canSave: boolean;
  /** A reason is asked for and needed. */
  needsReason?: boolean;
  save: (trace: Trace) => Promise<void>;
  close: () => void;
  /** What stands above the fields, as that others corrected it meanwhile. */
  above?: ReactNode;
  children?: ReactNode;
}) {
  const {
    title,
    help,
    saveLabel,
    busyLabel = null,
    canSave,
    needsReason = false,
    save,
    close,
    above,
    children,
  } = props;
  const { correct } = useCorrectWords();
  const known = useKnownName();
  const [name, setName] = useState(known);
  const [asked, setAsked] = useState(known === '');
  const [reason, setReason] = useState('');
  const { busy, problem, send } = useSending();
  const reasonId = useId();
  const by = readName(name);
  const ready = canSave && by !== null && (!needsReason || reason.trim() !== '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!ready || by === null || busy) return;
    rememberPerson(by);
    setAsked(false);
    void send(() => save({ by, reason: reason.trim() || null }));
  };
  return (
    <ModalDialog title={title} close={close} busy={busy} kind="form">
      <form className="correct-form" onSubmit={submit}>
        <div className="correct-fields">
          {above}
          {help && <p>{help}</p>}
          {children}
          <label className="correct-field" htmlFor={reasonId}>
            <span>{needsReason ? correct.dialog.reasonNeeded : correct.dialog.reason}</span>
            <textarea
              id={reasonId}
              rows={2}
              dir="auto"
              required={needsReason}
              maxLength={correctionLimits.reason}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </label>
          <PersonField name={name} asked={asked} onAsk={() => setAsked(true)} onChange={setName} />
          <ProblemNote problem={problem} />
        </div>
        <footer className="dialog-foot">
          {/* Not disabled while it is sent: the focus would fall out of the dialog, and Escape with it. */}
          <button type="submit" className="button button-strong" disabled={!ready} aria-disabled={busy}>
            {busy ? (busyLabel ?? correct.dialog.sending) : (saveLabel ?? correct.dialog.save)}
          </button>
          {busy && <progress aria-label={busyLabel ?? correct.dialog.sending} />}
          <button type="button" className="button" onClick={close} disabled={busy}>
            {correct.dialog.cancel}
          </button>
        </footer>
      </form>
    </ModalDialog>
  );
}
