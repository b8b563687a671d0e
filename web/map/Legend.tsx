import { useState } from 'react';
import { incidentTypeNames } from '../../src/model/incidentType.ts';
import { Icon } from '../marks/Icon.tsx';
import { TypeMark } from '../marks/TypeMark.tsx';
import { useWords } from '../state/useWords.ts';
import { roundDistance } from './roundDistance.ts';
import { symbolRadius } from './signSize.ts';

/** Below these the opened legend would cover too much of the map to be open unasked, pixels. */
const ROOM_FOR_LEGEND = { width: 700, height: 460 };

/** Three counts to show the sizes by: the largest round one, and a tenth and a hundredth of it. */
export function sampleSizes(most: number): number[] {
  const largest = roundDistance(Math.max(1, most));
  return [...new Set([largest / 100, largest / 10, largest].map((size) => Math.max(1, Math.round(size))))];
}

/** What the marks mean: colour, size, and the dashed line of an area. */
export function Legend({ most, room }: { most: number; room: { width: number; height: number } }) {
  const { texts, formats } = useWords();
  // Until a person decides, it is open where it covers little of the map.
  const [open, setOpen] = useState<boolean | null>(null);
  const isOpen = open ?? (room.width >= ROOM_FOR_LEGEND.width && room.height >= ROOM_FOR_LEGEND.height);
  const shown = sampleSizes(most);
  return (
    <div className="legend">
      <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {texts.map.legend} <Icon name={isOpen ? 'down' : 'up'} />
      </button>
      <div hidden={!isOpen}>
        <ul className="legend-types">
          {incidentTypeNames.map((name, type) => (
            <li key={name}>
              <TypeMark type={type} size={15} /> {texts.types[name]}
            </li>
          ))}
        </ul>
        <p className="legend-dominant">{texts.map.legendDominant}</p>
        <ul className="legend-rest">
          <li>
            <span className="legend-sizes" aria-hidden="true">
              {shown.map((size) => {
                const radius = symbolRadius(size, most);
                return (
                  <span key={size}>
                    <i style={{ width: `${2 * radius}px`, height: `${2 * radius}px` }} />
                    {formats.number(size)}
                  </span>
                );
              })}
            </span>
            <span>{texts.map.legendSize}</span>
          </li>
          <li>
            <i className="legend-group" aria-hidden="true">
              {formats.number(12)}
            </i>
            <span>{texts.map.legendGroup}</span>
          </li>
          <li>
            <i className="legend-area" aria-hidden="true" />
            <span>{texts.map.legendArea}</span>
          </li>
        </ul>
      </div>
    </div>
  );
}
