import { TypeMark } from '../marks/TypeMark.tsx';
import { useWords } from '../state/useWords.ts';
import type { Mark } from './marks.ts';
import { markWords } from './markWords.ts';

/** How many, and the latest, beside a mark; `x`, `y` in pixels of the map's container. */
export function MapTooltip({ mark, x, y, width }: { mark: Mark; x: number; y: number; width: number }) {
  const words = useWords();
  const said = markWords(mark, words);
  const side = x > width - 260 ? 'before' : 'after';
  return (
    <div
      className="map-tooltip"
      data-side={side}
      data-below={y < 90 || undefined}
      style={{ transform: `translate(${x}px, ${y}px)` }}
    >
      <div className="map-tooltip-box" dir="auto">
        <p className="map-tooltip-name">
          <bdi>{said.name}</bdi> {said.otherName && <bdi className="other-name">{said.otherName}</bdi>}
        </p>
        {said.more && <p className="quiet">{said.more}</p>}
        <p>
          <TypeMark type={mark.dominant} size={13} /> {said.count}
        </p>
        <p className="quiet">{said.latest}</p>
        {said.within && <p className="quiet">{said.within}</p>}
      </div>
    </div>
  );
}
