import { useId, useState } from 'react';
import { type Assertion, assertions } from '../../src/model/assertion.ts';
import {
  type IncidentSubType,
  incidentTypeNames,
  incidentTypes,
  typeOfSubType,
} from '../../src/model/incidentType.ts';
import { BeforeAfter } from './BeforeAfter.tsx';
import { Choices } from './Choices.tsx';
import { CorrectForm } from './CorrectForm.tsx';
import type { Subject } from './subject.ts';
import { type Part, useCorrecting } from './useCorrecting.tsx';
import { useCorrectWords } from './useCorrectWords.ts';

/** What happened, by ACLED's sub-types, and whether the report tells it as having happened. */
export function TypeDialog({ subject, close }: { subject: Subject; close: () => void }) {
  const { incident } = subject;
  const { words, correct } = useCorrectWords();
  const { texts } = words;
  const [subType, setSubType] = useState<IncidentSubType>(incident.subType);
  const [assertion, setAssertion] = useState<Assertion>(incident.assertion);
  const { conflict, saveParts } = useCorrecting(subject, close);
  const id = useId();
  const parts: Part[] = [
    ...(subType === incident.subType ? [] : [{ kind: 'type' as const, value: subType }]),
    ...(assertion === incident.assertion ? [] : [{ kind: 'assertion' as const, value: assertion }]),
  ];
  const said = (type: IncidentSubType, told: Assertion) =>
    `${texts.subTypes[type]} · ${texts.assertions[told]}`;
  const machine = incident.machineReading;
  return (
    <CorrectForm
      title={correct.type.title}
      canSave={parts.length > 0}
      save={(trace) => saveParts(parts, trace)}
      close={close}
      above={conflict}
    >
      <label className="correct-field" htmlFor={id}>
        <span>{correct.type.subType}</span>
        <select
          id={id}
          value={subType}
          onChange={(event) => setSubType(event.target.value as IncidentSubType)}
        >
          {incidentTypeNames.map((type) => (
            <optgroup key={type} label={texts.types[type]}>
              {incidentTypes[type].map((name) => (
                <option key={name} value={name}>
                  {texts.subTypes[name]}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <span className="quiet" dir="ltr">
          ACLED: {typeOfSubType(subType)} / {subType}
        </span>
      </label>
      <Choices
        label={correct.type.assertion}
        options={assertions.map((value) => ({
          value,
          label: texts.assertions[value],
          help: texts.assertionHelp[value],
        }))}
        value={assertion}
        onChange={setAssertion}
      />
      <BeforeAfter
        now={said(incident.subType, incident.assertion)}
        machine={machine && said(machine.subType, machine.assertion)}
        next={parts.length > 0 ? said(subType, assertion) : null}
      />
    </CorrectForm>
  );
}
