import type { Texts } from './en.ts';
import { type Formats, formatsOf } from './formats.ts';
import type { Digits, InterfaceLanguage } from './languages.ts';
import { textsOf } from './texts.ts';

/** All that is needed to say something in one language. */
export interface Words {
  readonly language: InterfaceLanguage;
  readonly texts: Texts;
  readonly formats: Formats;
}

const made = new Map<Formats, Words>();

/** The words of a language, numbers in these digits; the same object each time, so that it can be compared by reference. */
export function wordsOf(language: InterfaceLanguage, digits: Digits = 'latn'): Words {
  const formats = formatsOf(language, digits);
  const known = made.get(formats);
  if (known) return known;
  const words = { language, texts: textsOf[language], formats };
  made.set(formats, words);
  return words;
}
