import type { CasualtyLexicon } from '../CasualtyLexicon.ts';
import { lexicon, wordSet } from '../lexicon.ts';
import { foldLatin } from './normalize.ts';

type Outcome = { outcome: 'killed' | 'wounded' | 'detained' | 'abducted' | 'missing'; count: number | null };
const of = (outcome: Outcome['outcome']): Outcome => ({ outcome, count: null });

const UNITS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';

/** Words that report what happened to people, and the numbers beside them. */
export const englishCasualties: CasualtyLexicon = {
  outcomes: lexicon<Outcome>(foldLatin, [
    ['killed killing kills dead died deaths fatalities slain executed', of('killed')],
    ['wounded wounding injured injuring injuries hurt', of('wounded')],
    ['arrested arresting detained detaining', of('detained')],
    ['abducted abducting kidnapped kidnapping', of('abducted')],
    ['missing', of('missing')],
  ]),
  numbers: lexicon<number>(foldLatin, [
    ...UNITS.split(' ').map((word, i): [string, number] => [word, i + 1]),
    ...TENS.split(' ').map((word, i): [string, number] => [word, (i + 2) * 10]),
    ['hundred', 100],
    ['thousand', 1000],
  ]),
  numberJoints: wordSet(foldLatin, 'and'),
  people: wordSet(
    foldLatin,
    `people persons person civilians civilian children child women woman men man soldiers soldier fighters fighter rebels militants militant
    troops officers officer policemen others other were was been have has had being at least more than over about some around nearly up to
    members of the them its`,
  ),
  atLeast: wordSet(foldLatin, 'least than over'),
};
