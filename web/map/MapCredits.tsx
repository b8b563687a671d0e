import { useState } from 'react';
import { mapCredits } from '../basemap/attribution.ts';
import { useWords } from '../state/useWords.ts';
import { useOwnCredit } from './useOwnCredit.ts';

const ROOM_FOR_CREDITS = 560;

/** Whose data the base map is made of, and that it takes no side; on a narrow map behind a button. */
export function MapCredits({ roomPx }: { roomPx: number }) {
  const { texts } = useWords();
  const [open, setOpen] = useState(false);
  const own = useOwnCredit();
  if (roomPx < ROOM_FOR_CREDITS && !open) {
    return (
      <p className="map-credits">
        <button type="button" aria-expanded={false} onClick={() => setOpen(true)}>
          {texts.map.credits}
        </button>
      </p>
    );
  }
  return (
    <p className="map-credits">
      <span>{texts.map.boundaries}</span>{' '}
      {own && (
        <>
          <bdi>{own}</bdi> ·{' '}
        </>
      )}
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
