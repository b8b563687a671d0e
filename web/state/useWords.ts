import { type Words, wordsOf } from '../i18n/words.ts';
import { useViewer } from './viewerStore.ts';

/** The words of the chosen language. */
export const useWords = (): Words => wordsOf(useViewer((state) => state.language));
