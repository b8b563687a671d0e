import { ar } from './ar.ts';
import { en, type Texts } from './en.ts';
import type { InterfaceLanguage } from './languages.ts';

/** The dictionaries by language. */
export const textsOf: Record<InterfaceLanguage, Texts> = { ar, en };
