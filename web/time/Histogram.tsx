import { useMemo } from 'react';
import type { TimeBins } from '../filter/timeBins.ts';
import { directionOf } from '../i18n/languages.ts';
import { useWords } from '../state/useWords.ts';
import { useView } from '../state/view.ts';
import { tickBars, timeAxis } from './axis.ts';
import { Brush } from './Brush.tsx';
import { barPaths } from './bars.ts';

/** Reported incidents over time, stacked by type, with the brush over them. */
export function Histogram({ bins, ticks }: { bins: TimeBins; ticks: number }) {
  const { filtered } = useView();
  const { texts, formats, language } = useWords();
  const axis = useMemo(() => timeAxis(bins, directionOf[language] === 'rtl'), [bins, language]);
  const paths = useMemo(() => barPaths(bins, filtered, axis), [bins, filtered, axis]);
  const label = (day: number) =>
    bins.unit === 'year'
      ? formats.year(day)
      : bins.unit === 'month'
        ? formats.monthShort(day)
        : formats.dayShort(day);
  return (
    <div className="histogram">
      <svg viewBox="0 0 1000 100" preserveAspectRatio="none" role="img" aria-label={texts.time.histogram}>
        {paths.types.map((path, type) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the index is the type
          <path key={type} className={`bar type-${type}`} d={path} />
        ))}
        <path className="bar bar-spread" d={paths.spread} />
      </svg>
      <p className="histogram-most" aria-hidden="true">
        {texts.time.most(formats.number(paths.most))} {texts.time.unit[bins.unit]}
        {paths.spread !== '' && (
          <>
            {' '}
            · <i className="spread-key" /> {texts.time.imprecise}
          </>
        )}
      </p>
      <Brush bins={bins} axis={axis} />
      <ol className="histogram-ticks" aria-hidden="true">
        {tickBars(bins, ticks).map((bin) => {
          const day = bins.starts[bin] as number;
          const middle = (axis.position(day) + axis.position(bins.starts[bin + 1] as number)) / 2;
          return (
            <li key={bin} style={{ left: `${100 * middle}%` }}>
              {label(day)}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
