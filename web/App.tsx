import { lazy, Suspense } from 'react';
import { useWatchServer } from './api/useWatchServer.ts';
import { useDataset } from './data/useDataset.ts';
import { ErrorBoundary } from './shell/ErrorBoundary.tsx';
import { ErrorScreen, LoadingScreen, NothingScreen } from './shell/Screens.tsx';
import { TopBar } from './shell/TopBar.tsx';
import { useIdle } from './shell/useIdle.ts';
import { Viewer } from './shell/Viewer.tsx';
import { isEmbedded } from './state/embedded.ts';
import { useDocument } from './state/useDocument.ts';

const EmbeddedViewer = lazy(() =>
  import('./embed/EmbeddedViewer.tsx').then((module) => ({ default: module.EmbeddedViewer })),
);
const PrivateScreen = lazy(() =>
  import('./access/PrivateScreen.tsx').then((module) => ({ default: module.PrivateScreen })),
);
const embedded = isEmbedded();

function Content() {
  const state = useDataset();
  // A page within another one only shows.
  const idle = useIdle(state.status === 'ready');
  useWatchServer(idle && !embedded);
  if (state.status === 'ready' && state.dataset.manifest.incidents > 0) {
    if (!embedded) return <Viewer dataset={state.dataset} />;
    return (
      <Suspense>
        <EmbeddedViewer dataset={state.dataset} />
      </Suspense>
    );
  }
  return (
    <>
      {!embedded && <TopBar />}
      {state.status === 'loading' && <LoadingScreen state={state} />}
      {state.status === 'failed' &&
        (state.error.status === 401 ? (
          <Suspense>
            <PrivateScreen retry={state.retry} />
          </Suspense>
        ) : (
          <ErrorScreen error={state.error} retry={state.retry} />
        ))}
      {state.status === 'ready' && <NothingScreen reports={state.dataset.manifest.reports} />}
    </>
  );
}

/** The whole viewer. */
export function App() {
  useDocument();
  return (
    <ErrorBoundary>
      <Content />
    </ErrorBoundary>
  );
}
