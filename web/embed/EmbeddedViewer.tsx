import './embed.css';
import { lazy, Suspense } from 'react';
import type { Dataset } from '../data/Dataset.ts';
import { IncidentMap } from '../map/IncidentMap.tsx';
import { HiddenIncident } from '../shell/HiddenIncident.tsx';
import { LoadingScreen } from '../shell/Screens.tsx';
import { Summary } from '../shell/Summary.tsx';
import { useAddress } from '../state/useAddress.ts';
import { useWords } from '../state/useWords.ts';
import { useMakeView, ViewProvider } from '../state/view.ts';
import { useViewer } from '../state/viewerStore.ts';
import { sampleBanner } from '../wording/sampleBanner.ts';
import { EmbedList } from './EmbedList.tsx';
import { EmbedStrip } from './EmbedStrip.tsx';
import { WholeViewLink } from './WholeViewLink.tsx';

const SourceReader = lazy(() =>
  import('../reader/SourceReader.tsx').then((module) => ({ default: module.SourceReader })),
);

const filtering = { status: 'loading', received: 0, expected: null } as const;

/** The viewer inside another page: the map, a thin strip of time, what is shown in words, and the way to all of it. */
export function EmbeddedViewer({ dataset }: { dataset: Dataset }) {
  const { view, isBehind } = useMakeView(dataset, useAddress(dataset));
  const words = useWords();
  const samples = sampleBanner(dataset.manifest, words);
  const selected = useViewer((state) => state.selected);
  const tab = useViewer((state) => state.tab);
  if (!view) return <LoadingScreen state={filtering} />;
  return (
    <ViewProvider value={view}>
      <header className="embed-bar">
        <Summary />
        <WholeViewLink />
      </header>
      <HiddenIncident />
      {samples && (
        <p className="sample-banner" role="note">
          <strong>{samples}</strong>
        </p>
      )}
      <main className="embed" aria-busy={isBehind}>
        <IncidentMap />
        {selected === null && tab === 'list' && <EmbedList />}
        {selected !== null && tab === 'reader' && (
          <Suspense fallback={<section className="panel reader" />}>
            <SourceReader row={selected} />
          </Suspense>
        )}
        <EmbedStrip />
      </main>
    </ViewProvider>
  );
}
