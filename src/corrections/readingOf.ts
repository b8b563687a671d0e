import type { CorrectionKind } from '../model/correction.ts';
import { isGraphic } from '../model/graphicContent.ts';
import type { Incident } from '../model/incident.ts';

/**
 * What the machine reads where a correction of this kind stands, to be kept with it. Null where it reads nothing of the
 * kind: tags, notes, reviews; and whatever is said of a report as a whole (`incident` null).
 */
export function readingOf(kind: CorrectionKind, incident: Incident | null): unknown {
  if (!incident) return null;
  const { place, precision, radiusM, date, subType, assertion } = incident;
  switch (kind) {
    case 'place':
      return place && { place, precision, radiusM };
    case 'date':
      return date?.edtf ?? null;
    case 'type':
      return subType;
    case 'assertion':
      return assertion;
    case 'not_incident':
      return false;
    case 'warning':
      return isGraphic(incident);
    default:
      return null;
  }
}
