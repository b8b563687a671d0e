import { type PointerEvent, useRef } from 'react';
import type { TimeBins } from '../filter/timeBins.ts';
import { useWords } from '../state/useWords.ts';
import { type TimeAxis, tickBars } from './axis.ts';
import type { AxisMoves } from './useAxisMoves.ts';

/** Room for one date, pixels: "25 Jun", "Jun 2018", "2018". */
const TICK_PX = { day: 62, week: 62, month: 84, year: 48 };

/** Dates under the bars; where the axis is zoomed in, dragging them moves it. */
export function TickRow(props: { bins: TimeBins; axis: TimeAxis; widthPx: number; moves: AxisMoves }) {
  const { bins, axis, widthPx, moves } = props;
  const { formats } = useWords();
  const x = useRef<number | null>(null);
  const label = {
    day: formats.dayShort,
    week: formats.dayShort,
    month: formats.monthShort,
    year: formats.year,
  }[bins.unit];
  const drag = (event: PointerEvent<HTMLElement>) => {
    if (x.current === null) return;
    moves.pan(x.current - event.clientX, widthPx);
    x.current = event.clientX;
  };
  const end = () => {
    x.current = null;
  };
  return (
    <ol
      className="histogram-ticks"
      aria-hidden="true"
      onPointerDown={(event) => {
        x.current = event.clientX;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={drag}
      onPointerUp={end}
      onPointerCancel={end}
    >
      {tickBars(bins, axis, Math.max(2, Math.floor(widthPx / TICK_PX[bins.unit]))).map((bin) => {
        const first = bins.starts[bin] as number;
        const middle = (axis.position(first) + axis.position(bins.starts[bin + 1] as number)) / 2;
        return middle < 0 || middle > 1 ? null : (
          <li key={first} style={{ left: `${100 * middle}%` }}>
            {label(first)}
          </li>
        );
      })}
    </ol>
  );
}
