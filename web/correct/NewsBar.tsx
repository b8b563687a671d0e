import { useState } from 'react';
import { useServer } from '../api/server.ts';
import { refreshDataset, useShownVersion } from '../data/refreshDataset.ts';
import { useCorrectWords } from './useCorrectWords.ts';

/** A quiet line when the server has other data than the page: an import, or somebody else's correction. Nothing jumps. */
export function NewsBar() {
  const { correct } = useCorrectWords();
  const version = useServer((server) => server.datasetVersion);
  const { version: shown, loading } = useShownVersion();
  const [state, setState] = useState<'still' | 'loading' | 'failed'>('still');
  if (version === null || shown === null || version === shown) return null;
  // What this page wrote itself is on its way.
  if (loading && state === 'still') return null;
  const show = async () => {
    setState('loading');
    setState(
      await refreshDataset().then(
        () => 'still' as const,
        () => 'failed' as const,
      ),
    );
  };
  return (
    <p className="news-bar">
      <span role="status">{state === 'failed' ? correct.news.failed : correct.news.text}</span>{' '}
      <button type="button" className="button button-small" onClick={show} disabled={state === 'loading'}>
        {correct.news.show}
      </button>
    </p>
  );
}
