import { useId, useState } from 'react';
import { correctionLimits, tagsSchema } from '../../src/model/correction.ts';
import { useView } from '../state/view.ts';
import { Choices } from './Choices.tsx';
import { CorrectForm } from './CorrectForm.tsx';
import { isAbout } from './logOf.ts';
import type { Subject } from './subject.ts';
import { TagField } from './TagField.tsx';
import { type Part, useCorrecting } from './useCorrecting.tsx';
import { useCorrectWords } from './useCorrectWords.ts';

/** The tags that a person gave the incident itself: those of its report stay with the report. */
function ownTags({ incident, report }: Subject): readonly string[] {
  const last = report.log.findLast(
    (entry) =>
      entry.kind === 'tags' && entry.undoneBy === null && !entry.emptied && isAbout(entry, incident.id),
  );
  const parsed = tagsSchema.safeParse(last?.value);
  return parsed.success ? parsed.data : [];
}

/** Tags to find it by and a note to read, on the incident or on its report. */
export function MarksDialog({ subject, close }: { subject: Subject; close: () => void }) {
  const { correct } = useCorrectWords();
  const { marks } = correct;
  const { dataset } = useView();
  const before = { incident: ownTags(subject), report: subject.report.marked.tags };
  const [about, setAbout] = useState<'incident' | 'report'>('incident');
  const [changed, setChanged] = useState<Partial<Record<'incident' | 'report', readonly string[]>>>({});
  const [typed, setTyped] = useState('');
  const [note, setNote] = useState('');
  const ofIncident = useCorrecting(subject, close);
  const ofReport = useCorrecting(subject, close, true);
  const { conflict, saveParts } = about === 'report' ? ofReport : ofIncident;
  const noteId = useId();
  const kept = changed[about] ?? before[about];
  // What stands in the field and was not added yet is meant too.
  const given = [...new Set([...kept, ...(typed.trim() ? [typed.trim()] : [])])];
  const tags = tagsSchema.safeParse(given);
  const same = JSON.stringify(given) === JSON.stringify(before[about]);
  const parts: Part[] = [
    ...(same || !tags.success ? [] : [{ kind: 'tags' as const, value: tags.data }]),
    ...(note.trim() ? [{ kind: 'note' as const, value: note.trim() }] : []),
  ];
  return (
    <CorrectForm
      title={marks.title}
      canSave={parts.length > 0 && tags.success}
      save={(trace) => saveParts(parts, trace)}
      close={close}
      above={conflict}
    >
      <Choices
        label={marks.about}
        options={[
          { value: 'incident', label: marks.incident },
          { value: 'report', label: correct.dialog.report },
        ]}
        value={about}
        onChange={setAbout}
      />
      <TagField
        tags={kept}
        typed={typed}
        onType={setTyped}
        onChange={(next) => setChanged({ ...changed, [about]: next })}
        known={dataset.facetValues.tag.filter(Boolean)}
      />
      {!tags.success && <p role="alert">{marks.tooMany}</p>}
      <label className="correct-field" htmlFor={noteId}>
        <span>{marks.note}</span>
        <textarea
          id={noteId}
          rows={3}
          dir="auto"
          maxLength={correctionLimits.note}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <span className="quiet">{marks.noteHelp}</span>
      </label>
    </CorrectForm>
  );
}
