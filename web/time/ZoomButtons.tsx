import { Icon } from '../marks/Icon.tsx';
import { useWords } from '../state/useWords.ts';
import { setAxis, useViewer } from '../state/viewerStore.ts';
import type { Days, TimeAxis } from './axis.ts';
import { LEAST_SHOWN, zoomed } from './zoom.ts';

/** Zooms the axis round the chosen period if it is seen, else round the middle. */
export function zoomBy(factor: number, axis: Pick<TimeAxis, 'first' | 'last'>, all: Days): void {
  const { from, to } = useViewer.getState();
  const middle = from !== null && to !== null ? (from + to + 1) / 2 : Number.NaN;
  const seen = middle >= axis.first && middle <= axis.last;
  setAxis(zoomed([axis.first, axis.last], all, factor, seen ? middle : (axis.first + axis.last + 1) / 2));
}

/** Fewer, more, or all days on the axis. */
export function ZoomButtons({ axis, all }: { axis: TimeAxis; all: Days }) {
  const { texts } = useWords();
  const zoomedIn = useViewer((state) => state.axis !== null);
  const button = (icon: 'plus' | 'minus' | 'fit', name: string, disabled: boolean, act: () => void) => (
    <button
      type="button"
      className="icon-button"
      aria-label={name}
      title={name}
      disabled={disabled}
      onClick={act}
    >
      <Icon name={icon} />
    </button>
  );
  return (
    <fieldset className="time-zoom">
      <legend className="visually-hidden">{texts.time.zoom}</legend>
      {button('plus', texts.time.zoomIn, axis.last - axis.first + 1 <= LEAST_SHOWN, () =>
        zoomBy(0.5, axis, all),
      )}
      {button('minus', texts.time.zoomOut, !zoomedIn, () => zoomBy(2, axis, all))}
      {button('fit', texts.time.zoomAll, !zoomedIn, () => setAxis(null))}
    </fieldset>
  );
}
