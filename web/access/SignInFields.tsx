import './access.css';
import { type KeyboardEvent, useId, useState } from 'react';
import { ApiError } from '../api/request.ts';
import { useWords } from '../state/useWords.ts';
import { signIn } from './session.ts';
import { type AccessTexts, useAccessWords } from './useAccessWords.ts';

function problemOf(error: unknown, { problem }: AccessTexts, number: (value: number) => string): string {
  if (!(error instanceof ApiError)) return `${problem.refused} ${String(error)}`;
  const { retryAfterS } = error.details;
  if (error.status === 0) return problem.away;
  if (error.status === 429) return problem.wait(number(typeof retryAfterS === 'number' ? retryAfterS : 60));
  if (error.status === 401 || error.status === 400) return problem.wrong;
  return `${problem.refused} ${error.message}`;
}

/** The field for a token with its button: no form of its own, for it may stand in another one. */
export function SignInFields({ onDone }: { onDone: () => void }) {
  const words = useAccessWords();
  const { formats } = useWords();
  const [token, setToken] = useState('');
  const [shown, setShown] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const id = useId();
  const canSend = token.trim() !== '' && !busy;
  const send = async () => {
    if (!canSend) return;
    setBusy(true);
    setProblem(null);
    try {
      await signIn(token.trim());
      onDone();
    } catch (error) {
      setProblem(problemOf(error, words, formats.number));
      setBusy(false);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    // Not the form that this may stand in.
    event.preventDefault();
    void send();
  };
  return (
    <div className="sign-in">
      <label htmlFor={id}>{words.token}</label>
      <input
        id={id}
        type={shown ? 'text' : 'password'}
        dir="ltr"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={200}
        aria-describedby={`${id}-help`}
        value={token}
        onChange={(event) => setToken(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <p id={`${id}-help`} className="quiet">
        {words.tokenHelp}
      </p>
      <label className="sign-in-show">
        <input type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)} />{' '}
        {words.show}
      </label>
      {problem && (
        <p role="alert" className="sign-in-problem">
          {problem}
        </p>
      )}
      <button type="button" className="button button-strong" disabled={!canSend} onClick={() => void send()}>
        {busy ? words.signingIn : words.signIn}
      </button>
      <p className="quiet">{words.stays}</p>
    </div>
  );
}
