import type { Extraction } from '../model/extraction.ts';
import type { Place } from '../model/place.ts';
import type { Span } from '../model/span.ts';

/** A place as a difference shows it; null for "no place". */
export type ShownPlace = Pick<Place, 'id' | 'name' | 'lat' | 'lon'> | null;

/** A mention or an incident that is there in one of two extractions, or in both with another place. */
export interface Change extends Span {
  /** The mention's text, or the incident's type. */
  what: string;
  from: ShownPlace;
  to: ShownPlace;
}

/** What differs in the mentions, or the incidents, of one report. */
export interface Changes {
  added: Change[];
  removed: Change[];
  /** Still there, at another place, or at one where there was none, or at none where there was one. */
  moved: Change[];
}

/** How a report's new extraction differs from the one before. */
export interface ExtractionDifference {
  mentions: Changes;
  incidents: Changes;
}

interface Item extends Span {
  key: string;
  what: string;
  place: Place | null;
}

/**
 * Compares two extractions of one report. Mentions are the same when they stand in the same span; incidents when they
 * have the same id, which a second extraction of the same words gives again. Both are the machine's, without corrections.
 */
export function extractionDifference(before: Extraction, after: Extraction): ExtractionDifference {
  return {
    mentions: changes(mentionsOf(before), mentionsOf(after)),
    incidents: changes(incidentsOf(before), incidentsOf(after)),
  };
}

/** True when nothing differs. */
export const isSame = ({ mentions, incidents }: ExtractionDifference): boolean =>
  [mentions, incidents].every(
    ({ added, removed, moved }) => added.length + removed.length + moved.length === 0,
  );

function mentionsOf({ mentions }: Extraction): Item[] {
  return mentions.map(({ start, end, text, place }) => ({
    key: `${start}-${end}`,
    start,
    end,
    what: text,
    place,
  }));
}

function incidentsOf({ incidents, report }: Extraction): Item[] {
  return incidents.map(({ id, subType, place, excerpts }) => {
    const excerpt = excerpts.find((span) => span.report === report.id) ?? excerpts[0];
    return { key: id, start: excerpt?.start ?? 0, end: excerpt?.end ?? 0, what: subType, place };
  });
}

const shown = (place: Place | null): ShownPlace =>
  place && { id: place.id, name: place.name, lat: place.lat, lon: place.lon };

function changes(before: readonly Item[], after: readonly Item[]): Changes {
  const old = new Map(before.map((item) => [item.key, item]));
  const result: Changes = { added: [], removed: [], moved: [] };
  for (const { key, start, end, what, place } of after) {
    const known = old.get(key);
    old.delete(key);
    if (!known) result.added.push({ start, end, what, from: null, to: shown(place) });
    else if (isElsewhere(known.place, place))
      result.moved.push({ start, end, what, from: shown(known.place), to: shown(place) });
  }
  for (const { start, end, what, place } of old.values())
    result.removed.push({ start, end, what, from: shown(place), to: null });
  return result;
}

/** A place that only got another id, from a source that is trusted more, has not moved. */
function isElsewhere(a: Place | null, b: Place | null): boolean {
  if (a === null || b === null) return a !== b;
  return a.lat !== b.lat || a.lon !== b.lon || a.kind !== b.kind;
}
