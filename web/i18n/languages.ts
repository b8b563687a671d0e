/** The interface languages, in the order of the switch. */
export const interfaceLanguages = ['ar', 'en'] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

/**
 * The locale whose numbers and dates each interface language uses. `ar-SY` has the Levantine month names that Syrian
 * reports use (حزيران for June); Latin digits, as in those reports. Days are Gregorian in both.
 */
export const localeOf: Record<InterfaceLanguage, string> = {
  ar: 'ar-SY-u-ca-gregory-nu-latn',
  en: 'en-GB-u-ca-gregory',
};

/** The digits that numbers and dates are written with. Arabic has both; English only the first. */
export const digitStyles = ['latn', 'arab'] as const;
export type Digits = (typeof digitStyles)[number];

/** The locale of a language with the digits that a person chose. */
export const localeWith = (language: InterfaceLanguage, digits: Digits): string =>
  language === 'ar' ? localeOf.ar.replace('nu-latn', `nu-${digits}`) : localeOf[language];

export const directionOf: Record<InterfaceLanguage, 'rtl' | 'ltr'> = { ar: 'rtl', en: 'ltr' };

/** The interface language that suits the languages a browser asks for: Arabic when it comes before English. */
export function preferredLanguage(wanted: readonly string[]): InterfaceLanguage {
  for (const tag of wanted) {
    const primary = tag.toLowerCase().split('-')[0];
    if (primary === 'ar' || primary === 'en') return primary;
  }
  return 'en';
}
