import type { Extractor } from '../extract/extractReport.ts';
import { type Extraction, extractionSchema } from '../model/extraction.ts';
import type { Report } from '../model/report.ts';
import type { ReadFailure } from '../readers/Reader.ts';

/** The extraction with what the reader had to say of the report added; the reader's warnings exist in English only. */
export function withReadWarnings(extraction: Extraction, warnings: readonly string[]): Extraction {
  if (warnings.length === 0) return extraction;
  const { warningsAr } = extraction;
  return {
    ...extraction,
    warnings: [...extraction.warnings, ...warnings],
    ...(warningsAr ? { warningsAr: [...warningsAr, ...warnings] } : {}),
  };
}

/**
 * What is to be stored of one report: the extraction with the reader's warnings, once it fits the model. Throws when the
 * extractor failed or gave what does not fit (a coordinate that is no number), so that only this report is left out.
 */
export function extractToStore(extract: Extractor, report: Report, warnings: readonly string[]): Extraction {
  const extraction = withReadWarnings(extract(report), warnings);
  if (extraction.error !== undefined) throw new Error(extraction.error);
  const issue = extractionSchema.safeParse(extraction).error?.issues[0];
  if (issue) {
    throw new Error(
      `what was read in it is damaged at ${issue.path.join('.')} (${issue.message}): report this`,
    );
  }
  return extraction;
}

const nothing = { mentions: [], dates: [], incidents: [], warnings: [] };

/** What stands for a report in which nothing could be read. */
export function failedExtraction(
  report: Report,
  error: string,
  gazetteer: Extraction['gazetteer'],
): Extraction {
  return { report, ...nothing, gazetteer, error };
}

/** What stands for a row of input that gave no report; its id is the input's own, else where it stands. */
export function failedRow(failure: ReadFailure, gazetteer: Extraction['gazetteer']): Extraction {
  const empty = { title: null, text: '', lang: 'und', outlet: null, url: null, publishedAt: null };
  const report: Report = { ...empty, id: failure.id ?? failure.where, publishedFrom: null, sha256: '' };
  return failedExtraction(report, failure.error, gazetteer);
}
