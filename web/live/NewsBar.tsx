import './live.css';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useServer } from '../api/server.ts';
import { refreshDataset, useShownVersion } from '../data/refreshDataset.ts';
import { liveAr } from '../i18n/liveAr.ts';
import { liveEn } from '../i18n/liveEn.ts';
import { useWords } from '../state/useWords.ts';

const textsOf = { ar: liveAr, en: liveEn };

/** A quiet line when the server has other data than the page: an import, or somebody else's correction. Nothing jumps. */
export function NewsBar() {
  const words = textsOf[useWords().language];
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
  return createPortal(
    <p className="news-bar">
      <span role="status">{state === 'failed' ? words.failed : words.text}</span>{' '}
      <button type="button" className="button button-small" onClick={show} disabled={state === 'loading'}>
        {words.show}
      </button>
    </p>,
    document.body,
  );
}
