import { mapCredits } from '../basemap/attribution.ts';
import { useWords } from '../state/useWords.ts';

/** Whose data the base map is made of, and that it takes no side. */
export function MapCredits() {
  const { texts } = useWords();
  return (
    <p className="map-credits">
      <span>{texts.map.boundaries}</span>{' '}
      <bdi dir="ltr">
        {mapCredits.map(({ name, licence, url }, i) => (
          <span key={name}>
            {i > 0 && ' · '}
            <a href={url} title={licence} target="_blank" rel="noopener noreferrer">
              {name}
            </a>
          </span>
        ))}
      </bdi>
    </p>
  );
}
