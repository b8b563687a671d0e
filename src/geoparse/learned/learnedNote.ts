import type { Note } from '../../model/note.ts';

/** Why a name was taken for one that the rules alone would have passed over. */
export const learnedNote: Note = {
  en: "the words around it read like a place name's (learned model)",
  ar: 'الكلمات من حوله تشبه ما يحيط بأسماء الأماكن (نموذج تعلّم آلي)',
};
