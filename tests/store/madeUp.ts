import { createHash } from 'node:crypto';
import type { Extraction } from '../../src/model/extraction.ts';
import type { Incident } from '../../src/model/incident.ts';
import type { Report } from '../../src/model/report.ts';

/** Reports and incidents made up for these tests: no source said any of this. */
export function madeUpReport(text: string, more: Partial<Report> = {}): Report {
  const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
  return {
    id: sha256,
    title: null,
    text,
    lang: 'ar',
    outlet: 'Made-up Bulletin',
    url: null,
    publishedAt: '2018-06-30',
    publishedFrom: 'user',
    sha256,
    ...more,
  };
}

export function madeUpIncident(report: Report, number: number, more: Partial<Incident> = {}): Incident {
  return {
    id: createHash('sha256').update(`${report.id} ${number}`).digest('hex').slice(0, 20),
    type: 'Battles',
    subType: 'armed clash',
    place: {
      id: `balagh:made-up-${number % 50}`,
      name: 'بلدة مختلقة',
      nameEn: 'Made-up Town',
      kind: 'settlement',
      country: 'SY',
      admin1: 'Daraa',
      admin2: null,
      lat: 32.5 + (number % 50) / 100,
      lon: 36.1,
    },
    precision: 'settlement',
    radiusM: 2000,
    date: {
      edtf: '2018-06-30',
      from: '2018-06-30',
      to: '2018-06-30',
      precision: 'day',
      text: 'اليوم',
      startOffset: 0,
      endOffset: 5,
      evidence: ['"اليوم" counted from the publication date'],
    },
    claimants: [
      { name: 'Made-up Source', text: 'مصدر', start: 0, end: 4, verb: 'قال', stance: 'said', via: 'راديو' },
    ],
    actors: [],
    casualties: [],
    assertion: 'reported',
    excerpts: [{ report: report.id, start: 0, end: 10, quote: report.text.slice(0, 10) }],
    confidence: { place: 0.9, date: 0.8, type: 0.7 },
    warnings: [],
    ...more,
  };
}

export function madeUpExtraction(
  report: Report,
  incidents: Incident[] = [madeUpIncident(report, 1)],
): Extraction {
  return {
    report,
    mentions: [
      {
        start: 0,
        end: 4,
        text: report.text.slice(0, 4),
        place: incidents[0]?.place ?? null,
        precision: 'settlement',
        radiusM: 2000,
        confidence: 0.9,
        evidence: ['made up'],
        candidates: [],
      },
    ],
    dates: [],
    incidents,
    warnings: ['made up'],
    warningsAr: ['مختلق'],
    gazetteer: { version: 'test-1', sources: ['made-up'] },
  };
}

export const provenance = {
  retrievedAt: '2026-01-02T03:04:05Z',
  extractedAt: '2026-01-02T03:04:06Z',
  machine: '0.0.0-test',
  home: 'SY-DR',
  readWarnings: ['made-up warning of the reader'],
};
