import { timePrecision } from '../extract/dates/precision.ts';
import type {
  CorrectedIncident,
  CorrectedMark,
  Correction,
  Marked,
  ValueCorrection,
} from '../model/correction.ts';
import { edtfRange } from '../model/edtf.ts';
import { isGraphic } from '../model/graphicContent.ts';
import type { Incident } from '../model/incident.ts';
import { typeOfSubType } from '../model/incidentType.ts';
import type { Note } from '../model/note.ts';
import { inForce } from './inForce.ts';
import { chosenBy, sameNote, unknownBy } from './personNotes.ts';

/** The kinds that change what the machine read; the others add to it. */
const changing: ReadonlySet<string> = new Set(['place', 'date', 'type', 'assertion', 'not_incident']);

const markOf = ({ kind, number, by, at, reason }: ValueCorrection): CorrectedMark => ({
  kind,
  number,
  by,
  at,
  reason,
});

/** What people added to a target, of its corrections in force; `warning` is the machine's. */
export function markedBy(corrections: readonly ValueCorrection[], warning: boolean): Marked {
  const marked: Marked = { tags: [], notes: [], reviewed: false, warning };
  for (const correction of corrections) {
    const { kind, value } = correction;
    if (kind === 'tags') marked.tags = value;
    else if (kind === 'reviewed') marked.reviewed = value;
    else if (kind === 'warning') marked.warning = value ?? warning;
    else if (kind === 'note') {
      const { number, by, at } = correction;
      marked.notes.push({ number, text: value, by, at });
    }
  }
  return marked;
}

/** The confidence of one part as it is when a person decided it: no share of cases, so all or nothing, with who says so. */
function decided(
  incident: Incident,
  part: keyof Incident['confidence'],
  sure: boolean,
  note: Note,
): Incident {
  const { confidence, confidenceReasons, confidenceReasonsAr } = incident;
  const none = { place: [], date: [], type: [] };
  return {
    ...incident,
    confidence: { ...confidence, [part]: sure ? 1 : 0 },
    confidenceReasons: { ...(confidenceReasons ?? none), [part]: [note.en] },
    confidenceReasonsAr: { ...(confidenceReasonsAr ?? none), [part]: [note.ar] },
  };
}

function withPart(incident: Incident, machine: Incident, correction: ValueCorrection): Incident {
  const { kind, value, by } = correction;
  switch (kind) {
    case 'place': {
      const note = (value ? chosenBy : unknownBy)(by, machine.place && sameNote(machine.place.name));
      const { place, precision, radiusM } = value ?? { place: null, precision: null, radiusM: null };
      return { ...decided(incident, 'place', value !== null, note), place, precision, radiusM };
    }
    case 'date': {
      const note = (value ? chosenBy : unknownBy)(by, machine.date && sameNote(machine.date.edtf));
      const range = value === null ? null : edtfRange(value);
      const date = value !== null &&
        range && {
          edtf: value,
          ...range,
          precision: timePrecision(value, null),
          text: null,
          startOffset: null,
          endOffset: null,
          evidence: [note.en],
          evidenceAr: [note.ar],
        };
      return { ...decided(incident, 'date', Boolean(date), note), date: date || null };
    }
    case 'type': {
      const note = chosenBy(by, sameNote(machine.subType));
      return { ...decided(incident, 'type', true, note), type: typeOfSubType(value), subType: value };
    }
    case 'assertion':
      return { ...incident, assertion: value };
    default:
      return incident;
  }
}

/**
 * The incident as it is to be shown: the machine's reading with what people corrected and added. `corrections` are all
 * of this incident, undos among them; the order they are given in does not matter. The machine's reading of what was
 * changed stays in `machineReading`. `ofReport` are the corrections of its report as a whole: their tags, warning and
 * review count for each of its incidents.
 */
export function correctedIncident(
  incident: Incident,
  corrections: readonly Correction[],
  ofReport: readonly Correction[] = [],
): CorrectedIncident {
  const own = inForce(corrections);
  const changes = own.filter(({ kind }) => changing.has(kind));
  const shown = changes.reduce((changed, correction) => withPart(changed, incident, correction), incident);
  const whole = markedBy(inForce(ofReport), isGraphic(shown));
  const marked = markedBy(own, whole.warning);
  const said = own.find(({ kind }) => kind === 'reviewed');
  const isChanged = changes.length > 0;
  return {
    ...shown,
    ...marked,
    tags: [...new Set([...marked.tags, ...whole.tags])],
    reviewed: said ? marked.reviewed : whole.reviewed,
    corrected: changes.map(markOf),
    notIncident: changes.some(({ kind, value }) => kind === 'not_incident' && value === true),
    machineReading: isChanged ? incident : null,
  };
}
