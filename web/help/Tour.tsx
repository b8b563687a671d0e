import './tour.css';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../state/useWords.ts';
import { setTab, type Tab, useViewer } from '../state/viewerStore.ts';
import { endTour, startTour, stopBeside, type TourStop, tourStops, useTour } from './tourState.ts';

/** Where each stop is on the page, and which sheet of a phone shows it. */
const stops: Record<TourStop, { target: string; tab: Tab | null | 'any' }> = {
  summary: { target: '.top-summary', tab: 'any' },
  map: { target: '.map', tab: null },
  time: { target: '.time-panel', tab: 'time' },
  list: { target: '.list-panel', tab: 'list' },
  incident: { target: '.incident-row', tab: 'list' },
  help: { target: '.help-button', tab: 'any' },
};

interface Frame {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Where a stop's part of the page is now; null where it is not on the screen. */
function useFrame(stop: TourStop): Frame | null {
  const [frame, setFrame] = useState<Frame | null>(null);
  useLayoutEffect(() => {
    const { tab, target } = stops[stop];
    if (tab !== 'any' && useViewer.getState().selected === null) setTab(tab);
    const measure = () => {
      const box = document.querySelector(target)?.getBoundingClientRect();
      setFrame(
        box && box.width > 0 ? { left: box.left, top: box.top, width: box.width, height: box.height } : null,
      );
    };
    const next = requestAnimationFrame(measure);
    addEventListener('resize', measure);
    return () => {
      cancelAnimationFrame(next);
      removeEventListener('resize', measure);
    };
  }, [stop]);
  return frame;
}

function TourStep({ stop }: { stop: TourStop }) {
  const { texts, formats } = useWords();
  const { tour } = texts.help;
  const frame = useFrame(stop);
  const card = useRef<HTMLDivElement>(null);
  const [before, after] = [stopBeside(stop, -1), stopBeside(stop, 1)];
  // biome-ignore lint/correctness/useExhaustiveDependencies: each stop is read anew
  useEffect(() => card.current?.focus(), [stop]);
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    endTour();
  };
  // Beside what it speaks of: in the upper half of the page when that is below.
  const isLow = frame !== null && frame.top > innerHeight / 2;
  return (
    <>
      {frame && (
        <div
          className="tour-frame"
          aria-hidden="true"
          style={{
            transform: `translate(${frame.left}px, ${frame.top}px)`,
            width: `${frame.width}px`,
            height: `${frame.height}px`,
          }}
        />
      )}
      <div
        className="tour-card"
        role="dialog"
        aria-label={tour.label}
        data-high={isLow || undefined}
        ref={card}
        tabIndex={-1}
        onKeyDown={key}
      >
        <p className="quiet">
          {tour.step(formats.number(tourStops.indexOf(stop) + 1), formats.number(tourStops.length))}
        </p>
        <p>{tour.steps[stop]}</p>
        <p className="tour-buttons">
          <button type="button" className="link-button" onClick={endTour}>
            {tour.end}
          </button>
          {before && (
            <button type="button" className="button" onClick={() => useTour.setState({ at: before })}>
              {tour.back}
            </button>
          )}
          <button
            type="button"
            className="button button-strong"
            onClick={() => (after ? useTour.setState({ at: after }) : endTour())}
          >
            {after ? tour.next : tour.done}
          </button>
        </p>
      </div>
    </>
  );
}

/** A short walk over the page, offered once; it never stands in the way of using it. */
export function Tour() {
  const { texts } = useWords();
  const at = useTour((state) => state.at);
  const { tour } = texts.help;
  if (at === 'over') return null;
  if (at !== 'offered') return <TourStep stop={at} />;
  return (
    <section className="tour-card tour-offer" aria-label={tour.label}>
      <p>{tour.offer}</p>
      <p className="tour-buttons">
        <button type="button" className="button" onClick={endTour}>
          {tour.skip}
        </button>
        <button type="button" className="button button-strong" onClick={startTour}>
          {tour.start}
        </button>
      </p>
    </section>
  );
}
