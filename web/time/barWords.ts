import { incidentTypeNames } from '../../src/model/incidentType.ts';
import { spreadKinds } from '../filter/dayTally.ts';
import type { TimeBins } from '../filter/timeBins.ts';
import { plural } from '../i18n/plural.ts';
import type { Words } from '../i18n/words.ts';
import { daysOfBar } from './axis.ts';
import { type Bars, countsOf } from './bars.ts';

/** One bar in words. */
export interface BarWords {
  readonly period: string;
  /** How many are dated within the bar, in words. */
  readonly reported: string;
  /** Those by type: position of the type, its name and count. */
  readonly types: readonly { readonly type: number; readonly name: string; readonly count: string }[];
  /** How many are dated too roughly for the bar, and of what kind; null for none. */
  readonly rough: { readonly count: string; readonly kinds: readonly string[] } | null;
}

/** The time that a bar stands for: a day, the days of a week, a month or a year. */
export function barPeriod(bins: TimeBins, bin: number, { formats }: Words): string {
  const [first, last] = daysOfBar(bins, bin);
  if (bins.unit === 'year') return formats.year(first);
  return bins.unit === 'month' ? formats.month(first) : formats.days(first, last);
}

export function barWords(bins: TimeBins, bars: Bars, bin: number, words: Words): BarWords {
  const { texts, formats } = words;
  const counts = countsOf(bars, bin);
  const nothing = counts.exact + counts.rough === 0;
  const { bar } = texts.time;
  return {
    period: barPeriod(bins, bin, words),
    reported: nothing
      ? bar.nothing
      : counts.exact === 0
        ? (bar.reported.zero as string)
        : plural(formats, counts.exact, bar.reported),
    types: counts.types.flatMap((count, type) => {
      const name = incidentTypeNames[type];
      return count > 0 && name ? [{ type, name: texts.types[name], count: formats.number(count) }] : [];
    }),
    rough:
      counts.rough === 0
        ? null
        : {
            count: plural(formats, counts.rough, bar.rough),
            kinds: spreadKinds.flatMap((kind, index) => {
              const count = counts.kinds[index] as number;
              return count > 0 ? [plural(formats, count, bar.kinds[kind])] : [];
            }),
          },
  };
}

/** The same as one sentence, for screen readers. */
export function barSentence(said: BarWords, { texts, formats }: Words): string {
  const { bar } = texts.time;
  const types = said.types.map(({ name, count }) => bar.part(name, count));
  const rough = said.rough ? [`${said.rough.count} (${formats.list(said.rough.kinds)})`] : [];
  return bar.all(said.period, [said.reported, ...types, ...rough]);
}
