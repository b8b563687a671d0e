import { lazy } from 'react';
import { LazyDialogButton } from '../../shell/LazyDialogButton.tsx';
import { useWords } from '../../state/useWords.ts';

const ExportDialog = lazy(() =>
  import('./ExportDialog.tsx').then((module) => ({ default: module.ExportDialog })),
);

/** Opens links and exports. */
export function ExportButton() {
  const { texts } = useWords();
  return (
    <LazyDialogButton
      label={texts.export.open}
      icon="share"
      className="export-button"
      dialog={ExportDialog}
    />
  );
}
