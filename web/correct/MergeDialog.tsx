import { useState } from 'react';
import { mergeIncidents, type Trace, undoDecision } from '../api/api.ts';
import { plural } from '../i18n/plural.ts';
import { WarnedQuote } from '../reader/WarnedQuote.tsx';
import { dateWords } from '../wording/dateWords.ts';
import { headline } from '../wording/headline.ts';
import { quoteKinds } from '../wording/warningWords.ts';
import { showWritten } from './afterWriting.ts';
import { CorrectForm } from './CorrectForm.tsx';
import { type NearIncident, useNear } from './near.ts';
import type { Subject } from './subject.ts';
import { useCorrectWords } from './useCorrectWords.ts';
import { useDeciding } from './useDeciding.tsx';

function NearItem(props: { near: NearIncident; chosen: boolean; onChoose: (chosen: boolean) => void }) {
  const { near, chosen, onChoose } = props;
  const { words, correct } = useCorrectWords();
  const { why } = correct.merge;
  const { formats, texts } = words;
  const { distanceKm, days, sameType } = near;
  const reasons = [
    sameType ? why.sameType : why.otherType,
    distanceKm === null
      ? why.noPlace
      : distanceKm === 0
        ? why.samePlace
        : why.away(formats.distance(1000 * distanceKm)),
    days === null ? why.noDay : days === 0 ? why.sameDay : plural(formats, days, why.days),
  ];
  return (
    <label className="correct-place">
      <input type="checkbox" checked={chosen} onChange={(event) => onChoose(event.target.checked)} />
      <span>
        <strong>{headline(near.incident, words)}</strong> · {dateWords(near.incident.date, words)} ·{' '}
        <bdi>{near.incident.outlet ?? texts.outletUnknown}</bdi>
        <span className="correct-why">{formats.list(reasons)}</span>
        <span className="quiet" dir="auto">
          <WarnedQuote
            quote={near.quote}
            lang={near.incident.lang}
            report={near.report}
            kinds={near.incident.warning ? quoteKinds(near.incident.subType) : []}
            insideButton
          />
        </span>
      </span>
    </label>
  );
}

/** Saying that incidents of the present list are one event. */
export function MergeDialog({ subject, close }: { subject: Subject; close: () => void }) {
  const { words, correct } = useCorrectWords();
  const { merge } = correct;
  const near = useNear(subject.row);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const choose = (id: string, is: boolean) => {
    const next = new Set(chosen);
    if (is) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const { conflict, decide } = useDeciding();
  const save = async (trace: Trace) => {
    const number = await decide((expected) =>
      mergeIncidents([subject.incident.id, ...chosen], trace, expected),
    );
    if (number === null) return;
    close();
    await showWritten(
      correct.done.merged,
      async () => {
        await undoDecision(number, { ...trace, reason: null });
        return subject.incident.id;
      },
      subject.incident.id,
    );
  };
  return (
    <CorrectForm
      title={merge.title}
      saveLabel={merge.save}
      canSave={chosen.size > 0}
      save={save}
      close={close}
      above={conflict}
    >
      {near === 'loading' && <p role="status">{merge.loading}</p>}
      {near === 'failed' && <p role="alert">{words.texts.error.damaged}</p>}
      {typeof near === 'object' && near.length === 0 && <p>{merge.none}</p>}
      {typeof near === 'object' && near.length > 0 && (
        <fieldset className="correct-places">
          <legend>{merge.near}</legend>
          {near.map((one) => (
            <NearItem
              key={one.id}
              near={one}
              chosen={chosen.has(one.id)}
              onChoose={(is) => choose(one.id, is)}
            />
          ))}
        </fieldset>
      )}
      <p role="status">{chosen.size === 0 ? merge.choose : plural(words.formats, chosen.size, merge.will)}</p>
    </CorrectForm>
  );
}
