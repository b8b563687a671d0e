import '../correct.css';
import './add.css';
import { useEffect, useState } from 'react';
import { ModalDialog } from '../../shell/ModalDialog.tsx';
import { PersonField } from '../PersonField.tsx';
import { ProblemNote } from '../ProblemNote.tsx';
import { readName, rememberPerson, useKnownName } from '../person.ts';
import { useCorrectWords } from '../useCorrectWords.ts';
import { AddFields } from './AddFields.tsx';
import { draftProblem, useAdding } from './draft.ts';
import { Preview } from './Preview.tsx';
import { useAddReport } from './useAddReport.ts';
import { useReadSource } from './useReadSource.ts';

/** A report of one's own: its text, what is recognised in it, and adding it. */
export function AddDialog() {
  const { correct } = useCorrectWords();
  const { add, dialog } = correct;
  const draft = useAdding((state) => state.draft);
  const known = useKnownName();
  const [name, setName] = useState(known);
  const [asked, setAsked] = useState(known === '');
  const close = () => useAdding.setState({ open: false });
  const { extraction, removed, stopped, busy, problem, read, store, stop, edit } = useAddReport(close);
  const reading = useReadSource();
  const files = useAdding((state) => state.files);
  // A file that is dropped on the preview is taken by the fields.
  useEffect(() => {
    if (files && extraction && busy === null) edit();
  }, [files, extraction, busy, edit]);
  const by = readName(name);
  const missing = draftProblem(draft);
  const keep = (restore: boolean) => {
    if (by === null) return;
    rememberPerson(by);
    setAsked(false);
    void store(by, restore);
  };
  return (
    <ModalDialog title={add.title} close={close} busy={busy !== null} kind="wide">
      <form
        className="correct-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (busy !== null || reading.busy !== null) return;
          if (extraction) keep(false);
          else if (!missing) void read();
        }}
      >
        <div className="correct-fields">
          {extraction ? (
            <>
              <Preview extraction={extraction} />
              <PersonField name={name} asked={asked} onAsk={() => setAsked(true)} onChange={setName} />
            </>
          ) : (
            <AddFields reading={reading} />
          )}
          {missing === 'badUrl' && <p role="alert">{add.badUrl}</p>}
          {stopped && <p role="status">{add.stopped}</p>}
          {removed && (
            <div role="alert" className="correct-conflict">
              <p>{add.removedBefore}</p>
              <p className="quiet" dir="auto">
                {removed}
              </p>
              <button type="button" className="button" onClick={() => keep(true)} disabled={busy !== null}>
                {add.restore}
              </button>
            </div>
          )}
          <ProblemNote problem={problem} />
        </div>
        <footer className="dialog-foot">
          <button
            type="submit"
            className="button button-strong"
            disabled={
              busy !== null ||
              reading.busy !== null ||
              missing !== null ||
              (extraction !== null && by === null)
            }
          >
            {busy === 'reading'
              ? add.reading
              : busy === 'adding'
                ? add.adding
                : extraction
                  ? add.add
                  : add.read}
          </button>
          {busy !== null && <progress aria-label={busy === 'reading' ? add.reading : add.adding} />}
          {busy !== null && (
            <button type="button" className="button" onClick={stop}>
              {add.stop}
            </button>
          )}
          {busy === null && extraction && (
            <button type="button" className="button" onClick={edit}>
              {add.edit}
            </button>
          )}
          {busy === null && !extraction && missing === 'noText' && (
            <span className="quiet">{add.noText}</span>
          )}
          {busy === null && (
            <button type="button" className="button" onClick={close}>
              {dialog.cancel}
            </button>
          )}
        </footer>
      </form>
    </ModalDialog>
  );
}
