import { SignInFields } from './SignInFields.tsx';
import { useAccessWords } from './useAccessWords.ts';

/** In the place of the incidents, where reading needs a token. */
export function PrivateScreen({ retry }: { retry: () => void }) {
  const words = useAccessWords();
  return (
    <main className="screen private-screen">
      <h2>{words.private.title}</h2>
      <p>{words.private.help}</p>
      <SignInFields onDone={retry} />
    </main>
  );
}
