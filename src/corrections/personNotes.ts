import type { Note } from '../model/note.ts';

/** A site may have been published without the names of those who corrected. */
const person = (by: string): Note => (by === '' ? { en: 'a person', ar: 'شخص' } : { en: by, ar: by });

/** Why a part of an incident is as it is: a person chose it. What the machine had read stays beside it. */
export function chosenBy(by: string, machine: Note | null): Note {
  const read = machine ?? { en: 'nothing', ar: 'لا شيء' };
  return {
    en: `corrected by ${person(by).en}; the machine had read: ${read.en}`,
    ar: `صحّحه ${person(by).ar}؛ وكانت القراءة الآلية: ${read.ar}`,
  };
}

/** The same for what was set to unknown. */
export function unknownBy(by: string, machine: Note | null): Note {
  const read = machine ?? { en: 'nothing', ar: 'لا شيء' };
  return {
    en: `set to unknown by ${person(by).en}; the machine had read: ${read.en}`,
    ar: `جعله ${person(by).ar} غير معروف؛ وكانت القراءة الآلية: ${read.ar}`,
  };
}

/** The same words in both languages: names, dates. */
export const sameNote = (text: string): Note => ({ en: text, ar: text });
