import type { CorrectAction } from './actions.ts';
import { DateDialog } from './DateDialog.tsx';
import { HistoryDialog } from './HistoryDialog.tsx';
import { MarksDialog } from './MarksDialog.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { PlaceDialog } from './PlaceDialog.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';
import { NotIncidentDialog, ReviewDialog, WarningDialog } from './SimpleDialogs.tsx';
import { SplitDialog } from './SplitDialog.tsx';
import type { Subject } from './subject.ts';
import { TypeDialog } from './TypeDialog.tsx';

const dialogs = {
  place: PlaceDialog,
  date: DateDialog,
  type: TypeDialog,
  notIncident: NotIncidentDialog,
  review: ReviewDialog,
  warning: WarningDialog,
  marks: MarksDialog,
  merge: MergeDialog,
  split: SplitDialog,
  remove: RemoveDialog,
} as const;

/** The dialog for what was chosen in the menu. */
export function CorrectDialog(props: { action: CorrectAction; subject: Subject; close: () => void }) {
  const { action, subject, close } = props;
  if (action === 'history') {
    const { log } = subject.report;
    return <HistoryDialog log={log} close={close} />;
  }
  const Chosen = dialogs[action];
  return <Chosen subject={subject} close={close} />;
}
