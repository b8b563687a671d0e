import './time.css';
import { type KeyboardEvent, lazy, Suspense, useMemo } from 'react';
import { axisWithin, type TimeBins } from '../filter/timeBins.ts';
import { directionOf } from '../i18n/languages.ts';
import { useIdle } from '../shell/useIdle.ts';
import { useWords } from '../state/useWords.ts';
import { useView } from '../state/view.ts';
import { setAxis, useViewer } from '../state/viewerStore.ts';
import { type Days, timeAxis } from './axis.ts';
import { Histogram } from './Histogram.tsx';
import { PresetButtons } from './PresetButtons.tsx';
import { PlayControls } from './play/PlayControls.tsx';
import { usePlay } from './play/usePlay.ts';
import { UndatedTray } from './UndatedTray.tsx';
import { ZoomButtons, zoomBy } from './ZoomButtons.tsx';

// Date fields bring a calendar library along: bars and brush need not wait for it.
const DateFields = lazy(() =>
  import('./fields/DateFields.tsx').then((module) => ({ default: module.DateFields })),
);

/** Controls that read keys themselves. */
const OWN_KEYS = 'button, input, select, [role=spinbutton]';

/** The period shown: bars with brush, typed dates, presets, play, and what has no date. */
export function TimePanel() {
  const { bins, days } = useView();
  const { texts } = useWords();
  return (
    <section className="panel time-panel" aria-label={texts.regions.time}>
      {bins && days ? <DatedPanel bins={bins} days={days} /> : <UndatedTray />}
    </section>
  );
}

function DatedPanel({ bins, days }: { bins: TimeBins; days: Days }) {
  const { language } = useWords();
  const shown = useViewer((state) => state.axis);
  const all = useMemo<Days>(
    () => [Math.min(days[0], bins.firstDay), Math.max(days[1], bins.lastDay)],
    [days, bins],
  );
  const axis = useMemo(
    () =>
      timeAxis(
        (shown && axisWithin(shown, all)) ?? [bins.firstDay, bins.lastDay],
        directionOf[language] === 'rtl',
      ),
    [shown, all, bins, language],
  );
  const idle = useIdle();
  const play = usePlay([axis.first, axis.last], bins.unit);
  const key = (event: KeyboardEvent) => {
    const acts: Record<string, () => void> = {
      ' ': play.toggle,
      '+': () => zoomBy(0.5, axis, all),
      '=': () => zoomBy(0.5, axis, all),
      '-': () => zoomBy(2, axis, all),
      '0': () => setAxis(null),
    };
    const act = acts[event.key];
    if (!act || event.ctrlKey || event.metaKey || (event.target as Element).closest(OWN_KEYS)) return;
    event.preventDefault();
    act();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the controls inside come up to here
    <div className="time-dated" onKeyDown={key}>
      <div className="time-row">
        <Suspense fallback={<div className="time-fields" />}>
          {idle ? <DateFields all={all} /> : <div className="time-fields" />}
        </Suspense>
        <UndatedTray />
      </div>
      <div className="time-row">
        <PresetButtons axis={axis} all={all} />
        <PlayControls play={play} />
        <ZoomButtons axis={axis} all={all} />
      </div>
      <Histogram bins={bins} axis={axis} all={all} />
    </div>
  );
}
