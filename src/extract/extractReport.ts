import type { Gazetteer } from '../gazetteer/Gazetteer.ts';
import { geoparse } from '../geoparse/geoparse.ts';
import { createRecogniser } from '../geoparse/learned/Recogniser.ts';
import type { RecogniserWeights } from '../geoparse/learned/weightsFile.ts';
import type { HomeRegion } from '../geoparse/Resolution.ts';
import type { LanguagePack } from '../language/LanguagePack.ts';
import { languagePacks } from '../language/packs.ts';
import { tokenizeText } from '../language/tokenize.ts';
import type { Extraction } from '../model/extraction.ts';
import { type Note, warningsOf } from '../model/note.ts';
import { languageCodes, type Report } from '../model/report.ts';
import type { Span } from '../model/span.ts';
import { type ReadDate, readDates } from './dates/readDates.ts';
import { assembleIncidents } from './incidents/assembleIncidents.ts';
import { linkedHeadlinesNotes } from './incidents/linkedHeadlines.ts';

/** Reads one report; `given` spans are resolved instead of recognising names. Pure and deterministic. */
export type Extractor = (report: Report, given?: readonly Span[]) => Extraction;

export interface ExtractorOptions {
  gazetteer: Gazetteer;
  /** A prior for resolution: places in this region are likelier. */
  home?: HomeRegion | null;
  /** The learned recogniser; without it the rules find the names alone. */
  recogniser?: RecogniserWeights | null;
}

/** The whole way from a report to its mentions, dates and incidents, for every language that has a pack. */
export function createExtractor({ gazetteer, home = null, recogniser = null }: ExtractorOptions): Extractor {
  const learned = recogniser && createRecogniser(recogniser, languagePacks[recogniser.head.language].places);
  const used = { version: gazetteer.version, sources: gazetteer.sources.map((source) => source.id) };
  return (report, given) => {
    const pack = packFor(report.lang);
    if (pack === null) return { ...empty(report, used), ...warningsOf([unknownLanguage(report.lang)]) };
    const tokenized = tokenizeText(report.text);
    const located = geoparse(tokenized, gazetteer, pack.places, {
      home,
      recogniser: learned?.language === pack.code ? learned : null,
      ...(given ? { given } : {}),
    });
    const { publishedAt } = report;
    const { dates, timesOfDay, publishedDay, warnings } = readDates(tokenized, pack.code, { publishedAt });
    const titleDates = report.title
      ? readDates(tokenizeText(report.title), pack.code, { publishedAt }).dates
      : [];
    const incidents = assembleIncidents({
      report,
      tokenized,
      lexicon: pack.events,
      mentions: located,
      dates,
      timesOfDay,
      titleDates,
      publishedDay,
    });
    return {
      report,
      mentions: located.map(({ mention }) => mention),
      dates: dates.filter(({ vague }) => !vague).map(asExpression),
      incidents,
      ...warningsOf([
        ...(report.publishedAt === null ? [NO_DATE] : []),
        ...warnings,
        ...linkedHeadlinesNotes(report.text),
      ]),
      gazetteer: used,
    };
  };
}

/** The pack of a BCP 47 tag's language; null when there is none. */
function packFor(lang: string): LanguagePack | null {
  const code = languageCodes.find((known) => known === lang.split('-')[0]);
  return code === undefined ? null : languagePacks[code];
}

/** The model's part of a read date: what only the assembler needs stays out of the output. */
function asExpression({
  from: _from,
  to: _to,
  warnings: _warnings,
  vague: _vague,
  since: _since,
  ...expression
}: ReadDate) {
  return expression;
}

function empty(report: Report, gazetteer: Extraction['gazetteer']): Extraction {
  return { report, mentions: [], dates: [], incidents: [], warnings: [], gazetteer };
}

const NO_DATE: Note = {
  en: 'the report has no publication date: relative dates cannot be resolved; give it with --published',
  ar: 'لا تاريخ نشر لهذا البلاغ: لا يمكن تحديد التواريخ النسبية',
};

function unknownLanguage(lang: string): Note {
  return {
    en: `the language of the text (${lang}) is not one that Balagh reads (Arabic, English): nothing was extracted`,
    ar: `لغة النص (${lang}) ليست مما يقرؤه بلاغ (العربية والإنجليزية): لم يُستخرج شيء`,
  };
}
