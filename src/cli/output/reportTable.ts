import type { Extraction } from '../../model/extraction.ts';
import type { Incident } from '../../model/incident.ts';
import { shortId } from './shortId.ts';
import { type TableColumn, tableLines } from './table.ts';
import { isolated } from './terminalText.ts';

const kilometres = (radiusM: number | null): string => {
  if (radiusM === null) return '';
  return radiusM < 1000 ? `±${Math.round(radiusM)} m` : `±${Math.round(radiusM / 100) / 10} km`;
};

const dateOf = ({ date }: Incident): string =>
  date ? [date.edtf, date.partOfDay ?? ''].join(' ').trim() : 'undated';

const columns: TableColumn<Incident>[] = [
  { heading: 'date', most: 24, cell: dateOf },
  { heading: 'place', most: 28, cell: ({ place }) => place?.name ?? 'no place' },
  {
    heading: '',
    most: 22,
    cell: ({ place }) => (place?.nameEn === place?.name ? '' : (place?.nameEn ?? '')),
  },
  {
    heading: 'how sure',
    most: 22,
    cell: ({ precision, radiusM }) => [precision, kilometres(radiusM)].filter(Boolean).join(' '),
  },
  {
    heading: 'reported as',
    most: 36,
    cell: ({ subType, assertion }) => (assertion === 'reported' ? subType : `${subType} (${assertion})`),
  },
  {
    heading: 'according to',
    most: 32,
    cell: ({ claimants }) => claimants.map(({ name }) => name).join('; '),
  },
];

/** Where a report comes from, in one line: what people must see before they read what it says. */
export function sourceLine({ report }: Extraction): string {
  const published = report.publishedAt ? `published ${report.publishedAt}` : 'no publication date';
  const sample = report.sample ? ['sample, not a source'] : [];
  return [isolated(report.outlet ?? 'unknown outlet'), isolated(published), report.lang, ...sample].join(
    ', ',
  );
}

/** One report for people: its source, a table of what it reports, the names that no gazetteer knows, the warnings. */
export function reportTable(extraction: Extraction): string {
  const { report, incidents, mentions, warnings, error } = extraction;
  const unresolved = [...new Set(mentions.filter(({ place }) => !place).map(({ text }) => isolated(text)))];
  const lines = [
    ...(report.title ? [isolated(report.title)] : []),
    `${isolated(shortId(report.id))}: ${sourceLine(extraction)}`,
    '',
    ...(incidents.length > 0 ? tableLines(columns, incidents) : ['No incident was read in this report.']),
    ...(unresolved.length > 0 ? ['', `Names without a known place: ${unresolved.join(', ')}`] : []),
    ...(warnings.length > 0 ? ['', ...warnings.map((warning) => `Mind: ${isolated(warning)}`)] : []),
    ...(error === undefined ? [] : ['', `Failed: ${isolated(error)}`]),
  ];
  return `${lines.join('\n')}\n`;
}
