import { type Words, wordsOf } from '../i18n/words.ts';
import { useViewer } from './viewerStore.ts';

/** The words of the chosen language, with the chosen digits. */
export function useWords(): Words {
  const language = useViewer((state) => state.language);
  const digits = useViewer((state) => state.digits);
  return wordsOf(language, digits);
}
