import type { LogEntry } from '../../model/correction.ts';
import { chosenPlaceSchema } from '../../model/correction.ts';
import { shortId } from './shortId.ts';
import { isolated } from './terminalText.ts';

/** What a correction puts there, or the machine had there, in one line. */
export function valueText(value: unknown): string {
  if (value === null || value === undefined) return 'unknown';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(valueText).join(', ');
  const chosen = chosenPlaceSchema.safeParse(value).data;
  if (!chosen) return isolated(String(value));
  const { place, radiusM } = chosen;
  const within = radiusM === null ? '' : `, within ${Math.round(radiusM)} m`;
  return `${isolated(place.name)} (${place.id}), ${place.lat.toFixed(3)}, ${place.lon.toFixed(3)}${within}`;
}

function whatOf(entry: LogEntry): string {
  const { kind, undoes, incidents, from, value, replaced, emptied } = entry;
  if (kind === 'undo') return `takes back ${entry.log === 'events' ? 'decision' : 'correction'} ${undoes}`;
  if (emptied) return 'what it said went with its report';
  if (kind === 'merge') return `one event: ${incidents.map(isolated).join(', ')}`;
  if (kind === 'split')
    return `not one event: ${incidents.map(isolated).join(', ')} / ${from.map(isolated).join(', ')}`;
  const before = replaced === null ? '' : `; the machine had read: ${valueText(replaced)}`;
  return `${valueText(value)}${before}`;
}

/** An entry of the log for people. */
export function logLines(entry: LogEntry): string[] {
  const { log, number, kind, at, by, reason, undoneBy, report, incidents, appliesTo, withoutTarget } = entry;
  const name = log === 'events' ? 'decision' : 'correction';
  const moved = appliesTo !== null && !incidents.includes(appliesTo) ? `, now ${isolated(appliesTo)}` : '';
  const of = report === null ? '' : ` of report ${isolated(shortId(report))}`;
  const target =
    incidents.length > 0 ? `incident ${incidents.map(isolated).join(', ')}${moved}${of}` : `the whole${of}`;
  return [
    `${name} ${number}: ${kind}, ${at}${by ? `, by ${isolated(by)}` : ''}${undoneBy === null ? '' : `, taken back by ${name} ${undoneBy}`}`,
    ...(log === 'events' ? [] : [`  ${target}`]),
    `  ${whatOf(entry)}`,
    ...(reason ? [`  because: ${isolated(reason)}`] : []),
    ...(withoutTarget ? ['  without effect: its incident is not there any more'] : []),
  ];
}
