import type { Map as LeafletMap } from 'leaflet';
import { distanceKm } from '../../../src/model/geo.ts';
import type { Box } from '../../basemap/boxes.ts';
import type { Words } from '../../i18n/words.ts';
import { useWords } from '../../state/useWords.ts';
import { metresPerPixel } from '../marks.ts';
import { placeNames } from './placeNames.ts';
import type { SmallMapPlace, SmallMapRole } from './smallPlaces.ts';

const radiusOf: Record<SmallMapRole, number> = { chosen: 10, rival: 8, other: 4 };
/** One sign per role, in a 16 × 16 box: the colour never speaks alone. */
const signOf: Record<SmallMapRole, string> = {
  chosen: 'M4.4 8.4 7 11 11.8 5.4',
  rival: 'M5.2 5.2l5.6 5.6M10.8 5.2l-5.6 5.6',
  other: '',
};

/** A place of the small map where it stands, with its name where there is room. */
export interface SmallMark {
  readonly place: SmallMapPlace;
  /** Where the sign stands: at the place, for an area on its circle. */
  readonly x: number;
  readonly y: number;
  /** The middle of the circle. */
  readonly centreY: number;
  readonly radius: number;
  /** The uncertainty radius in pixels; 0 when it is not to be drawn. */
  readonly reach: number;
  readonly name: { x: number; y: number; box: Box } | null;
}

/** Puts the places on the screen of a map, in the order given. `widthOf` measures a name in pixels. */
export function smallMarks(
  map: LeafletMap,
  places: readonly SmallMapPlace[],
  widthOf: (name: string) => number,
): SmallMark[] {
  const size = map.getSize();
  const placed = places.map((place) => {
    const { x, y: centreY } = map.latLngToContainerPoint([place.lat, place.lon]);
    const radius = radiusOf[place.role];
    const reachPx = (place.radiusM ?? 0) / metresPerPixel(place.lat, map.getZoom());
    const reach = reachPx > radius + 3 ? reachPx : 0;
    const y = place.isArea ? centreY - reach : centreY;
    return { place, x, y, centreY, radius, reach, nameWidth: widthOf(place.name) };
  });
  const names = placeNames(placed, { width: size.x, height: size.y });
  return placed.map((mark, i) => ({ ...mark, name: names[i] ?? null }));
}

function said(place: SmallMapPlace, chosen: SmallMapPlace | undefined, { texts, formats }: Words): string {
  const { small } = texts.map;
  const role = small[place.role];
  if (!chosen || chosen === place) return small.role(place.name, role);
  return small.away(place.name, role, formats.distance(1000 * distanceKm(chosen, place)));
}

/** The signs of the places: buttons when a place can be chosen; read out with role and distance. */
export function SmallMarks(props: {
  marks: readonly SmallMark[];
  onChoose: ((place: SmallMapPlace) => void) | undefined;
}) {
  const words = useWords();
  const { marks, onChoose } = props;
  const chosen = marks.find(({ place }) => place.role === 'chosen')?.place;
  return (
    <>
      <svg className="small-map-areas" aria-hidden="true">
        {marks.map((mark, i) =>
          mark.reach > 0 ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: places have no id and two may stand at one point
            <circle key={i} data-role={mark.place.role} cx={mark.x} cy={mark.centreY} r={mark.reach} />
          ) : null,
        )}
      </svg>
      <ul className="small-map-marks">
        {marks.map(({ place, x, y, radius, name }, i) => {
          const sign = (
            <>
              <svg width={2 * radius} height={2 * radius} viewBox="0 0 16 16" aria-hidden="true">
                <circle cx="8" cy="8" r="7" />
                <path d={signOf[place.role]} />
              </svg>
              <span className="visually-hidden">{said(place, chosen, words)}</span>
            </>
          );
          const style = { transform: `translate(${x}px, ${y}px)` };
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: places have no id and two may stand at one point
            <li key={i} data-role={place.role}>
              {onChoose ? (
                <button
                  type="button"
                  className="small-map-mark"
                  style={style}
                  title={place.name}
                  onClick={() => onChoose(place)}
                >
                  {sign}
                </button>
              ) : (
                <span className="small-map-mark" style={style} title={place.name}>
                  {sign}
                </span>
              )}
              {name && (
                <span
                  className="small-map-name"
                  aria-hidden="true"
                  style={{ transform: `translate(${name.x}px, ${name.y}px)` }}
                >
                  <bdi>{place.name}</bdi>
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
