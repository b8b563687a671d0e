import { useEffect, useId, useRef } from 'react';
import { useCorrectWords } from '../useCorrectWords.ts';
import { isAddress, useAdding } from './draft.ts';
import { OriginNote } from './OriginNote.tsx';
import type { ReadingSource } from './useReadSource.ts';

/** Where a report is taken from: a web address that is fetched when asked to, or a file. */
export function SourceFields({ reading }: { reading: ReadingSource }) {
  const { correct } = useCorrectWords();
  const { add } = correct;
  const { draft, files } = useAdding();
  const { busy, note, fetchUrl, takeFiles, stop, undo } = reading;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const canFetch = busy === null && isAddress(draft.url);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was dropped is taken once
  useEffect(() => {
    if (!files) return;
    useAdding.setState({ files: null });
    void takeFiles(files);
  }, [files]);
  return (
    <>
      <div className="correct-field">
        <label htmlFor={`${id}-url`}>{add.url}</label>
        <div className="add-address">
          <input
            id={`${id}-url`}
            ref={field}
            type="url"
            dir="ltr"
            maxLength={2000}
            aria-describedby={`${id}-help`}
            value={draft.url}
            onChange={(event) =>
              useAdding.setState((state) => ({ draft: { ...state.draft, url: event.target.value } }))
            }
            onKeyDown={(event) => {
              // Enter would read the text; with none there yet the page is what is wanted.
              if (event.key !== 'Enter' || draft.text.trim() !== '' || !canFetch) return;
              event.preventDefault();
              void fetchUrl();
            }}
          />
          {busy === 'web' ? (
            <button
              type="button"
              className="button"
              onClick={() => {
                stop();
                field.current?.focus();
              }}
            >
              {add.stop}
            </button>
          ) : (
            <button type="button" className="button" disabled={!canFetch} onClick={() => void fetchUrl()}>
              {add.fetch}
            </button>
          )}
        </div>
        <OriginNote field="url" />
        <span className="quiet" id={`${id}-help`}>
          {add.urlHelp}
        </span>
      </div>
      <label className="correct-file" htmlFor={`${id}-file`}>
        <input
          id={`${id}-file`}
          type="file"
          className="visually-hidden"
          disabled={busy !== null}
          onChange={(event) => {
            void takeFiles([...(event.target.files ?? [])]);
            // The same file may be chosen again after it was changed.
            event.target.value = '';
          }}
        />
        <span className="button">{add.file}</span> <span className="quiet">{add.fileHelp}</span>
      </label>
      {busy !== null && (
        <p role="status" className="add-wait">
          <progress aria-label={busy === 'web' ? add.fetching : add.readingFile} />
          {busy === 'web' ? add.fetching : add.readingFile}
        </p>
      )}
      {note && (
        <div
          role={note.kind === 'problem' || note.kind === 'doubt' ? 'alert' : 'status'}
          className="add-note"
          data-kind={note.kind}
        >
          {note.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {note.said?.map((line) => (
            <p key={line} className="quiet" dir="auto">
              {line}
            </p>
          ))}
          {note.before && (
            <button type="button" className="button button-small" onClick={undo}>
              {add.takeBack}
            </button>
          )}
        </div>
      )}
    </>
  );
}
