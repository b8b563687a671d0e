import type { CorrectedIncident } from '../../model/correction.ts';
import type { Extraction } from '../../model/extraction.ts';
import type { Incident } from '../../model/incident.ts';
import type { Mention } from '../../model/mention.ts';
import { contains } from '../../model/span.ts';
import type { AlikeReport } from '../../store/adding.ts';
import type { CorrectedReport } from '../../store/Store.ts';
import { sourceLine } from './reportTable.ts';
import { shortId } from './shortId.ts';
import { isolated } from './terminalText.ts';

const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** The mention that an incident's place was read from: in its excerpt if there is one, else the first of that place. */
function mentionOf({ mentions }: Extraction, { place, excerpts }: Incident): Mention | undefined {
  const same = mentions.filter((mention) => place && mention.place?.id === place.id);
  return same.find((mention) => excerpts.some((excerpt) => contains(excerpt, mention))) ?? same[0];
}

function placeLines(extraction: Extraction, incident: Incident): string[] {
  const { place, precision, radiusM } = incident;
  if (!place) return ['place: not known'];
  const mention = mentionOf(extraction, incident);
  const rivals = (mention?.candidates ?? []).filter(({ id }) => id !== place.id).slice(0, 3);
  const rival = ({ name, admin1, country }: (typeof rivals)[number]) =>
    isolated([name, admin1, country].filter(Boolean).join(', '));
  const near = `${place.lat.toFixed(3)}, ${place.lon.toFixed(3)}`;
  return [
    `place: ${isolated(place.name)} (${place.id}), ${near}, ${precision ?? 'precision unknown'}` +
      (radiusM === null ? '' : `, within ${Math.round(radiusM)} m`),
    ...(mention?.evidence ?? []).map((reason) => `  because: ${isolated(reason)}`),
    ...(rivals.length > 0 ? [`  rather than: ${rivals.map(rival).join('; ')}`] : []),
  ];
}

/** What people corrected of an incident, and what they added. */
function personLines({ corrected, tags, notes, reviewed, notIncident }: CorrectedIncident): string[] {
  return [
    ...(notIncident ? ['a person says that this is no incident: it is on no map'] : []),
    ...corrected.map(
      ({ kind, number, by, at, reason }) =>
        `corrected: ${kind}, by ${isolated(by)}, ${at} (correction ${number})${reason ? `: ${isolated(reason)}` : ''}`,
    ),
    ...(tags.length > 0 ? [`tags: ${tags.map(isolated).join(', ')}`] : []),
    ...notes.map(({ text, by }) => `note by ${isolated(by)}: ${isolated(text)}`),
    ...(reviewed ? ['looked at by a person'] : []),
  ];
}

function incidentLines(
  extraction: Extraction,
  incident: CorrectedIncident,
  number: number,
  others: readonly string[],
): string[] {
  const { date, claimants, excerpts, confidence, assertion } = incident;
  const outlet = isolated(extraction.report.outlet ?? 'an unknown outlet');
  const said = claimants.map(
    ({ name, via, stance }) => `${isolated(name)} (${stance}${via ? `, via ${isolated(via)}` : ''})`,
  );
  return [
    `${number}. ${incident.subType}${assertion === 'reported' ? '' : ` (${assertion})`}`,
    `  reported by ${outlet}${said.length > 0 ? `, according to ${said.join('; ')}` : ''}`,
    ...excerpts.map(({ quote }) => `  "${isolated(quote)}"`),
    `  date: ${date ? date.edtf : 'undated'}`,
    ...(date?.evidence ?? []).map((reason) => `    because: ${isolated(reason)}`),
    ...placeLines(extraction, incident).map((line) => `  ${line}`),
    `  how sure: place ${percent(confidence.place)}, date ${percent(confidence.date)}, type ${percent(confidence.type)}`,
    ...incident.warnings.map((warning) => `  mind: ${isolated(warning)}`),
    ...personLines(incident).map((line) => `  ${line}`),
    ...others.map((line) => `  ${line}`),
    `  incident ${isolated(incident.id)}`,
    '',
  ];
}

function alikeLine({ id, outlet, publishedAt, why }: AlikeReport): string {
  const how = why === 'version' ? 'another version of the same item of a feed' : 'near-identical text';
  const from = [outlet ?? 'an unknown outlet', ...(publishedAt === null ? [] : [`published ${publishedAt}`])];
  return `${how}: ${isolated(shortId(id))}, ${isolated(from.join(', '))}`;
}

/**
 * A stored report for people: source, every incident with its sentence and the reasons for date and place, the text.
 * `others` are lines on what other reports tell of the same event, by the incident's id; `alike` are reports of the same text.
 */
export function reportDetails(
  stored: CorrectedReport,
  others: ReadonlyMap<string, readonly string[]>,
  alike: readonly AlikeReport[] = [],
): string {
  const { extraction, retrievedAt, extractedAt, machine, addedBy, addedAt } = stored;
  const { report, incidents, warnings, gazetteer } = extraction;
  const lines = [
    ...(report.title ? [isolated(report.title)] : []),
    sourceLine(extraction),
    ...(report.url ? [isolated(report.url)] : []),
    `id ${isolated(shortId(report.id))}`,
    `SHA-256 of the text ${report.sha256}`,
    ...(addedBy ? [`added by ${isolated(addedBy)} on ${addedAt}`] : []),
    `imported ${retrievedAt}; read ${extractedAt} by Balagh ${machine}, gazetteer ${isolated(gazetteer.version)}`,
    ...warnings.map((warning) => `mind: ${isolated(warning)}`),
    ...alike.map(alikeLine),
    '',
    ...(incidents.length === 0 ? ['No incident was read in this report.', ''] : []),
    ...incidents.flatMap((incident, i) =>
      incidentLines(extraction, incident, i + 1, others.get(incident.id) ?? []),
    ),
    'Text:',
    ...report.text.split(/\r?\n/).map(isolated),
  ];
  return `${lines.join('\n')}\n`;
}
