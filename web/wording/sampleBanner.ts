import type { Manifest } from '../../src/dataset/format.ts';
import { plural } from '../i18n/plural.ts';
import type { Words } from '../i18n/words.ts';

/** Which of the reports are samples: all, or "17 of 26 reports"; null when none is. */
export function sampleBanner(
  { reports, sampleReports }: Pick<Manifest, 'reports' | 'sampleReports'>,
  { texts, formats }: Words,
): string | null {
  if (sampleReports === 0) return null;
  if (sampleReports >= reports) return texts.sampleBanner;
  return plural(formats, sampleReports, texts.sampleBannerSome).replace(
    '@',
    plural(formats, reports, texts.reportsCounted),
  );
}
