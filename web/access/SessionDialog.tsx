import { useState } from 'react';
import { useServer } from '../api/server.ts';
import { ModalDialog } from '../shell/ModalDialog.tsx';
import { SignInFields } from './SignInFields.tsx';
import { signOut } from './session.ts';
import { useAccessWords } from './useAccessWords.ts';

/** Signing in; for who is signed in: as whom, what they may do, and signing out. */
export function SessionDialog({ close }: { close: () => void }) {
  const words = useAccessWords();
  const { name, role } = useServer();
  const [failed, setFailed] = useState(false);
  const leave = () => void signOut().catch(() => setFailed(true));
  if (name === null || role === null)
    return (
      <ModalDialog title={words.title} close={close}>
        <p>{words.help}</p>
        <SignInFields onDone={close} />
      </ModalDialog>
    );
  return (
    <ModalDialog title={words.signedIn(name)} close={close}>
      <p>{words.roles[role]}</p>
      {failed && <p role="alert">{words.problem.away}</p>}
      <p className="session-choices">
        <button type="button" className="button button-strong" onClick={leave}>
          {words.signOut}
        </button>
        <button type="button" className="button" onClick={close}>
          {words.close}
        </button>
      </p>
    </ModalDialog>
  );
}
