import type { Lexicon } from '../lexicon.ts';

/**
 * Abbreviated names of first-level divisions as English news writes them behind a town ("Reading, Pa."): those of the
 * United States in the style of the Associated Press and of the postal service (USPS Publication 28), and of Canada.
 */
const DIVISIONS = `Ala AL Alabama; Alaska AK Alaska; Ariz AZ Arizona; Ark AR Arkansas; Calif CA California; Colo CO Colorado;
Conn CT Connecticut; DC DC District of Columbia; Del DE Delaware; Fla FL Florida; Ga GA Georgia; Hawaii HI Hawaii; Idaho ID Idaho; Ill IL Illinois; Ind IN Indiana; Iowa IA Iowa;
Kan KS Kansas; Ky KY Kentucky; La LA Louisiana; Maine ME Maine; Md MD Maryland; Mass MA Massachusetts; Mich MI Michigan; Minn MN Minnesota;
Miss MS Mississippi; Mo MO Missouri; Mont MT Montana; Neb NE Nebraska; Nev NV Nevada; NH NH New Hampshire; NJ NJ New Jersey; NM NM New Mexico;
NY NY New York; NC NC North Carolina; ND ND North Dakota; Ohio OH Ohio; Okla OK Oklahoma; Ore OR Oregon; Pa PA Pennsylvania;
RI RI Rhode Island; SC SC South Carolina; SD SD South Dakota; Tenn TN Tennessee; Tex TX Texas; Utah UT Utah; Vt VT Vermont; Va VA Virginia;
Wash WA Washington; WVa WV West Virginia; Wis WI Wisconsin; Wyo WY Wyoming; Alta AB Alberta; BC BC British Columbia; Man MB Manitoba;
NB NB New Brunswick; NS NS Nova Scotia; Ont ON Ontario; PEI PE Prince Edward Island; Que QC Quebec; Sask SK Saskatchewan`;

/** By their letters as written, points left out: "Pa" and "PA" are Pennsylvania, "pa" is nothing. */
export const englishDivisionAbbreviations: Lexicon<string> = new Map(
  DIVISIONS.split(/;\s+/).flatMap((row): [string, string][] => {
    const [short, postal, ...name] = row.split(/\s+/) as [string, string, ...string[]];
    return [
      [short, name.join(' ')],
      [postal, name.join(' ')],
    ];
  }),
);
