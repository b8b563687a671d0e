import { lazy, Suspense, useId, useState } from 'react';
import { dayNumber } from '../../src/model/days.ts';
import { BeforeAfter } from './BeforeAfter.tsx';
import { Choices } from './Choices.tsx';
import { CorrectForm } from './CorrectForm.tsx';
import { dateKinds, edtfOf, fieldsOf } from './edtfOf.ts';
import type { Subject } from './subject.ts';
import { useCorrecting } from './useCorrecting.tsx';
import { useCorrectWords } from './useCorrectWords.ts';
import { valueWords } from './valueWords.ts';

const DayField = lazy(() =>
  Promise.all([import('../time/fields/DayField.tsx'), import('../time/fields/fields.css')]).then(
    ([module]) => ({
      default: module.DayField,
    }),
  ),
);

/** Months by number, in the words of the language: any year will do. */
const monthStarts = Array.from({ length: 12 }, (_, month) => Date.UTC(2018, month, 1) / 86_400_000);

/** The date of an incident from simple fields, with the words that will be shown for it. */
export function DateDialog({ subject, close }: { subject: Subject; close: () => void }) {
  const { incident, report } = subject;
  const all = useCorrectWords();
  const { words, correct } = all;
  const now = incident.date?.edtf ?? null;
  const published = dayNumber(report.report.publishedAt?.slice(0, 10) ?? null);
  const [fields, setFields] = useState(() =>
    fieldsOf(
      now,
      { from: dayNumber(incident.date?.from ?? null), to: dayNumber(incident.date?.to ?? null) },
      published ?? Math.floor(Date.now() / 86_400_000),
    ),
  );
  const { conflict, saveParts } = useCorrecting(subject, close);
  const [yearId, monthId] = [useId(), useId()];
  const { kind, from, to, month, year, about } = fields;
  const made = edtfOf(fields);
  const edtf = 'edtf' in made ? made.edtf : undefined;
  const changed = edtf !== undefined && edtf !== now;
  const machine = incident.machineReading;
  return (
    <CorrectForm
      title={correct.date.title}
      canSave={changed}
      save={(trace) => saveParts([{ kind: 'date', value: edtf ?? null }], trace)}
      close={close}
      above={conflict}
    >
      <Choices
        label={correct.date.kind}
        options={dateKinds.map((value) => ({ value, label: correct.date.kinds[value] }))}
        value={kind}
        onChange={(value) => setFields({ ...fields, kind: value })}
      />
      <div className="correct-row">
        <Suspense fallback={null}>
          {(kind === 'day' || kind === 'range' || kind === 'after') && (
            <DayField
              label={kind === 'day' ? correct.date.day : correct.date.from}
              day={from}
              calendar="gregory"
              onChange={(day) => setFields({ ...fields, from: day })}
            />
          )}
          {(kind === 'range' || kind === 'before') && (
            <DayField
              label={correct.date.to}
              day={to}
              calendar="gregory"
              onChange={(day) => setFields({ ...fields, to: day })}
            />
          )}
        </Suspense>
        {kind === 'month' && (
          <label className="correct-field" htmlFor={monthId}>
            <span>{correct.date.month}</span>
            <select
              id={monthId}
              value={month}
              onChange={(event) => setFields({ ...fields, month: Number(event.target.value) })}
            >
              {monthStarts.map((start, index) => (
                <option key={start} value={index + 1}>
                  {words.formats
                    .month(start)
                    .replace(/[\d٠-٩]+/g, '')
                    .trim()}
                </option>
              ))}
            </select>
          </label>
        )}
        {(kind === 'month' || kind === 'year') && (
          <label className="correct-field" htmlFor={yearId}>
            <span>{correct.date.year}</span>
            <input
              id={yearId}
              type="text"
              inputMode="numeric"
              size={6}
              maxLength={4}
              value={year}
              onChange={(event) => setFields({ ...fields, year: event.target.value.trim() })}
            />
          </label>
        )}
      </div>
      {(kind === 'day' || kind === 'month' || kind === 'year') && (
        <label className="correct-check">
          <input
            type="checkbox"
            checked={about}
            onChange={(event) => setFields({ ...fields, about: event.target.checked })}
          />
          <span>{correct.date.about}</span>
        </label>
      )}
      {kind === 'unknown' && <p className="quiet">{correct.date.unknownHelp}</p>}
      {'problem' in made && <p role="alert">{correct.date[made.problem]}</p>}
      <BeforeAfter
        now={valueWords('date', now, all)}
        machine={machine && valueWords('date', machine.date?.edtf ?? null, all)}
        next={changed ? `${valueWords('date', edtf, all)}${edtf ? ` (${edtf})` : ''}` : null}
      />
    </CorrectForm>
  );
}
