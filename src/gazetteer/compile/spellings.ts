/** "Kafr" (hamlet) begins hundreds of names and is written apart or joined at will: كفر نبل, كفرنبل. */
const KAFR = /^كفر (?!ال)(\S+)/;

/** The Arabic names and the spellings of them that differ in where a space stands. */
export function withSpellings(namesAr: readonly string[]): string[] {
  return namesAr.flatMap((name) => (KAFR.test(name) ? [name, name.replace(KAFR, 'كفر$1')] : [name]));
}
