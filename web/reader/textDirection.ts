const rightToLeft = new Set(['ar', 'fa', 'he', 'ur', 'ckb']);

/** The direction of a text: by its language where known, else by its letters. */
export const textDirection = (lang: string): 'rtl' | 'ltr' | 'auto' =>
  lang === 'und' ? 'auto' : rightToLeft.has(lang) ? 'rtl' : 'ltr';
