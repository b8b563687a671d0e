import type { Formats } from './formats.ts';

/** One wording per plural category of CLDR; `other` stands in for those a language does not use. `#` is the number. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** The wording for a number, e.g. `حادثتان` for 2 and `3 حوادث` for 3. */
export function plural(formats: Formats, value: number, forms: PluralForms): string {
  return (forms[formats.plural(value)] ?? forms.other).replace('#', formats.number(value));
}
