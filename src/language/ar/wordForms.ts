/**
 * Arabic word forms, enough of them to meet a verb or a noun in a news text: persons, numbers and object pronouns of the
 * strong verb; the indefinite accusative and possessive pronouns of the noun. Vowels are not written, so the passive is
 * spelled like the active. Forms that no text uses do no harm.
 */

const PRONOUNS = ['ه', 'ها', 'هم', 'هما', 'هن', 'نا'];

/** Past ("قصف") and present ("يقصف") of the third person give all persons, with and without object pronouns. */
export function verbForms(past: string, present: string): string[] {
  const presentStem = present.slice(1);
  const weakEnd = /[ىا]$/.test(past);
  const pastBase = weakEnd ? past.slice(0, -1) : past;
  const withoutObject = [
    past,
    `${pastBase}ت`,
    `${pastBase}وا`,
    `${pastBase}تا`,
    weakEnd ? `${pastBase}ا` : `${past}ا`,
    ...['ي', 'ت', 'ن'].flatMap((prefix) => [
      `${prefix}${presentStem}`,
      `${prefix}${weakStem(presentStem)}ون`,
      `${prefix}${weakStem(presentStem)}وا`,
      `${prefix}${weakStem(presentStem)}ان`,
    ]),
  ];
  return withoutObject.flatMap((form) => [form, ...PRONOUNS.map((pronoun) => withObject(form, pronoun))]);
}

/** The future is the present with س before it ("سيقصف", "ستقصفها"). */
export function futureForms(present: string): string[] {
  const stem = present.slice(1);
  return ['ي', 'ت', 'ن'].flatMap((prefix) => {
    const form = `س${prefix}${stem}`;
    return [form, `${form}ون`, ...PRONOUNS.map((pronoun) => withObject(form, pronoun))];
  });
}

const weakStem = (stem: string): string => stem.replace(/[يىو]$/, '');

/** The silent alif of the plural falls before a pronoun, final ى becomes ا: قصفوا + ها = قصفوها, أجرى + ها = أجراها. */
function withObject(form: string, pronoun: string): string {
  return form.replace(/وا$/, 'و').replace(/ى$/, 'ا') + pronoun;
}

/** A noun and its plurals, each also in the indefinite accusative (قصفا). */
export function freeForms(...nouns: string[]): string[] {
  return nouns.flatMap((noun) => (/[ةاءى]$/.test(noun) || noun.endsWith('ات') ? [noun] : [noun, `${noun}ا`]));
}

/** A noun and its plurals with possessive pronouns (قصفها، غارته). */
export function boundForms(...nouns: string[]): string[] {
  return nouns.flatMap((noun) => PRONOUNS.map((pronoun) => noun.replace(/ة$/, 'ت') + pronoun));
}

/** A noun in all its forms, free and bound. */
export function nounForms(...nouns: string[]): string[] {
  return [...freeForms(...nouns), ...boundForms(...nouns)];
}
