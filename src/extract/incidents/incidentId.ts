import { hash } from 'node:crypto';
import type { IncidentSubType } from '../../model/incidentType.ts';
import type { Span } from '../../model/span.ts';

/**
 * The id of an incident: the first 16 hex digits of a SHA-256 over report, excerpt span, sub-event type and the place as
 * the text names it. A second extraction of the same report gives the same id.
 */
export function incidentId(
  report: string,
  excerpt: Span,
  subType: IncidentSubType,
  placeText: string,
): string {
  const told = JSON.stringify([report, excerpt.start, excerpt.end, subType, placeText]);
  return hash('sha256', told, 'hex').slice(0, 16);
}
