const rightToLeft = new Set(['ar', 'fa', 'he', 'ur', 'ckb']);

/** The direction of a text in a language; of one whose language is not known it says nothing. */
export const textDirection = (lang: string): 'rtl' | 'ltr' | undefined =>
  lang === 'und' ? undefined : rightToLeft.has(lang) ? 'rtl' : 'ltr';
