import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { TimeBins } from '../filter/timeBins.ts';
import { useWords } from '../state/useWords.ts';
import { setPeriod, useViewer } from '../state/viewerStore.ts';
import { keyStep, type TimeAxis } from './axis.ts';
import { dragPeriod, type Grip, gripAt } from './drag.ts';

/** The window over the histogram: two handles, the stretch between them to move, empty ground to draw a new one. */
export function Brush({ bins, axis }: { bins: TimeBins; axis: TimeAxis }) {
  const { texts, formats } = useWords();
  const from = useViewer((state) => state.from);
  const to = useViewer((state) => state.to);
  const box = useRef<HTMLDivElement>(null);
  const drag = useRef<{ grip: Grip; startDay: number; period: readonly [number, number] } | null>(null);
  const first = Math.max(bins.firstDay, from ?? bins.firstDay);
  const last = Math.min(bins.lastDay, to ?? bins.lastDay);
  const whole = from === null && to === null;

  const shareOf = (event: PointerEvent) => {
    const rect = (box.current as HTMLDivElement).getBoundingClientRect();
    return { share: (event.clientX - rect.left) / rect.width, width: rect.width };
  };
  const start = (event: PointerEvent) => {
    if (event.button !== 0) return;
    const { share, width } = shareOf(event);
    const day = axis.dayAt(share);
    const grip = gripAt(share, width, axis, [first, last], whole);
    drag.current = { grip, startDay: day, period: [first, last] };
    box.current?.setPointerCapture(event.pointerId);
    if (grip === 'new') setPeriod(day, day);
  };
  const move = (event: PointerEvent) => {
    if (!drag.current) return;
    const { grip, startDay, period } = drag.current;
    const day = axis.dayAt(shareOf(event).share);
    const [a, b] = dragPeriod(grip, period, startDay, day, bins);
    setPeriod(a, b);
  };
  const end = () => {
    drag.current = null;
  };
  const key = (event: KeyboardEvent, which: 'from' | 'to') => {
    const step = keyStep(event.key, axis.rightToLeft);
    const now = which === 'from' ? first : last;
    const target =
      event.key === 'Home'
        ? bins.firstDay
        : event.key === 'End'
          ? bins.lastDay
          : step === null
            ? null
            : now + step;
    if (target === null) return;
    event.preventDefault();
    const day = Math.min(bins.lastDay, Math.max(bins.firstDay, target));
    if (which === 'from') setPeriod(Math.min(day, last), last);
    else setPeriod(first, Math.max(day, first));
  };

  const a = axis.position(first);
  const b = axis.position(last + 1);
  const handle = (which: 'from' | 'to', share: number, day: number) => (
    <div
      role="slider"
      tabIndex={0}
      className="brush-handle"
      data-handle={which}
      aria-label={which === 'from' ? texts.time.handleFrom : texts.time.handleTo}
      aria-orientation="horizontal"
      aria-valuemin={which === 'from' ? bins.firstDay : first}
      aria-valuemax={which === 'from' ? last : bins.lastDay}
      aria-valuenow={day}
      aria-valuetext={formats.day(day)}
      style={{ left: `${100 * share}%` }}
      onKeyDown={(event) => key(event, which)}
    />
  );
  return (
    <div
      className="brush"
      ref={box}
      data-whole={whole || undefined}
      onPointerDown={start}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
    >
      <div className="brush-shade" style={{ left: 0, width: `${100 * Math.min(a, b)}%` }} />
      <div
        className="brush-window"
        style={{ left: `${100 * Math.min(a, b)}%`, width: `${100 * Math.abs(b - a)}%` }}
      />
      <div className="brush-shade" style={{ left: `${100 * Math.max(a, b)}%`, right: 0 }} />
      {handle('from', a, first)}
      {handle('to', b, last)}
    </div>
  );
}
