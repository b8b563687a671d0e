/**
 * `balagh/extract`: from the text of a report to the places, dates and incidents that it tells of.
 *
 *     import { openExtractor } from 'balagh/extract';
 *     import { reportOfText } from 'balagh/reports';
 *
 *     const extract = openExtractor();
 *     const { report } = reportOfText('…', { publishedAt: '2018-06-30' });
 *     for (const { subType, place, date } of extract(report).incidents) console.log(subType, place?.nameEn, date?.edtf);
 *
 * What is read is what was reported, not what happened: each incident has its claimants, its assertion (reported, denied,
 * planned, background) and the excerpts it was read from.
 */
import { createExtractor, type Extractor } from '../extract/extractReport.ts';
import { homeRegionOf } from '../geoparse/homeRegion.ts';
import { openGazetteer } from './gazetteer.ts';
import { recogniser } from './shippedData.ts';

export type { Extractor } from '../extract/extractReport.ts';

export interface OpenExtractorOptions {
  /** A country (`SY`) or a governorate of Syria (`SY-DR`): places there are likelier. */
  home?: string | null;
  /** True to find names by rules alone, without the learned recogniser of Arabic names. */
  rulesAlone?: boolean;
}

/**
 * An extractor over the gazetteer and the recogniser that come with the package: a pure function of a report, some
 * milliseconds a report. Opening reads 30 MB once; keep the extractor. Throws, naming the regions it knows, where `home` is
 * none of them.
 */
export function openExtractor({ home = null, rulesAlone = false }: OpenExtractorOptions = {}): Extractor {
  const gazetteer = openGazetteer();
  return createExtractor({
    gazetteer,
    home: home === null ? null : homeRegionOf(home, gazetteer),
    recogniser: rulesAlone ? null : recogniser(),
  });
}
