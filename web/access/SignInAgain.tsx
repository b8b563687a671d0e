import { SignInFields } from './SignInFields.tsx';
import { useAccessWords } from './useAccessWords.ts';

/** In a dialog whose saving was refused because the session has ended: signing in again, with all that was typed still there. */
export function SignInAgain({ onDone }: { onDone: () => void }) {
  const words = useAccessWords();
  return (
    <div className="sign-in-again">
      <p role="alert">{words.ended}</p>
      <SignInFields onDone={onDone} />
    </div>
  );
}
