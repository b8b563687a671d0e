import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { directionOf } from '../i18n/languages.ts';
import { useWords } from '../state/useWords.ts';

const NARROWEST_PX = 380;
const STEP_PX = 40;
/** The map must keep some room. */
const widest = () => Math.max(NARROWEST_PX, Math.round(innerWidth * 0.6));

/** The edge of the reader: dragged, or moved by arrow keys, it gives the text more room or the map. */
export function ReaderWidth() {
  const { texts, language } = useWords();
  const [widthPx, setWidthPx] = useState(() =>
    Math.round(Number.parseFloat(document.documentElement.style.getPropertyValue('--reader-width')) || 500),
  );
  const set = (wanted: number) => {
    const width = Math.round(Math.min(widest(), Math.max(NARROWEST_PX, wanted)));
    document.documentElement.style.setProperty('--reader-width', `${width}px`);
    setWidthPx(width);
    // The map learns its new size as it does when the window changes.
    dispatchEvent(new Event('resize'));
  };
  const drag = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const box = event.currentTarget.parentElement?.getBoundingClientRect();
    if (!box) return;
    set(directionOf[language] === 'rtl' ? event.clientX - box.left : box.right - event.clientX);
  };
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const wider = directionOf[language] === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    const narrower = directionOf[language] === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    if (event.key !== wider && event.key !== narrower) return;
    event.preventDefault();
    const now = event.currentTarget.parentElement?.clientWidth ?? widthPx;
    set(now + (event.key === wider ? STEP_PX : -STEP_PX));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that can be moved has no element of its own
    <div
      role="separator"
      tabIndex={0}
      className="reader-width"
      aria-orientation="vertical"
      aria-label={texts.source.walk.widen}
      aria-valuenow={widthPx}
      aria-valuemin={NARROWEST_PX}
      aria-valuemax={widest()}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={walk}
    />
  );
}
