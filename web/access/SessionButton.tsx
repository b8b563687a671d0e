import { lazy } from 'react';
import { useServer } from '../api/server.ts';
import { LazyDialogButton } from '../shell/LazyDialogButton.tsx';
import { useAccessWords } from './useAccessWords.ts';

const SessionDialog = lazy(() =>
  import('./SessionDialog.tsx').then((module) => ({ default: module.SessionDialog })),
);

/** What the top bar offers where a server knows people by tokens: signing in, or who one is there. */
export function SessionButton() {
  const words = useAccessWords();
  const name = useServer((server) => server.name);
  return (
    <LazyDialogButton
      label={name === null ? words.signIn : words.signedIn(name)}
      icon={name === null ? 'person' : 'personKnown'}
      className="session-button"
      dialog={SessionDialog}
    />
  );
}
