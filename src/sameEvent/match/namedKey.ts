import { nameKeys } from '../../language/nameKeys.ts';
import { languagePacks } from '../../language/packs.ts';

const lexicons = Object.values(languagePacks).map(({ events }) => events.claims);

/**
 * What is equal for two spellings of one outlet or claimant: folded words without articles and without the generic head of a
 * medium's name ("موقع", "شبكة"). '' for a name without words.
 */
export function outletKey(name: string): string {
  const words = nameKeys(name, 'ar').map(({ key }) => key);
  const isHead = words.length > 1 && lexicons.some(({ mediumHeads }) => mediumHeads.has(words[0] as string));
  return (isHead ? words.slice(1) : words).join(' ');
}

/** The same for a claimant; null for one without a name of its own ("a source", "activists"), who may be anybody. */
export function claimantKey(name: string): string | null {
  const key = outletKey(name);
  const words = key.split(' ');
  const unnamed = lexicons.some(({ anaphoric }) => anaphoric.has(words[0] as string));
  return key === '' || unnamed ? null : key;
}
