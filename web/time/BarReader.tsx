import type { KeyboardEvent } from 'react';
import type { TimeBins } from '../filter/timeBins.ts';
import { TypeMark } from '../marks/TypeMark.tsx';
import { useWords } from '../state/useWords.ts';
import { barOf, type Days, daysOfBar, stretch, type TimeAxis } from './axis.ts';
import type { Bars } from './bars.ts';
import { barSentence, barWords } from './barWords.ts';
import { choosePeriod } from './choosePeriod.ts';

/**
 * One bar in words, under the pointer or walked to by keys: a slider whose values are the bars. `shown` is false as long
 * as nobody asks; the focusable slider is there all the same.
 */
export function BarReader(props: {
  bins: TimeBins;
  bars: Bars;
  axis: TimeAxis;
  all: Days;
  bin: number;
  shown: boolean;
  onMove: (bin: number | null) => void;
}) {
  const { bins, bars, axis, all, bin, shown, onMove } = props;
  const words = useWords();
  const said = barWords(bins, bars, bin, words);
  const [first, last] = daysOfBar(bins, bin);
  const { left, width } = stretch(axis, first, last);
  const key = (event: KeyboardEvent) => {
    const onward = axis.rightToLeft ? -1 : 1;
    const [low, high] = [barOf(bins, axis.first), barOf(bins, axis.last)];
    const steps: Record<string, number> = {
      ArrowRight: bin + onward,
      ArrowLeft: bin - onward,
      ArrowUp: bin + 1,
      ArrowDown: bin - 1,
      Home: low,
      End: high,
    };
    const target = steps[event.key];
    if (event.key === 'Enter') choosePeriod(first, last, all);
    else if (target !== undefined) onMove(Math.min(high, Math.max(low, target)));
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div
        role="slider"
        tabIndex={0}
        className="bar-reader"
        data-shown={shown || undefined}
        aria-label={`${words.texts.time.bars}. ${words.texts.time.bar.choose}`}
        aria-orientation="horizontal"
        aria-valuemin={0}
        aria-valuemax={bins.count - 1}
        aria-valuenow={bin}
        aria-valuetext={barSentence(said, words)}
        style={{ left: `${100 * left}%`, width: `${100 * width}%` }}
        onFocus={() => onMove(bin)}
        onBlur={() => onMove(null)}
        onKeyDown={key}
      />
      {shown && (
        <div
          className="bar-words"
          aria-hidden="true"
          style={{ '--at': `${100 * (left + width / 2)}%` } as object}
        >
          <strong>{said.period}</strong>
          <span>{said.reported}</span>
          {said.types.map(({ type, name, count }) => (
            <span key={type} className="bar-type">
              <TypeMark type={type} size={14} />
              <span>{name}</span> <b>{count}</b>
            </span>
          ))}
          {said.rough && (
            <span className="bar-rough">
              <i className="rough-key" /> {said.rough.count}: {words.formats.list(said.rough.kinds)}
            </span>
          )}
        </div>
      )}
    </>
  );
}
