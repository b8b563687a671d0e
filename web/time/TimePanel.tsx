import './time.css';
import { plural } from '../i18n/plural.ts';
import { Icon } from '../marks/Icon.tsx';
import { Segmented } from '../shell/Segmented.tsx';
import { useWords } from '../state/useWords.ts';
import { useView } from '../state/view.ts';
import { setPeriod, setUndated, showsUndated, useViewer } from '../state/viewerStore.ts';
import { DayField } from './DayField.tsx';
import { Histogram } from './Histogram.tsx';
import { presetOf, presetPeriod, presets, shiftedPeriod } from './presets.ts';
import { useWidth } from './useWidth.ts';

/** The period shown: histogram with brush, two typed dates, presets, and what has no date. */
export function TimePanel() {
  const { bins, filtered, dataset } = useView();
  const { texts, formats } = useWords();
  const from = useViewer((state) => state.from);
  const to = useViewer((state) => state.to);
  const undated = useViewer(showsUndated);
  const [box, width] = useWidth();
  if (!bins) return null;
  const first = from ?? bins.firstDay;
  const last = to ?? bins.lastDay;
  const preset = presetOf(from, to);
  const shift = (direction: -1 | 1) => {
    if (from === null || to === null) return;
    setPeriod(...shiftedPeriod(from, to, direction, bins));
  };
  return (
    <section className="panel time-panel" aria-label={texts.regions.time} ref={box}>
      <div className="time-controls">
        <div className="time-fields">
          <DayField
            label={texts.time.from}
            day={first}
            onChange={(day) => setPeriod(day, Math.max(day, last))}
          />
          <DayField
            label={texts.time.to}
            day={last}
            onChange={(day) => setPeriod(Math.min(first, day), day)}
          />
        </div>
        <div className="time-presets">
          <button
            type="button"
            className="icon-button"
            disabled={from === null}
            onClick={() => shift(-1)}
            aria-label={texts.time.earlier}
            title={texts.time.earlier}
          >
            <Icon name="back" mirrored />
          </button>
          <Segmented
            label={texts.time.presetsLabel}
            options={presets.map((value) => ({ value, label: texts.time.presets[value] }))}
            value={preset}
            onChange={(value) => setPeriod(...presetPeriod(value, to, dataset.latestDay))}
          />
          <button
            type="button"
            className="icon-button"
            disabled={to === null}
            onClick={() => shift(1)}
            aria-label={texts.time.later}
            title={texts.time.later}
          >
            <Icon name="forward" mirrored />
          </button>
        </div>
        <label className="time-undated" title={texts.time.undatedHelp}>
          <input
            type="checkbox"
            checked={undated !== false}
            onChange={(event) => setUndated(event.target.checked)}
          />
          {plural(formats, filtered.undated, texts.time.undated)}
        </label>
      </div>
      <Histogram bins={bins} ticks={Math.max(3, Math.floor(width / 90))} />
    </section>
  );
}
