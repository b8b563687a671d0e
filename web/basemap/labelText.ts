import type { MapLabel } from './mapLabels.ts';

/** Which names the map shows. */
export const labelLanguages = ['ar', 'en', 'both'] as const;
export type LabelLanguage = (typeof labelLanguages)[number];

export interface LabelLine {
  readonly text: string;
  readonly script: 'arabic' | 'latin';
}

/** The lines of a label. A place without an Arabic name keeps its other name rather than none. */
export function labelLines({ en, ar }: Pick<MapLabel, 'en' | 'ar'>, language: LabelLanguage): LabelLine[] {
  const latin: LabelLine = { text: en, script: 'latin' };
  if (ar === '') return en === '' ? [] : [latin];
  const arabic: LabelLine = { text: ar, script: 'arabic' };
  if (en === '') return [arabic];
  if (language === 'both') return [latin, arabic];
  return [language === 'ar' ? arabic : latin];
}
