import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { IncidentList } from '../list/IncidentList.tsx';
import { Icon } from '../marks/Icon.tsx';
import { useWords } from '../state/useWords.ts';
import { useView } from '../state/view.ts';
import { useViewer } from '../state/viewerStore.ts';
import { placeName } from '../wording/placeWords.ts';
import { placesOfAddress } from './placesOfAddress.ts';

/** The incidents of the place that was clicked, over the map; closing it shows again what the page around chose. */
export function EmbedList() {
  const { dataset } = useView();
  const { texts, language } = useWords();
  const chosen = useViewer((state) => state.places);
  const box = useRef<HTMLElement>(null);
  const [opener] = useState(() => document.activeElement);
  useEffect(() => box.current?.focus(), []);
  const close = () => {
    useViewer.setState({ places: placesOfAddress.get(dataset), tab: null });
    if (opener instanceof HTMLElement || opener instanceof SVGElement) opener.focus();
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
  };
  const places = (chosen ?? []).flatMap((index) => dataset.places[index] ?? []);
  return (
    <section
      className="panel list-panel embed-list"
      ref={box}
      tabIndex={-1}
      aria-label={texts.regions.list}
      onKeyDown={key}
    >
      <header>
        <bdi className="name">{places.map((place) => placeName(place, language)).join(texts.comma)}</bdi>
        <button
          type="button"
          className="icon-button"
          aria-label={texts.export.embed.closeList}
          onClick={close}
        >
          <Icon name="close" />
        </button>
      </header>
      <IncidentList />
    </section>
  );
}
