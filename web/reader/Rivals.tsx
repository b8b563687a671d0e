import { lazy, Suspense } from 'react';
import { distanceKm } from '../../src/model/geo.ts';
import type { Mention } from '../../src/model/mention.ts';
import type { Place } from '../../src/model/place.ts';
import { useWords } from '../state/useWords.ts';
import { useView } from '../state/view.ts';
import { placeName } from '../wording/placeWords.ts';
import { regionName } from '../wording/regions.ts';
import { kmFromOthers, rivalsOf } from './rivals.ts';

const SmallMap = lazy(() => import('../map/SmallMap.tsx').then((module) => ({ default: module.SmallMap })));

/** The other places of a name that were weighed: on a small map, with how far they are from the chosen one and the rest. */
export function Rivals(props: {
  mention: Mention;
  place: Place;
  radiusM: number | null;
  mentions: readonly Mention[];
}) {
  const { mention, place, radiusM, mentions } = props;
  const { texts, formats, language } = useWords();
  const words = useWords();
  const { dataset } = useView();
  const { text } = texts.source;
  const rivals = rivalsOf(mention, place);
  const far = (point: { lat: number; lon: number }) => {
    const km = kmFromOthers(point, mention, mentions);
    return km === null ? null : formats.distance(1000 * km);
  };
  const chosenFar = far(place);
  return (
    <>
      <h4>{texts.reader.rivals}</h4>
      {rivals.length === 0 && <p className="quiet">{texts.reader.noRivals}</p>}
      <Suspense fallback={<div className="small-map-room" />}>
        <SmallMap
          label={text.rivalMap}
          places={[
            {
              lat: place.lat,
              lon: place.lon,
              name: placeName(place, language),
              role: 'chosen',
              ...(radiusM === null ? {} : { radiusM }),
            },
            ...rivals.map(({ lat, lon, name }) => ({ lat, lon, name, role: 'rival' as const })),
          ]}
        />
      </Suspense>
      {rivals.length > 0 && (
        <>
          {chosenFar && <p className="quiet">{text.chosenFar(chosenFar)}</p>}
          <ul className="rivals">
            {rivals.map((rival) => {
              const farOff = far(rival);
              return (
                <li key={rival.id}>
                  <bdi className="name">{rival.name}</bdi>
                  <span className="quiet">
                    {[
                      rival.admin1 && regionName(rival.admin1, rival.country, dataset.places, words),
                      rival.country && formats.country(rival.country),
                    ]
                      .filter(Boolean)
                      .join(texts.comma)}
                  </span>
                  <span className="rival-away">
                    {texts.reader.rivalAway(formats.distance(1000 * distanceKm(place, rival)))}
                  </span>
                  {farOff && <span className="rival-far quiet">{text.rivalFar(farOff)}</span>}
                </li>
              );
            })}
          </ul>
        </>
      )}
    </>
  );
}
