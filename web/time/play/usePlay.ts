import { useEffect, useRef, useState } from 'react';
import type { BinUnit } from '../../filter/timeBins.ts';
import { useLessMotion } from '../../state/useLessMotion.ts';
import { useView } from '../../state/view.ts';
import { setPeriod, setPlaying, useViewer } from '../../state/viewerStore.ts';
import type { Days } from '../axis.ts';
import { firstStep, nextStep, type PlaySpeed, type PlayWindow, playing, stepMs } from './playSteps.ts';

/** A period that is played, paused or played to its end; `before` comes back when it is stopped. */
interface Session {
  readonly before: Days | null;
  readonly ended: boolean;
}

export interface Play {
  readonly isPlaying: boolean;
  readonly session: Session | null;
  readonly window: PlayWindow;
  readonly speed: PlaySpeed;
  setWindow(window: PlayWindow): void;
  setSpeed(speed: PlaySpeed): void;
  toggle(): void;
  step(direction: 1 | -1): void;
  stop(): void;
}

const chosen = (): Days | null => {
  const { from, to } = useViewer.getState();
  return from === null || to === null ? null : [from, to];
};

/**
 * Moves the period over the axis step by step. The next step is taken only after the incidents of the last one have
 * come and been painted, however long that takes. Any other choice of a period ends it.
 */
export function usePlay(axis: Days, unit: BinUnit): Play {
  const { filtered } = useView();
  const isPlaying = useViewer((state) => state.playing);
  const from = useViewer((state) => state.from);
  const to = useViewer((state) => state.to);
  const lessMotion = useLessMotion();
  const [window, setWindow] = useState<PlayWindow>('week');
  const [speed, setSpeed] = useState<PlaySpeed>('normal');
  const [session, setSession] = useState<Session | null>(null);
  const shown = useRef<Days | null>(null);
  const answered = filtered.criteria.from === from && filtered.criteria.to === to;

  const show = (days: Days) => {
    shown.current = days;
    setPeriod(...days);
  };
  const move = (direction: 1 | -1) => {
    const before = session ? session.before : chosen();
    const settings = playing(window, before, unit);
    const now = session && !(session.ended && direction === 1) ? shown.current : null;
    const next = now
      ? nextStep(settings, now, axis, direction)
      : firstStep(settings, session ? null : before, axis);
    if (next) show(next);
    setSession({ before, ended: next === null });
    return next !== null;
  };

  useEffect(() => {
    const [first, last] = shown.current ?? [null, null];
    if (session === null || (from === first && to === last)) return;
    setPlaying(false);
    setSession(null);
  }, [session, from, to]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new answer, and nothing else, asks for the next step
  useEffect(() => {
    if (!isPlaying || !answered) return;
    const timer = setTimeout(() => move(1) || setPlaying(false), stepMs(speed, lessMotion));
    return () => clearTimeout(timer);
  }, [isPlaying, answered, filtered, speed, window, lessMotion, axis[0], axis[1]]);
  useEffect(() => () => setPlaying(false), []);

  return {
    isPlaying,
    session,
    window,
    speed,
    setWindow,
    setSpeed,
    toggle: () => {
      if (isPlaying) setPlaying(false);
      else if ((session && !session.ended) || move(1)) setPlaying(true);
    },
    step: (direction) => {
      setPlaying(false);
      move(direction);
    },
    stop: () => {
      setPlaying(false);
      if (session) setPeriod(session.before?.[0] ?? null, session.before?.[1] ?? null);
      setSession(null);
    },
  };
}
