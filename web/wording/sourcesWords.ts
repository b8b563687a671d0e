import { plural } from '../i18n/plural.ts';
import type { Words } from '../i18n/words.ts';

/** "3 reports, 2 independent"; only how many reports where there is one. */
export function sourcesWords(sources: number, independent: number, { texts, formats }: Words): string {
  const reports = plural(formats, sources, texts.reportsOfEvent);
  if (sources === 1) return reports;
  return `${reports}${texts.comma}${plural(formats, independent, texts.independentSources)}`;
}
