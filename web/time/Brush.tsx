import type { KeyboardEvent } from 'react';
import { useWords } from '../state/useWords.ts';
import { useViewer } from '../state/viewerStore.ts';
import { type Days, stretch, type TimeAxis } from './axis.ts';
import { choosePeriod } from './choosePeriod.ts';
import { keyTarget } from './keys.ts';

/** The window over the histogram with its two handles. Pointers are read by what lies around it (useBrushPointer). */
export function Brush({ axis, all }: { axis: TimeAxis; all: Days }) {
  const { texts, formats } = useWords();
  const from = useViewer((state) => state.from);
  const to = useViewer((state) => state.to);
  const hidden = useViewer((state) => state.undated === 'only');
  const first = Math.max(all[0], from ?? all[0]);
  const last = Math.min(all[1], to ?? all[1]);
  const shown = stretch(axis, first, last);

  const key = (event: KeyboardEvent, which: 'from' | 'to') => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const day = keyTarget(event, which === 'from' ? first : last, all, axis.rightToLeft);
    if (day === null) return;
    event.preventDefault();
    if (which === 'from') choosePeriod(Math.min(day, last), last, all);
    else choosePeriod(first, Math.max(day, first), all);
  };
  const handle = (which: 'from' | 'to', edge: number, day: number) => {
    const share = axis.position(edge);
    return (
      <div
        role="slider"
        tabIndex={0}
        className="brush-handle"
        data-handle={which}
        data-beyond={share < -1e-6 || share > 1 + 1e-6 || undefined}
        aria-label={which === 'from' ? texts.time.handleFrom : texts.time.handleTo}
        aria-orientation="horizontal"
        aria-valuemin={which === 'from' ? all[0] : first}
        aria-valuemax={which === 'from' ? last : all[1]}
        aria-valuenow={day}
        aria-valuetext={formats.day(day)}
        style={{ left: `${100 * Math.min(1, Math.max(0, share))}%` }}
        onKeyDown={(event) => key(event, which)}
      />
    );
  };
  return (
    <div className="brush" data-whole={(from === null && to === null) || undefined}>
      {hidden && <div className="brush-shade" style={{ left: 0, right: 0 }} />}
      <div className="brush-shade" style={{ left: 0, width: `${100 * shown.left}%` }} />
      <div
        className="brush-window"
        style={{ left: `${100 * shown.left}%`, width: `${100 * shown.width}%` }}
      />
      <div className="brush-shade" style={{ left: `${100 * (shown.left + shown.width)}%`, right: 0 }} />
      {handle('from', first, first)}
      {handle('to', last + 1, last)}
    </div>
  );
}
