import { lazy, Suspense } from 'react';
import type { Dataset } from '../data/Dataset.ts';
import { useIsStale } from '../data/stale.ts';
import { ListPanel } from '../list/ListPanel.tsx';
import { IncidentMap } from '../map/IncidentMap.tsx';
import { SourceReader } from '../reader/SourceReader.tsx';
import { useAddress } from '../state/useAddress.ts';
import { useWords } from '../state/useWords.ts';
import { useMakeView, ViewProvider } from '../state/view.ts';
import { useViewer } from '../state/viewerStore.ts';
import { sampleBanner } from '../wording/sampleBanner.ts';
import { HiddenIncident } from './HiddenIncident.tsx';
import { PhoneTabs } from './PhoneTabs.tsx';
import { Summary } from './Summary.tsx';
import { TopBar } from './TopBar.tsx';

// Date fields bring a calendar library along: the map need not wait for it.
const TimePanel = lazy(() =>
  import('../time/TimePanel.tsx').then((module) => ({ default: module.TimePanel })),
);

// A button, not a link to an anchor: the address after # holds the state.
const skipToList = () => document.getElementById('list')?.focus();

/** The loaded viewer: map, list, time and source, all reading one filtered view. */
export function Viewer({ dataset }: { dataset: Dataset }) {
  const view = useMakeView(dataset);
  const words = useWords();
  const { texts } = words;
  const samples = sampleBanner(dataset.manifest, words);
  const selected = useViewer((state) => state.selected);
  const tab = useViewer((state) => state.tab);
  const stale = useIsStale();
  useAddress(dataset);
  return (
    <ViewProvider value={view}>
      <button type="button" className="skip-link" onClick={skipToList}>
        {texts.skipToList}
      </button>
      <TopBar>
        <Summary />
      </TopBar>
      {stale && (
        <p className="stale-banner" role="alert">
          {texts.stale}{' '}
          <button type="button" className="button button-small" onClick={() => location.reload()}>
            {texts.error.reload}
          </button>
        </p>
      )}
      <HiddenIncident />
      {samples && (
        <p className="sample-banner" role="note">
          <strong>{samples}</strong> <span>{texts.sampleBannerMore}</span>
        </p>
      )}
      <main className="viewer" data-tab={tab ?? 'map'} data-reading={selected !== null || undefined}>
        <ListPanel />
        <IncidentMap />
        {selected !== null && <SourceReader row={selected} />}
        <Suspense fallback={<section className="panel time-panel" />}>
          <TimePanel />
        </Suspense>
        <PhoneTabs />
      </main>
    </ViewProvider>
  );
}
