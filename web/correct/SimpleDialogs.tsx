import { useState } from 'react';
import { Choices } from './Choices.tsx';
import { CorrectForm } from './CorrectForm.tsx';
import type { Subject } from './subject.ts';
import { useCorrecting } from './useCorrecting.tsx';
import { useCorrectWords } from './useCorrectWords.ts';

interface Props {
  readonly subject: Subject;
  readonly close: () => void;
}

/** That it is no incident, or is one after all. */
export function NotIncidentDialog({ subject, close }: Props) {
  const { correct } = useCorrectWords();
  const { conflict, saveParts } = useCorrecting(subject, close);
  const { notIncident } = correct;
  const back = subject.incident.notIncident;
  return (
    <CorrectForm
      title={back ? notIncident.backTitle : notIncident.title}
      help={back ? notIncident.backWill : notIncident.will}
      saveLabel={back ? notIncident.backSave : notIncident.save}
      canSave
      save={(trace) =>
        saveParts(
          [{ kind: 'not_incident', value: !back }],
          trace,
          back ? {} : { said: correct.done.notIncident },
        )
      }
      close={close}
      above={conflict}
    />
  );
}

/** That a person compared it with its report. */
export function ReviewDialog({ subject, close }: Props) {
  const { correct } = useCorrectWords();
  const { conflict, saveParts } = useCorrecting(subject, close);
  const { reviewed } = subject.incident;
  return (
    <CorrectForm
      title={reviewed ? correct.actions.unreview : correct.review.title}
      {...(reviewed ? {} : { help: correct.review.will })}
      saveLabel={reviewed ? correct.actions.unreview : correct.review.save}
      canSave
      save={(trace) =>
        saveParts([{ kind: 'reviewed', value: !reviewed }], trace, {
          said: reviewed ? correct.done.unreviewed : correct.done.reviewed,
        })
      }
      close={close}
      above={conflict}
    />
  );
}

type WarningChoice = 'on' | 'off' | 'auto';
const valueOfWarning = { on: true, off: false, auto: null } as const;

/** Whether a warning comes before the text, of the incident or of all its report. */
export function WarningDialog({ subject, close }: Props) {
  const { correct } = useCorrectWords();
  const { warning } = correct;
  const [about, setAbout] = useState<'incident' | 'report'>('incident');
  const [choice, setChoice] = useState<WarningChoice>(subject.incident.warning ? 'off' : 'on');
  const ofIncident = useCorrecting(subject, close);
  const ofReport = useCorrecting(subject, close, true);
  const { conflict, saveParts } = about === 'report' ? ofReport : ofIncident;
  return (
    <CorrectForm
      title={warning.title}
      help={warning.will}
      canSave
      save={(trace) => saveParts([{ kind: 'warning', value: valueOfWarning[choice] }], trace)}
      close={close}
      above={conflict}
    >
      <Choices
        label={correct.marks.about}
        options={[
          { value: 'incident', label: warning.ofIncident },
          { value: 'report', label: warning.ofReport },
        ]}
        value={about}
        onChange={setAbout}
      />
      <Choices
        label={warning.title}
        options={(['on', 'off', 'auto'] as const).map((value) => ({ value, label: warning.choices[value] }))}
        value={choice}
        onChange={setChoice}
      />
    </CorrectForm>
  );
}
