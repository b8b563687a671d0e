import type { CasualtyLexicon, Outcome, OutcomeWord, PeopleWord } from '../CasualtyLexicon.ts';
import { lexicon, wordSet } from '../lexicon.ts';
import { foldLatin } from './normalize.ts';

const of = (outcome: Outcome, more: Partial<OutcomeWord> = {}): OutcomeWord => ({
  outcome,
  count: null,
  ...more,
});
const words = (list: string): ReadonlySet<string> => wordSet(foldLatin, list);

const UNITS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';

/** Words that report what happened to people, and the numbers beside them. */
export const englishCasualties: CasualtyLexicon = {
  outcomes: lexicon<OutcomeWord>(foldLatin, [
    ['killed killing kills dead died deaths slain executed', of('killed')],
    ['fatalities', of('killed', { plural: true })],
    ['wounded wounding injured injuring hurt', of('wounded')],
    ['injuries', of('wounded', { plural: true })],
    ['arrested arresting detained detaining', of('detained')],
    ['abducted abducting kidnapped kidnapping', of('abducted')],
    ['missing', of('missing')],
  ]),
  numbers: lexicon<number>(foldLatin, [
    ...UNITS.split(' ').map((word, i): [string, number] => [word, i + 1]),
    ...TENS.split(' ').map((word, i): [string, number] => [word, (i + 2) * 10]),
    ['hundred', 100],
    ['thousand', 1000],
    ['million', 1_000_000],
  ]),
  multipliers: words('hundred thousand million'),
  numberJoints: words('and'),
  vague: words('dozens scores hundreds thousands several many some number'),
  people: lexicon<PeopleWord>(foldLatin, [
    ['civilian', { who: 'civilians', count: 1 }],
    ['civilians', { who: 'civilians' }],
    ['child boy girl baby toddler', { who: 'children', count: 1 }],
    ['children boys girls', { who: 'children' }],
    ['woman', { who: 'women', count: 1 }],
    ['women', { who: 'women' }],
    ['soldier officer', { who: 'soldiers', count: 1 }],
    ['soldiers troops officers servicemen', { who: 'soldiers' }],
    ['fighter militant rebel gunman', { who: 'fighters', count: 1 }],
    ['fighters militants rebels gunmen insurgents', { who: 'fighters' }],
    ['policeman', { who: 'police', count: 1 }],
    ['policemen police', { who: 'police' }],
    ['journalist reporter', { who: 'journalists', count: 1 }],
    ['journalists reporters', { who: 'journalists' }],
    ['medic paramedic doctor', { who: 'medics', count: 1 }],
    ['medics paramedics doctors', { who: 'medics' }],
    ['person man resident teacher farmer shepherd', { count: 1 }],
    ['people persons men residents members others other', {}],
  ]),
  fillers: words(
    'were was been have has had being at least more than over about some around nearly approximately up to of the them its between and from fewer less a',
  ),
  atLeast: words('least more over'),
  atMost: words('fewer less up'),
  turned: words('more'),
  modifierStarts: words('at no not'),
  leastBehind: new Set(),
  approximate: words('about around nearly approximately some'),
  between: words('between from'),
  rangeJoints: words('to or'),
  conjunctions: words('and'),
  things: words(
    `tank tanks vehicle vehicles house houses home homes building buildings car cars aircraft plane planes drone drones rocket rockets missile
    missiles shell shells strike strikes airstrike airstrikes time times day days hour hours week weeks month months year years kilometres kilometers km`,
  ),
  negators: words("no without not never didn't"),
  oneMarks: words('a an'),
  doerEndings: null,
  passiveSigns: new Set(),
};
