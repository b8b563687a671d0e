import '../places/places.css';
import './settings.css';
import { type ReactNode, useEffect, useRef } from 'react';
import { setLabelLanguage, useMapSettings } from '../../basemap/choice/mapSettings.ts';
import type { DataBox } from '../../basemap/user/openTileFile.ts';
import { Icon } from '../../marks/Icon.tsx';
import { Segmented } from '../../shell/Segmented.tsx';
import { useWords } from '../../state/useWords.ts';
import { BaseMapChoices } from './BaseMapChoices.tsx';

/** Which base map, which names on it; `children` are what else the map offers (its picture). Loaded when first opened. */
export function MapSettings(props: { box: DataBox; close: () => void; children?: ReactNode }) {
  const { texts, language } = useWords();
  const labels = useMapSettings((state) => state.labels) ?? language;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section
      className="place-panel map-settings"
      aria-labelledby="map-settings-title"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        props.close();
      }}
    >
      <header>
        <h2 id="map-settings-title" tabIndex={-1} ref={heading}>
          {texts.map.settings.title}
        </h2>
        <button
          type="button"
          className="icon-button"
          onClick={props.close}
          aria-label={texts.map.settings.close}
          title={texts.map.settings.close}
        >
          <Icon name="close" />
        </button>
      </header>
      <div className="map-settings-body">
        <BaseMapChoices box={props.box} />
        <div>
          <h3>{texts.map.settings.labels}</h3>
          <Segmented
            label={texts.map.settings.labels}
            options={[
              { value: 'ar', label: 'العربية', lang: 'ar' },
              { value: 'en', label: 'English', lang: 'en' },
              { value: 'both', label: texts.map.settings.both },
            ]}
            value={labels}
            onChange={setLabelLanguage}
          />
          <p className="quiet">{texts.map.settings.labelsNote}</p>
        </div>
        {props.children}
      </div>
    </section>
  );
}
