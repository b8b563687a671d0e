import { useState } from 'react';
import { splitIncidents, type Trace, undoDecision } from '../api/api.ts';
import { useEvent } from '../data/events.ts';
import { WarnedQuote } from '../reader/WarnedQuote.tsx';
import { useView } from '../state/view.ts';
import { isolated } from '../wording/isolated.ts';
import { warningKindsOf } from '../wording/warningWords.ts';
import { showWritten } from './afterWriting.ts';
import { Choices } from './Choices.tsx';
import { CorrectForm } from './CorrectForm.tsx';
import type { Subject } from './subject.ts';
import { useCorrectWords } from './useCorrectWords.ts';
import { useDeciding } from './useDeciding.tsx';

/** Saying that one report tells of another event than those it was put together with. */
export function SplitDialog({ subject, close }: { subject: Subject; close: () => void }) {
  const { dataset, opened } = useView();
  const { words, correct } = useCorrectWords();
  const id = opened && 'id' in opened ? opened.id : null;
  const { event } = useEvent(dataset.manifest.version, subject.row, id);
  const tellings = event !== null && typeof event === 'object' ? event.tellings : [];
  const [chosen, setChosen] = useState(subject.incident.id);
  const others = tellings.filter((telling) => telling.id !== chosen).map((telling) => telling.id);
  const canSave = others.length > 0 && others.length < tellings.length;
  const { conflict, decide } = useDeciding();
  const save = async (trace: Trace) => {
    const number = await decide((expected) => splitIncidents([chosen], others, trace, expected));
    if (number === null) return;
    close();
    await showWritten(
      correct.done.split,
      async () => {
        await undoDecision(number, { ...trace, reason: null });
        return chosen;
      },
      subject.incident.id,
    );
  };
  return (
    <CorrectForm
      title={correct.split.title}
      help={correct.split.will}
      saveLabel={correct.split.save}
      canSave={canSave}
      save={save}
      close={close}
      above={conflict}
    >
      {event === 'loading' && <p role="status">{words.texts.event.loading}</p>}
      {event === 'failed' && <p role="alert">{words.texts.event.failed}</p>}
      {event === null && <p>{correct.split.single}</p>}
      {tellings.length > 0 && (
        <Choices
          label={correct.split.which}
          options={tellings.map((telling) => ({
            value: telling.id,
            label: [
              isolated(telling.outlet ?? words.texts.outletUnknown),
              telling.publishedAt && words.formats.moment(telling.publishedAt),
            ]
              .filter(Boolean)
              .join(' · '),
            help: (
              <WarnedQuote
                quote={telling.quote}
                lang="und"
                report={telling.report}
                kinds={warningKindsOf(subject.incident)}
                insideButton
              />
            ),
          }))}
          value={chosen}
          onChange={setChosen}
        />
      )}
    </CorrectForm>
  );
}
