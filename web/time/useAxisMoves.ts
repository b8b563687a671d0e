import { useEffect, useMemo, useRef } from 'react';
import { setAxis } from '../state/viewerStore.ts';
import type { Days, TimeAxis } from './axis.ts';
import { perFrame } from './perFrame.ts';
import { panned, zoomed } from './zoom.ts';

/** How much a turn of the wheel by one pixel zooms. */
const WHEEL_ZOOM = 0.0022;
/** Pixels of a line, for wheels that count in lines. */
const LINE_PX = 32;

/** Moves of the axis by wheel and fingers; fractions of a day are saved up until they make a day. */
export interface AxisMoves {
  /** Zooms by `factor` round the day at `share` of the width. */
  zoom(factor: number, share: number): void;
  /** Moves the axis by pixels of `widthPx`, towards the right being positive. */
  pan(pixels: number, widthPx: number): void;
  /** The element over which the wheel zooms, and with Shift or sideways moves. */
  readonly wheelBox: React.RefObject<HTMLDivElement | null>;
}

export function useAxisMoves(axis: TimeAxis, all: Days): AxisMoves {
  const now = useRef({ axis, all });
  now.current = { axis, all };
  const wheelBox = useRef<HTMLDivElement>(null);
  const moves = useMemo(() => {
    const saved = { zoom: 0, pan: 0, share: 0.5 };
    const days = (): Days => [now.current.axis.first, now.current.axis.last];
    const apply = perFrame(() => {
      const { axis, all } = now.current;
      const [first, last] = days();
      const length = last - first + 1;
      const along = axis.rightToLeft ? 1 - saved.share : saved.share;
      let wanted: Days | null = zoomed(days(), all, Math.exp(saved.zoom), first + along * length);
      if (wanted?.[0] !== first || wanted[1] !== last) saved.zoom = 0;
      else wanted = days();
      const shift = Math.trunc(saved.pan * length);
      saved.pan -= shift / length;
      if (wanted && shift !== 0) wanted = panned(wanted, all, axis.rightToLeft ? -shift : shift);
      if (wanted?.[0] !== first || wanted[1] !== last) setAxis(wanted);
    });
    return {
      zoom: (factor: number, share: number) => {
        saved.zoom += Math.log(factor);
        saved.share = share;
        apply();
      },
      pan: (pixels: number, widthPx: number) => {
        saved.pan += pixels / widthPx;
        apply();
      },
    };
  }, []);
  useEffect(() => {
    const box = wheelBox.current;
    const turn = (event: WheelEvent) => {
      event.preventDefault();
      const rect = (box as HTMLElement).getBoundingClientRect();
      const px = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PX : 1;
      const sideways = event.deltaX || (event.shiftKey ? event.deltaY : 0);
      if (sideways && Math.abs(sideways) >= Math.abs(event.shiftKey ? 0 : event.deltaY))
        moves.pan(px * sideways, rect.width);
      else moves.zoom(Math.exp(px * event.deltaY * WHEEL_ZOOM), (event.clientX - rect.left) / rect.width);
    };
    // React would listen passively, and the page would scroll or zoom as well.
    box?.addEventListener('wheel', turn, { passive: false });
    return () => box?.removeEventListener('wheel', turn);
  }, [moves]);
  return useMemo(() => ({ ...moves, wheelBox }), [moves]);
}
