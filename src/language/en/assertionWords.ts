import type { Cue, CueKind } from '../AssertionCues.ts';
import { type Lexicon, phraseLexicon } from '../lexicon.ts';
import { foldLatin } from './normalize.ts';

type Row = readonly [phrases: string, cue: Cue];

const phrases = (kind: Cue['kind'], list: string): Row => [list, { kind }];
const around = (kind: CueKind, list: string): Row => [list, { kind, both: true }];

/** Words and phrases that are cues wherever they stand; the longest wins. */
export const ENGLISH_CUES: Lexicon<Cue> = phraseLexicon<Cue>(foldLatin, [
  phrases('without', 'without, instead of, rather than, absence of, lack of'),
  phrases(
    'denial',
    `denied, denies, deny, denying, refuted, dismissed, rejected, rejects, refused, refuses, refuse, refusing, no evidence, no indication, no sign,
    no truth, rumours, rumors, ruled out, declined`,
  ),
  around('denial', 'false, untrue, not true, unfounded, baseless, fake'),
  phrases(
    'failure',
    'failed, fails, failing, failure, foiled, foils, thwarted, prevented, prevents, averted, unable, could not, cannot',
  ),
  phrases('averted', 'nearly, almost, narrowly, came close'),
  phrases(
    'plan',
    `plan, plans, planning, intends, intend, intended, intention, prepares, preparing, prepared, preparations, threatens, threatened, threatening,
    threat, threats, calls, called for, called on, calling for, calling on, call for, urges, urged, urging, demand, demands, demanded, demanding,
    fears, fear, feared, fearing, warns, warned, warning, possible, potential, imminent, ready, vowed, vows, pledged, pledges, promised, promises,
    seeks, seek, sought, hopes, hoped, wants, wanted, decided, poised, going to, set to, about to, bound to, likely, is to, are to, was to, were to, should,
    must, ought, needs to, need to, has to, have to, asked, proposed, considers, considering`,
  ),
  phrases('plan', 'is due to, are due to, was due to, were due to'),
  ['planned, expected, scheduled', { kind: 'plan', both: true }],
  around('plan', 'tomorrow, next week, next month, next year, postponed, cancelled, canceled'),
  phrases(
    'pact',
    'agreed to, agreed on, agree to, provides for, provide for, provided for, stipulates, stipulated, stipulating, calls for, under the terms',
  ),
  phrases('modal', 'perhaps, possibly, maybe, would have'),
  phrases('condition', 'if, unless, whether, provided that, in case'),
  phrases('purpose', 'aimed at, aiming to, aiming at, aimed, aiming, in order'),
  phrases('rehearsal', 'drill, drills, exercise, exercises, simulated, simulating, simulation, rehearsal'),
  around(
    'history',
    'historically, annually, previously, routinely, regularly, habitually, years ago, decades, in recent years, over the years',
  ),
  around('history', 'in past years, in previous years, over the past years, for years, years of'),
  phrases('history', 'recalled, used to, over the past decade'),
  phrases(
    'memory',
    'anniversary, commemorated, commemorating, commemoration, funeral, funerals, mourned, burial, film, movie, documentary, novel',
  ),
  phrases(
    'none',
    'not only, no doubt, as planned, as scheduled, as expected, not for the first time, could be heard, could be seen, without warning, due to',
  ),
  phrases('none', 'exercise restraint, exercised restraint, no sooner, called it, likely by'),
]);
