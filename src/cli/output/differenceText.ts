import type { Change, Changes, ExtractionDifference, ShownPlace } from '../extractionDifference.ts';
import { shortId } from './shortId.ts';
import { isolated } from './terminalText.ts';

/** How many changes of one report are shown; the rest is counted. */
const SHOWN_CHANGES = 12;

/** Sums of what differs over many reports. */
export interface DifferenceTotals {
  added: number;
  removed: number;
  moved: number;
}

export const noDifference = (): DifferenceTotals => ({ added: 0, removed: 0, moved: 0 });

/** Adds one report's changes to the sums. */
export function addTo(totals: DifferenceTotals, { added, removed, moved }: Changes): void {
  totals.added += added.length;
  totals.removed += removed.length;
  totals.moved += moved.length;
}

/** "3 added, 1 removed, 2 moved". */
export const totalsText = ({ added, removed, moved }: DifferenceTotals): string =>
  `${added} added, ${removed} removed, ${moved} moved`;

const placeText = (place: ShownPlace): string =>
  place ? `${isolated(place.name)} (${place.id})` : 'no place';

const line = (sign: string, { what, from, to }: Change): string => {
  const place =
    sign === '+' ? placeText(to) : sign === '-' ? placeText(from) : `${placeText(from)} -> ${placeText(to)}`;
  return `${sign} ${isolated(what)}: ${place}`;
};

function lines(kind: string, { added, removed, moved }: Changes): string[] {
  return [
    ...added.map((change) => `${kind} ${line('+', change)}`),
    ...removed.map((change) => `${kind} ${line('-', change)}`),
    ...moved.map((change) => `${kind} ${line('~', change)}`),
  ];
}

/** What differs in one report: its id, then a line for each change. */
export function differenceText(id: string, { mentions, incidents }: ExtractionDifference): string {
  const all = [...lines('incident', incidents), ...lines('name', mentions)];
  const more = all.length - SHOWN_CHANGES;
  const shown = all.slice(0, SHOWN_CHANGES).map((text) => `  ${text}`);
  return `${[isolated(shortId(id)), ...shown, ...(more > 0 ? [`  … and ${more} more`] : [])].join('\n')}\n`;
}
