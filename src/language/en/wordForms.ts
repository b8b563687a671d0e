/**
 * English word forms. A verb is written as its base ("shell"), its base with a final consonant that doubles ("stab+"), or
 * all its forms with slashes when it is irregular ("strike/strikes/struck/striking").
 */
export interface VerbForms {
  /** Base and third person: also nouns in many words ("attack", "attacks"). */
  present: string[];
  past: string[];
  /** "shelling": verb and noun in one. */
  gerund: string;
}

/** All forms of a verb. */
export function verbForms(verb: string): VerbForms {
  if (verb.includes('/')) {
    const [base, third, ...rest] = verb.split('/') as [string, string, ...string[]];
    return {
      present: [base, third],
      past: rest.filter((form) => !form.endsWith('ing')),
      gerund: rest.find((form) => form.endsWith('ing')) ?? `${base}ing`,
    };
  }
  const base = verb.replace('+', '');
  const stem = verb.endsWith('+') ? base + base.at(-1) : base;
  if (/[^aeiou]y$/.test(base)) {
    const root = base.slice(0, -1);
    return { present: [base, `${root}ies`], past: [`${root}ied`], gerund: `${base}ing` };
  }
  const third = /(?:s|x|z|ch|sh)$/.test(base) ? `${base}es` : `${base}s`;
  if (base.endsWith('e'))
    return { present: [base, third], past: [`${base}d`], gerund: `${base.slice(0, -1)}ing` };
  return { present: [base, third], past: [`${stem}ed`], gerund: `${stem}ing` };
}

/** Every form of every verb of a list, in one list. */
export function allForms(verbs: string): string[] {
  return verbs.split(/\s+/).flatMap((verb) => {
    const { present, past, gerund } = verbForms(verb);
    return [...present, ...past, gerund];
  });
}
