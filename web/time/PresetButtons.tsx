import { Icon } from '../marks/Icon.tsx';
import { Segmented } from '../shell/Segmented.tsx';
import { useWords } from '../state/useWords.ts';
import { useView } from '../state/view.ts';
import { setAxis, useViewer } from '../state/viewerStore.ts';
import type { Days, TimeAxis } from './axis.ts';
import { choosePeriod } from './choosePeriod.ts';
import { presetOf, presetPeriod, presets, shiftedPeriod } from './presets.ts';
import { panned } from './zoom.ts';

/** Usual lengths of the period, and the same length earlier or later; without a period they move the axis. */
export function PresetButtons({ axis, all }: { axis: TimeAxis; all: Days }) {
  const { dataset } = useView();
  const { texts } = useWords();
  const from = useViewer((state) => state.from);
  const to = useViewer((state) => state.to);
  const undatedOnly = useViewer((state) => state.undated === 'only');
  const zoomedIn = useViewer((state) => state.axis !== null);
  const whole = from === null || to === null;
  const shift = (direction: -1 | 1) => {
    const days: Days = [axis.first, axis.last];
    if (whole) setAxis(panned(days, all, direction * (axis.last - axis.first + 1)));
    else choosePeriod(...shiftedPeriod(from, to, direction, all), all);
  };
  const [first, last] = whole ? [axis.first, axis.last] : [from, to];
  const button = (direction: -1 | 1, icon: 'back' | 'forward', name: string, atEnd: boolean) => (
    <button
      type="button"
      className="icon-button"
      disabled={atEnd || (whole && !zoomedIn)}
      onClick={() => shift(direction)}
      aria-label={name}
      title={name}
    >
      <Icon name={icon} mirrored />
    </button>
  );
  return (
    <div className="time-presets">
      {button(-1, 'back', texts.time.earlier, first <= all[0])}
      <Segmented
        label={texts.time.presetsLabel}
        options={presets.map((value) => ({ value, label: texts.time.presets[value] }))}
        value={undatedOnly ? null : presetOf(from, to)}
        onChange={(value) => choosePeriod(...presetPeriod(value, to, dataset.latestDay), all)}
      />
      {button(1, 'forward', texts.time.later, last >= all[1])}
    </div>
  );
}
