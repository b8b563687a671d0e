import { useState } from 'react';
import { incidentTypeNames } from '../../src/model/incidentType.ts';
import { Icon } from '../marks/Icon.tsx';
import { TypeMark } from '../marks/TypeMark.tsx';
import { useWords } from '../state/useWords.ts';
import { symbolRadius } from './marks.ts';

const ROOM_FOR_LEGEND = 700;
const sizes = [1, 5, 20, 50, 200, 1000];

/** What the marks mean: colour, size, and the dashed line of an area. */
export function Legend({ most, roomPx }: { most: number; roomPx: number }) {
  const { texts, formats } = useWords();
  // Until a person decides, it is open where it covers little of the map.
  const [open, setOpen] = useState<boolean | null>(null);
  const isOpen = open ?? roomPx >= ROOM_FOR_LEGEND;
  const shown = sizes.filter((size, i) => i === 0 || size <= most).slice(-3);
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
            <i className="legend-area" aria-hidden="true" />
            <span>{texts.map.legendArea}</span>
          </li>
        </ul>
      </div>
    </div>
  );
}
