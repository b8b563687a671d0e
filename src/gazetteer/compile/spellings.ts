/** "Kafr" (hamlet) begins hundreds of names and is written apart or joined at will: كفر نبل, كفرنبل. */
const KAFR = /^كفر (?!ال)(\S+)/;
/** Behind a letter that never joins, writers leave out the space before the article: حفرالباطن, ديرالزور. */
const UNJOINED = /^(\S*[اأدذرزو]) (ال\S+)$/;

/** The Arabic names and the spellings of them that differ in where a space stands. */
export function withSpellings(namesAr: readonly string[]): string[] {
  return namesAr.flatMap((name) => {
    const joined = name.replace(KAFR, 'كفر$1').replace(UNJOINED, '$1$2');
    return joined === name ? [name] : [name, joined];
  });
}

/** Words that English shortens at the beginning of a name, and their short forms. */
const SHORTENED: readonly (readonly [RegExp, string])[] = [
  [/^Saint /, 'St. '],
  [/^St\.? /, 'Saint '],
  [/^Mount /, 'Mt. '],
  [/^Fort /, 'Ft. '],
];

/** The names in Latin letters, and the short or long form of their first word: "Mount Pleasant", "Mt. Pleasant". */
export function withShortForms(namesEn: readonly string[]): string[] {
  return namesEn.flatMap((name) => {
    const rule = SHORTENED.find(([word]) => word.test(name));
    return rule ? [name, name.replace(...rule)] : [name];
  });
}
