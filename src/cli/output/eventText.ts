import type { SharedEvent } from '../../sameEvent/eventsOf.ts';
import { dependenceNote, type Independence } from '../../sameEvent/independence.ts';
import type { StoredEvents } from '../../store/readEvents.ts';
import { shortId } from './shortId.ts';
import { isolated } from './terminalText.ts';

/** "3 reports, 2 independent". */
export function sourcesText({ sources, independent }: Independence): string {
  return `${sources.length} ${sources.length === 1 ? 'report' : 'reports'}, ${independent} independent`;
}

/** More than this fills a terminal and says no more. */
const mostListed = 20;

/** What other reports tell of the same event as the incident at a position, with what makes them a source of their own or not. */
export function eventLines(events: StoredEvents, position: number): string[] {
  const event = events.of.get(position);
  if (!event) return deniedLines(events, position);
  const heading =
    event.members.length > 1
      ? `the same event in ${sourcesText(event.independence)}`
      : 'denied in another report';
  const lines = [heading, ...whyFewer(event)];
  const others = event.members.filter((at) => at !== position);
  for (const at of others.slice(0, mostListed)) lines.push(`  also: ${tellingText(events, at)}`);
  if (others.length > mostListed) lines.push(`  and ${others.length - mostListed} more`);
  for (const at of event.denials.slice(0, mostListed)) lines.push(`  denied: ${tellingText(events, at)}`);
  return lines;
}

/** What a denial denies. */
function deniedLines(events: StoredEvents, position: number): string[] {
  const denied = events.deniedBy.get(position);
  if (!denied) return [];
  const [first] = denied.members;
  return [
    `denies what is told in ${sourcesText(denied.independence)}`,
    `  first: ${tellingText(events, first as number)}`,
  ];
}

function tellingText({ incidents, reports }: StoredEvents, at: number): string {
  const facts = incidents[at];
  const report = reports.get(facts?.report ?? '');
  const published = report?.publishedAt ? `, published ${report.publishedAt}` : '';
  const outlet = isolated(report?.outlet ?? 'unknown outlet');
  return `${outlet}${published}: incident ${isolated(facts?.id ?? '')} of ${isolated(shortId(facts?.report ?? ''))}`;
}

function whyFewer({ independence }: SharedEvent): string[] {
  const dependent = independence.sources.flatMap(({ report, dependence }) =>
    dependence
      ? [`${report.outlet ?? shortId(report.id)} counts with another: ${dependenceNote(dependence).en}`]
      : [],
  );
  const more = dependent.length > mostListed ? [`  and ${dependent.length - mostListed} more`] : [];
  return [...dependent.slice(0, mostListed).map((line) => `  ${isolated(line)}`), ...more];
}
