import { dayNumber, dayText } from '../../src/model/days.ts';
import type { Report } from '../../src/model/report.ts';
import type { Words } from '../i18n/words.ts';
import { isolated, tamed } from './isolated.ts';
import { quoted } from './quoted.ts';

/** What a citation names: the report as published, and where in Balagh it was read. */
export interface CitationFacts {
  readonly report: Pick<Report, 'title' | 'outlet' | 'url' | 'publishedAt' | 'sha256' | 'sample' | 'lang'>;
  /** Where a copy of the page is kept; null when none is known. */
  readonly archiveUrl: string | null;
  readonly incident: string;
  /** The address of this view. */
  readonly view: string;
  /** Day of access, counted from 1970-01-01. */
  readonly accessed: number;
}

/** The day of a publication date or date-time by its author's clock; null when it has none. */
export const publishedDay = (publishedAt: string | null): string | null => {
  const day = publishedAt?.slice(0, 10) ?? null;
  return dayNumber(day) === null ? null : day;
};

/** A citation as one text in the interface's language. What is not known is left out, or said where it must not be missed. */
export function plainCitation(facts: CitationFacts, words: Words): string {
  const { texts, formats } = words;
  const { cite } = texts.source;
  const { report } = facts;
  // Invisible marks only where the order of words would else be turned round.
  const turned = words.language === 'ar' ? /\p{Script=Latin}/u : /\p{Script=Arabic}/u;
  const named = (text: string) => (turned.test(text) ? isolated(text) : tamed(text));
  const head = [
    report.outlet === null ? cite.noOutlet : named(report.outlet),
    report.title === null ? cite.noTitle : named(quoted(report.title, report.lang)),
    report.publishedAt ? formats.moment(report.publishedAt) : cite.noDate,
  ].join(texts.comma);
  return [
    ...(report.sample ? [cite.sample] : []),
    `${head}.`,
    ...(report.url ? [report.url] : []),
    ...(facts.archiveUrl ? [`${cite.archive} ${facts.archiveUrl}`] : []),
    `${cite.hash} ${report.sha256}`,
    `${cite.read(formats.day(facts.accessed), facts.incident)} ${facts.view}`,
  ].join('\n');
}

const wordy: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
/** A text in which characters that mean something to (La)TeX mean themselves. */
const tex = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\~^{}&%$#_]/g, (sign) => wordy[sign] ?? `\\${sign}`);

/** Addresses stand in BibTeX as they are; what would end the field is percent-encoded. */
const address = (url: string): string => url.replace(/[{}\\\s]/g, (sign) => encodeURIComponent(sign));

const bibLanguages: Readonly<Record<string, string>> = { ar: 'arabic', en: 'english' };

/** The same as a BibTeX (biblatex) entry. */
export function bibtexCitation(facts: CitationFacts, words: Words): string {
  const { report } = facts;
  const { cite } = words.texts.source;
  const day = publishedDay(report.publishedAt);
  const fields: [string, string | null][] = [
    // Double braces: an outlet's name is no person's and keeps its order and case.
    ['author', report.outlet === null ? null : `{${tex(report.outlet)}}`],
    ['title', report.title === null ? null : `{${tex(report.title)}}`],
    ['date', day],
    ['url', report.url === null ? null : address(report.url)],
    ['urldate', dayText(facts.accessed)],
    ['langid', bibLanguages[report.lang] ?? null],
    [
      'note',
      [
        ...(report.sample ? [tex(cite.sample)] : []),
        ...(facts.archiveUrl ? [`${tex(cite.archive)} \\url{${address(facts.archiveUrl)}}`] : []),
        `SHA-256: ${report.sha256}`,
        `Balagh: ${tex(facts.incident)}, \\url{${address(facts.view)}}`,
      ].join('; '),
    ],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : `  ${name} = {${value}},`));
  return [`@online{balagh-${facts.incident.replace(/[^\w-]/g, '-')},`, ...lines, '}'].join('\n');
}
