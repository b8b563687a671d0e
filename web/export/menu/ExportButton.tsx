import './export.css';
import { lazy, Suspense, useState } from 'react';
import { Icon } from '../../marks/Icon.tsx';
import { useWords } from '../../state/useWords.ts';

const ExportDialog = lazy(() =>
  import('./ExportDialog.tsx').then((module) => ({ default: module.ExportDialog })),
);

/** Opens links and exports; what is behind it is loaded when it is first asked for. */
export function ExportButton() {
  const { texts } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="button export-button"
        aria-haspopup="dialog"
        aria-label={texts.export.open}
        title={texts.export.open}
        onClick={() => setOpen(true)}
      >
        <Icon name="share" />
      </button>
      <Suspense>{open && <ExportDialog close={() => setOpen(false)} />}</Suspense>
    </>
  );
}
