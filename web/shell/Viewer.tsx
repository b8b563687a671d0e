import { lazy, Suspense, useEffect } from 'react';
import type { Dataset } from '../data/Dataset.ts';
import { refreshDataset } from '../data/refreshDataset.ts';
import { useIsStale } from '../data/stale.ts';
import { ExportButton } from '../export/menu/ExportButton.tsx';
import { ListPanel } from '../list/ListPanel.tsx';
import { IncidentMap } from '../map/IncidentMap.tsx';
import { useAddress } from '../state/useAddress.ts';
import { useWords } from '../state/useWords.ts';
import { useMakeView, ViewProvider } from '../state/view.ts';
import { useViewer } from '../state/viewerStore.ts';
import { TimePanel } from '../time/TimePanel.tsx';
import { sampleBanner } from '../wording/sampleBanner.ts';
import { Following } from './Following.tsx';
import { HiddenIncident } from './HiddenIncident.tsx';
import { PhoneTabs } from './PhoneTabs.tsx';
import { LoadingScreen } from './Screens.tsx';
import { Summary } from './Summary.tsx';
import { TopBar } from './TopBar.tsx';
import { useIdle } from './useIdle.ts';

const Tour = lazy(() => import('../help/Tour.tsx').then((module) => ({ default: module.Tour })));

const loadReader = () => import('../reader/SourceReader.tsx');
// Reading one report brings the schemas of all its parts along.
const SourceReader = lazy(() => loadReader().then((module) => ({ default: module.SourceReader })));

// A button, not a link to an anchor: the address after # holds the state.
const skipToList = () => document.getElementById('list')?.focus();

// The same elements every time: what reads the view is rendered anew by it alone, and only once for each answer.
const topBar = (
  <Following>
    <TopBar actions={<ExportButton />}>
      <Summary />
    </TopBar>
  </Following>
);
const list = (
  <Following>
    <ListPanel />
  </Following>
);
const map = <IncidentMap />;
const time = <TimePanel />;

const filtering = { status: 'loading', received: 0, expected: null } as const;

/** The loaded viewer: map, list, time and source, all reading one filtered view. */
export function Viewer({ dataset }: { dataset: Dataset }) {
  const { view, isBehind } = useMakeView(dataset, useAddress(dataset));
  const words = useWords();
  const { texts } = words;
  const samples = sampleBanner(dataset.manifest, words);
  const selected = useViewer((state) => state.selected);
  const tab = useViewer((state) => state.tab);
  const stale = useIsStale();
  const idle = useIdle(view !== null);
  // Once the first screen stands, the reader is fetched before it is asked for.
  useEffect(() => void (idle && loadReader()), [idle]);
  if (!view) return <LoadingScreen state={filtering} />;
  return (
    <ViewProvider value={view}>
      <button type="button" className="skip-link" onClick={skipToList}>
        {texts.skipToList}
      </button>
      {topBar}
      {stale && (
        <p className="stale-banner" role="alert">
          {texts.stale}{' '}
          <button type="button" className="button button-small" onClick={() => void refreshDataset()}>
            {texts.staleRefresh}
          </button>
        </p>
      )}
      <HiddenIncident />
      {samples && (
        <p className="sample-banner" role="note">
          <strong>{samples}</strong> <span>{texts.sampleBannerMore}</span>
        </p>
      )}
      <main
        className="viewer"
        aria-busy={isBehind}
        data-tab={tab ?? 'map'}
        data-reading={selected !== null || undefined}
      >
        {list}
        {map}
        {selected !== null && (
          <Suspense fallback={<section className="panel reader" />}>
            <SourceReader row={selected} />
          </Suspense>
        )}
        {time}
        <PhoneTabs />
      </main>
      {idle && (
        <Suspense fallback={null}>
          <Tour />
        </Suspense>
      )}
    </ViewProvider>
  );
}
