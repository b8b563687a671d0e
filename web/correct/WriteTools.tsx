import './correct.css';
import { lazy, Suspense, useState } from 'react';
import { createPortal } from 'react-dom';
import { Icon } from '../marks/Icon.tsx';
import { PartBoundary } from '../shell/PartBoundary.tsx';
import { startAdding, useAdding } from './add/draft.ts';
import { NoticeBar } from './NoticeBar.tsx';
import { useCorrectWords } from './useCorrectWords.ts';
import { useDroppedFiles } from './useDroppedFiles.ts';

const AddDialog = lazy(() => import('./add/AddDialog.tsx').then((module) => ({ default: module.AddDialog })));
const HistoryDialog = lazy(() =>
  import('./HistoryDialog.tsx').then((module) => ({ default: module.HistoryDialog })),
);

/** What the top bar offers where the server may be written to: adding a report, all corrections; and what was just done. */
export function WriteTools() {
  const { correct } = useCorrectWords();
  const adding = useAdding((state) => state.open);
  const [history, setHistory] = useState(false);
  const over = useDroppedFiles(startAdding);
  const close = () => {
    useAdding.setState({ open: false });
    setHistory(false);
  };
  return (
    <>
      <button
        type="button"
        className="button add-report"
        onClick={() => startAdding()}
        title={correct.add.button}
      >
        <Icon name="plus" /> <span>{correct.add.button}</span>
      </button>
      <button
        type="button"
        className="icon-button all-corrections"
        onClick={() => setHistory(true)}
        aria-label={correct.history.all}
        title={correct.history.all}
      >
        <Icon name="history" />
      </button>
      {createPortal(
        <div className="write-notices">
          <NoticeBar />
          {over && <div className="drop-here">{correct.add.drop}</div>}
        </div>,
        document.body,
      )}
      <PartBoundary onClose={close}>
        <Suspense fallback={null}>
          {adding && <AddDialog />}
          {history && <HistoryDialog log={null} close={() => setHistory(false)} />}
        </Suspense>
      </PartBoundary>
    </>
  );
}
