import './correct.css';
import { lazy, Suspense, useState } from 'react';
import { useMayWrite } from '../api/server.ts';
import { useReport } from '../data/useReport.ts';
import { useView } from '../state/view.ts';
import type { CorrectAction } from './actions.ts';
import { Corrected, hasCorrections } from './Corrected.tsx';
import { CorrectMenu } from './CorrectMenu.tsx';

const CorrectDialog = lazy(() =>
  import('./CorrectDialog.tsx').then((module) => ({ default: module.CorrectDialog })),
);

/**
 * What people corrected and added to an incident, and, where the server takes corrections, the menu to correct it. `incident`
 * and `report` are ids. Nothing where there is neither.
 */
export function CorrectionBar({ incident: id, report }: { incident: string; report: string }) {
  const { dataset, opened } = useView();
  const mayWrite = useMayWrite();
  const [action, setAction] = useState<CorrectAction | null>(null);
  const state = useReport(report, dataset.manifest.version);
  const incident =
    state.status === 'ready' ? state.extraction.incidents.find((item) => item.id === id) : undefined;
  if (state.status !== 'ready' || !incident) return null;
  const subject = { incident, report: state.extraction, row: opened && 'row' in opened ? opened.row : -1 };
  if (!mayWrite && !hasCorrections(subject)) return null;
  return (
    <div className="correct-bar">
      <Corrected subject={subject} onHistory={() => setAction('history')} />
      {mayWrite && <CorrectMenu incident={incident} onAction={setAction} />}
      {action && (
        <Suspense fallback={null}>
          <CorrectDialog action={action} subject={subject} close={() => setAction(null)} />
        </Suspense>
      )}
    </div>
  );
}
