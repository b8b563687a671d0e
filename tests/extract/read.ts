import { createHash } from 'node:crypto';
import { createExtractor, type Extractor } from '../../src/extract/extractReport.ts';
import type { Extraction } from '../../src/model/extraction.ts';
import type { Incident } from '../../src/model/incident.ts';
import type { Report } from '../../src/model/report.ts';
import { embeddedGazetteer } from '../gazetteer/embedded.ts';

let extractor: Extractor | undefined;

/** A report of made-up text, as a reader would give it. */
export function reportOf(text: string, publishedAt: string | null = null, lang = 'ar'): Report {
  return {
    id: 'test',
    title: null,
    text,
    lang,
    outlet: null,
    url: null,
    publishedAt,
    publishedFrom: publishedAt === null ? null : 'user',
    sha256: createHash('sha256').update(text).digest('hex'),
  };
}

/** The extraction of a text with the embedded gazetteer. */
export function read(
  text: string,
  publishedAt: string | null = null,
  lang = 'ar',
  title: string | null = null,
): Extraction {
  extractor ??= createExtractor({ gazetteer: embeddedGazetteer() });
  return extractor({ ...reportOf(text, publishedAt, lang), title });
}

/** One line for each incident: sub-type, place, EDTF date, assertion. */
export function summary(incidents: readonly Incident[]): string[] {
  return incidents.map((one) =>
    [one.subType, one.place?.name, one.date?.edtf ?? '-', one.assertion].join(' | '),
  );
}
