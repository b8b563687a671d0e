import type { Words } from '../../i18n/words.ts';
import { useWords } from '../../state/useWords.ts';
import { sizeWords } from '../size.ts';
import type { FileExport } from './useFileExport.ts';

function said(state: FileExport, { texts, language }: Words): string | null {
  switch (state.state) {
    case 'idle':
      return null;
    case 'running':
      return texts.export.running(state.format);
    case 'saved':
      return texts.export.saved(state.name, sizeWords(state.bytes, language));
    default:
      return texts.export[state.state];
  }
}

/** How far the file is, with a way to stop it; then how it ended. */
export function ExportProgress(props: { state: FileExport; count: number; cancel: () => void }) {
  const { state, count, cancel } = props;
  const words = useWords();
  const { texts, formats } = words;
  return (
    <div className="export-progress" data-state={state.state}>
      <p role="status">{said(state, words)}</p>
      {state.state === 'running' && (
        <>
          <progress max={count} value={state.done} aria-label={texts.export.running(state.format)} />
          <span className="quiet">
            {texts.export.progress(formats.number(state.done), formats.number(count))}
          </span>
          <button type="button" className="button button-small" onClick={cancel}>
            {texts.export.cancel}
          </button>
        </>
      )}
    </div>
  );
}
