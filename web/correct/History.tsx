import { useState } from 'react';
import type { LogEntry } from '../../src/model/correction.ts';
import { undoCorrection, undoDecision } from '../api/api.ts';
import { useMayWrite } from '../api/server.ts';
import { Icon } from '../marks/Icon.tsx';
import { showWritten } from './afterWriting.ts';
import { EntrySubject } from './EntrySubject.tsx';
import { entryChange, entryName } from './historyWords.ts';
import { canUndo } from './logOf.ts';
import { PersonField } from './PersonField.tsx';
import { ProblemNote } from './ProblemNote.tsx';
import { readName, rememberPerson, useKnownName } from './person.ts';
import { useCorrectWords } from './useCorrectWords.ts';
import { useSending } from './useSending.ts';

function HistoryItem(props: {
  entry: LogEntry;
  log: readonly LogEntry[];
  busy: boolean;
  /** True where entries of many incidents stand together. */
  named: boolean;
  onUndo: ((entry: LogEntry) => void) | null;
}) {
  const { entry, log, busy, named, onUndo } = props;
  const all = useCorrectWords();
  const { words, correct } = all;
  const { history } = correct;
  const name = entryName(entry, log, all);
  const change = entryChange(entry, log, all);
  return (
    <li data-undone={entry.undoneBy !== null || undefined}>
      <p>
        <strong>{name}</strong>
        {change && (
          <>
            {': '}
            {change.before !== null && (
              <>
                <bdi>{change.before}</bdi> <Icon name="forward" mirrored />
                <span className="visually-hidden">{correct.value.becomes}</span>{' '}
              </>
            )}
            <bdi>{change.after}</bdi>
          </>
        )}
        {entry.undoneBy !== null && <span className="badge badge-assertion">{history.undone}</span>}
      </p>
      {named && <EntrySubject entry={entry} version={`log ${log.length} ${log.at(-1)?.at}`} />}
      <p className="quiet">
        <bdi>{entry.by ?? history.somebody}</bdi> · {words.formats.moment(entry.at)}
        {entry.reason && (
          <>
            {' '}
            · <bdi>{entry.reason}</bdi>
          </>
        )}
      </p>
      {entry.withoutTarget && <p className="quiet">{history.lost}</p>}
      {entry.emptied && <p className="quiet">{history.emptied}</p>}
      {onUndo && canUndo(entry) && (
        <button
          type="button"
          className="button button-small"
          disabled={busy}
          aria-label={history.undoOf(name)}
          onClick={() => onUndo(entry)}
        >
          {history.undo}
        </button>
      )}
    </li>
  );
}

/**
 * What people corrected, the newest first, each with who, when, why, and undoing; `named`: and of which incident. `onDone` is
 * called after an undo.
 */
export function History(props: { log: readonly LogEntry[]; named?: boolean; onDone: () => void }) {
  const { log, named = false, onDone } = props;
  const { correct } = useCorrectWords();
  const mayWrite = useMayWrite();
  const known = useKnownName();
  const [name, setName] = useState(known);
  // Taking back is a line of the log too: nobody does it without a name.
  const by = readName(name);
  const { busy, problem, send } = useSending();
  const undo = (entry: LogEntry) =>
    void send(async () => {
      if (by === null) return;
      rememberPerson(by);
      const trace = { by, reason: null };
      await (entry.log === 'events' ? undoDecision : undoCorrection)(entry.number, trace);
      onDone();
      await showWritten(correct.done.undone, null, entry.appliesTo ?? entry.incidents[0] ?? null);
    });
  if (log.length === 0) return <p>{correct.history.none}</p>;
  return (
    <>
      <ProblemNote problem={problem} />
      {mayWrite && known === '' && log.some(canUndo) && (
        <PersonField name={name} asked onAsk={() => {}} onChange={setName} />
      )}
      <ol className="correct-history" reversed>
        {[...log].reverse().map((entry) => (
          <HistoryItem
            key={`${entry.log} ${entry.number}`}
            entry={entry}
            log={log}
            busy={busy || by === null}
            named={named}
            onUndo={mayWrite ? undo : null}
          />
        ))}
      </ol>
    </>
  );
}
