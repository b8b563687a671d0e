import './histogram.css';
import { type PointerEvent, useMemo, useState } from 'react';
import type { TimeBins } from '../filter/timeBins.ts';
import { useWords } from '../state/useWords.ts';
import { useView } from '../state/view.ts';
import { barOf, type Days, daysOfBar, type TimeAxis } from './axis.ts';
import { BarReader } from './BarReader.tsx';
import { Brush } from './Brush.tsx';
import { barPaths } from './bars.ts';
import { choosePeriod } from './choosePeriod.ts';
import { TickRow } from './TickRow.tsx';
import { useAxisMoves } from './useAxisMoves.ts';
import { useBrushPointer } from './useBrushPointer.ts';
import { useSameBars } from './useSameBars.ts';
import { useTouchedElsewhere } from './useTouchedElsewhere.ts';
import { useWidth } from './useWidth.ts';

/** Reported incidents over time, stacked by type, the roughly dated in a stripe below; with the brush over them. */
export function Histogram({ bins, axis, all }: { bins: TimeBins; axis: TimeAxis; all: Days }) {
  const { filtered } = useView();
  const { texts, formats } = useWords();
  const bars = useSameBars(filtered);
  const paths = useMemo(() => barPaths(bins, bars, axis), [bins, bars, axis]);
  const [box, widthPx] = useWidth();
  const moves = useAxisMoves(axis, all);
  // By its first day: the bars may be others when the axis has been zoomed.
  const [readDay, setReadDay] = useState<number | null>(null);
  const read = (bin: number | null) => setReadDay(bin === null ? null : (bins.starts[bin] as number));
  const readAt = ({ currentTarget, clientX }: PointerEvent<HTMLElement>) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    read(barOf(bins, axis.dayAt((clientX - left) / width)));
  };
  useTouchedElsewhere(moves.wheelBox, readDay !== null, () => setReadDay(null));
  const pointer = useBrushPointer(axis, all, moves, (day) => {
    const bin = barOf(bins, day);
    choosePeriod(...daysOfBar(bins, bin), all);
    read(bin);
  });
  return (
    <div className="histogram" ref={box}>
      <p className="histogram-legend" aria-hidden="true">
        {paths.most > 0 && (
          <span>
            {texts.time.most(formats.number(paths.most))} {texts.time.unit[bins.unit]}
          </span>
        )}
        {paths.rough !== '' && (
          <span>
            <i className="rough-key" /> {texts.time.rough}
          </span>
        )}
      </p>
      <div
        className="histogram-field"
        ref={moves.wheelBox}
        {...pointer}
        onPointerDown={(event) => {
          readAt(event);
          pointer.onPointerDown(event);
        }}
        onPointerMove={(event) => {
          if (event.buttons === 0) readAt(event);
          else read(null);
          pointer.onPointerMove(event);
        }}
        onPointerLeave={(event) => event.pointerType === 'mouse' && read(null)}
      >
        <svg
          className="bars"
          viewBox="0 0 1000 100"
          preserveAspectRatio="none"
          role="img"
          aria-label={texts.time.histogram}
        >
          {paths.types.map((path, type) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the index is the type
            <path key={type} className={`bar type-${type}`} d={path} />
          ))}
        </svg>
        <svg className="rough-stripe" viewBox="0 0 1000 100" preserveAspectRatio="none" aria-hidden="true">
          <path d={paths.rough} />
        </svg>
        <Brush axis={axis} all={all} />
        <BarReader
          bins={bins}
          bars={bars}
          axis={axis}
          all={all}
          bin={barOf(bins, readDay ?? axis.first)}
          shown={readDay !== null}
          onMove={read}
        />
      </div>
      <TickRow bins={bins} axis={axis} widthPx={widthPx} moves={moves} />
    </div>
  );
}
