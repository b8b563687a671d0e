import { useId } from 'react';
import type { Point } from '../../src/model/geo.ts';
import type { PlaceKind } from '../../src/model/place.ts';
import { useCorrectWords } from './useCorrectWords.ts';

/** A point that a person took on the map, how far from it the thing may have been, and whether to keep it as a place. */
export interface PickedPoint extends Point {
  readonly name: string;
  readonly radiusM: number;
  readonly kind: PlaceKind;
  readonly remember: boolean;
}

export const readyPoint = (point: PickedPoint | null): boolean => point !== null && point.name.trim() !== '';

/** Name and certainty of a point taken on the map; adding it to the gazetteer. */
export function PointFields(props: { point: PickedPoint | null; onChange: (point: PickedPoint) => void }) {
  const { point, onChange } = props;
  const { correct } = useCorrectWords();
  const [nameId, radiusId, kindId] = [useId(), useId(), useId()];
  const { place } = correct;
  if (!point) return <p role="status">{place.pickFirst}</p>;
  return (
    <>
      <p role="status">{place.picked(point.lat.toFixed(4), point.lon.toFixed(4))}</p>
      <label className="correct-field" htmlFor={nameId}>
        <span>{place.newName}</span>
        <input
          id={nameId}
          type="text"
          dir="auto"
          maxLength={200}
          required
          value={point.name}
          onChange={(event) => onChange({ ...point, name: event.target.value })}
        />
      </label>
      <label className="correct-field" htmlFor={radiusId}>
        <span>{place.radius}</span>
        <select
          id={radiusId}
          value={point.radiusM}
          onChange={(event) => onChange({ ...point, radiusM: Number(event.target.value) })}
        >
          {Object.entries(place.radii).map(([radiusM, label]) => (
            <option key={radiusM} value={radiusM}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label className="correct-check">
        <input
          type="checkbox"
          checked={point.remember}
          onChange={(event) => onChange({ ...point, remember: event.target.checked })}
        />
        <span>
          {place.remember} <span className="quiet">{place.rememberHelp}</span>
        </span>
      </label>
      {point.remember && (
        <label className="correct-field" htmlFor={kindId}>
          <span>{place.kind}</span>
          <select
            id={kindId}
            value={point.kind}
            onChange={(event) => onChange({ ...point, kind: event.target.value as PlaceKind })}
          >
            {Object.entries(place.kinds).map(([kind, label]) => (
              <option key={kind} value={kind}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}
