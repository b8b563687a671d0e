import type { Texts } from './en.ts';
import { type Formats, formatsOf } from './formats.ts';
import type { InterfaceLanguage } from './languages.ts';
import { textsOf } from './texts.ts';

/** All that is needed to say something in one language. */
export interface Words {
  readonly language: InterfaceLanguage;
  readonly texts: Texts;
  readonly formats: Formats;
}

const made: Partial<Record<InterfaceLanguage, Words>> = {};

/** The words of a language; the same object each time, so that it can be compared by reference. */
export function wordsOf(language: InterfaceLanguage): Words {
  made[language] ??= { language, texts: textsOf[language], formats: formatsOf(language) };
  return made[language];
}
