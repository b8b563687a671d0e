import type { Assertion } from '../../src/model/assertion.ts';
import type { IncidentSubType } from '../../src/model/incidentType.ts';
import type { GeoPrecision, Place } from '../../src/model/place.ts';
import type { Words } from '../i18n/words.ts';
import { inPlace } from './placeWords.ts';

/**
 * An incident in one line that never states it as fact: "Air or drone strike reported in Nawa",
 * «أنباء عن غارة جوية … في نوى». Without a place it says only what was reported.
 */
export function headline(
  incident: {
    subType: IncidentSubType;
    assertion: Assertion;
    place: Place | null;
    precision: GeoPrecision | null;
  },
  words: Words,
): string {
  const where = incident.place ? inPlace(incident.place, incident.precision, words) : '';
  return words.texts.headline[incident.assertion](words.texts.subTypes[incident.subType], where);
}
