import { type PointerEvent, useMemo, useRef } from 'react';
import { setPeriod, useViewer } from '../state/viewerStore.ts';
import type { Days, TimeAxis } from './axis.ts';
import { dragPeriod, type Grip, gripAt } from './drag.ts';
import { perFrame } from './perFrame.ts';
import type { AxisMoves } from './useAxisMoves.ts';

/** A pointer that has moved less than this is a click. */
const CLICK_PX = 4;

/** Left edge and width of the histogram, pixels of the window. */
interface Field {
  readonly left: number;
  readonly width: number;
}

interface Drag {
  readonly grip: Grip;
  readonly startDay: number;
  readonly startX: number;
  readonly period: Days;
  readonly before: readonly [number | null, number | null];
  /** Where the field stands: looked up once, since asking has the page laid out. */
  readonly field: Field;
  moved: boolean;
}

/**
 * Draws, moves and stretches the period with mouse, pen or finger, one period a frame at most; two fingers zoom the axis.
 * A click without a drag is handed to `onClick` with its day.
 */
export function useBrushPointer(axis: TimeAxis, all: Days, moves: AxisMoves, onClick: (day: number) => void) {
  const drag = useRef<Drag | null>(null);
  const fingers = useRef(new Map<number, number>());
  const choose = useMemo(() => perFrame(setPeriod), []);
  const shareAt = ({ clientX }: { clientX: number }, { left, width }: Field) => (clientX - left) / width;
  /** Distance of the two fingers and the share of the width between them. */
  const pinch = (left: number, width: number) => {
    const [a = 0, b = 0] = fingers.current.values();
    return { apart: Math.max(20, Math.abs(a - b)), share: ((a + b) / 2 - left) / width };
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      const field = event.currentTarget.getBoundingClientRect();
      const share = shareAt(event, field);
      event.currentTarget.setPointerCapture(event.pointerId);
      if (event.pointerType === 'touch') fingers.current.set(event.pointerId, event.clientX);
      if (fingers.current.size > 1) {
        if (drag.current?.moved) setPeriod(...drag.current.before);
        drag.current = null;
        return;
      }
      const { from, to } = useViewer.getState();
      const period: Days = [Math.max(all[0], from ?? all[0]), Math.min(all[1], to ?? all[1])];
      const grip = gripAt(
        share,
        field.width,
        axis,
        period,
        from === null && to === null,
        event.pointerType === 'touch',
      );
      drag.current = {
        grip,
        startDay: axis.dayAt(share),
        startX: event.clientX,
        period,
        before: [from, to],
        field,
        moved: false,
      };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (fingers.current.size > 1 && fingers.current.has(event.pointerId)) {
        const { left, width } = event.currentTarget.getBoundingClientRect();
        const old = pinch(left, width);
        fingers.current.set(event.pointerId, event.clientX);
        const now = pinch(left, width);
        moves.zoom(old.apart / now.apart, now.share);
        moves.pan((old.share - now.share) * width, width);
        return;
      }
      const held = drag.current;
      if (!held) return;
      held.moved ||= Math.abs(event.clientX - held.startX) >= CLICK_PX;
      const day = axis.dayAt(shareAt(event, held.field));
      if (held.moved) choose(...dragPeriod(held.grip, held.period, held.startDay, day, all));
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const held = drag.current;
      fingers.current.delete(event.pointerId);
      drag.current = null;
      if (held && !held.moved && (held.grip === 'new' || held.grip === 'window')) onClick(held.startDay);
    },
    onPointerCancel: (event: PointerEvent<HTMLElement>) => {
      fingers.current.delete(event.pointerId);
      drag.current = null;
    },
  };
}
