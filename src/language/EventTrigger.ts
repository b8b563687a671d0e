import type { IncidentSubType } from '../model/incidentType.ts';
import type { Lexicon, WordSet } from './lexicon.ts';

/**
 * What a trigger word reports. Most name their ACLED sub-event type; the others need the words around them: `strike`,
 * `bombing` and `assault` the weapon, `target` the weapon or the victim, `gunfire` the two sides, `suffered` the noun behind
 * it, `territory` who took it, `killing` how, `attempt` what was attempted.
 */
export type TriggerFrame =
  | IncidentSubType
  | 'strike'
  | 'assault'
  | 'target'
  | 'gunfire'
  | 'suffered'
  | 'territory'
  | 'killing'
  | 'attempt'
  | 'bombing';

export interface EventTrigger {
  frame: TriggerFrame;
  /** True for finite verbs: they report; a noun may also only name the thing. */
  verb: boolean;
  /** True for words that name this event only beside one of `needs`. */
  needs?: WordSet;
  /** True for a noun with a possessive pronoun ("its attacks"): as definite as with an article. */
  bound?: boolean;
}

/** What was used, which tells a strike's sub-event type. */
export type Weapon = 'air' | 'artillery' | 'explosive' | 'suicide' | 'grenade' | 'gun' | 'chemical';

/** The meanings of each trigger word: the first whose needs are met holds. */
export type TriggerLexicon = Lexicon<readonly EventTrigger[]>;

/** Words separated by spaces, and what they report. */
export type TriggerRow = readonly [words: string, trigger: EventTrigger];

/**
 * A trigger lexicon from its rows. A word of several rows has several meanings, in the order of the rows; those behind
 * one that needs nothing can never hold and are left out.
 */
export function triggerLexicon(fold: (word: string) => string, rows: readonly TriggerRow[]): TriggerLexicon {
  const map = new Map<string, EventTrigger[]>();
  for (const [words, trigger] of rows)
    for (const word of words.split(/\s+/).filter(Boolean).map(fold)) {
      const known = map.get(word);
      if (known === undefined) map.set(word, [trigger]);
      else if (known.at(-1)?.needs !== undefined && !known.includes(trigger)) known.push(trigger);
    }
  return map;
}

/** The words by which a language tells of events. */
export interface TriggerCues {
  words: TriggerLexicon;
  /** Phrases that report something else than their words do ("وقف إطلاق النار"); null where they report nothing. */
  phrases: Lexicon<EventTrigger | null>;
  weapons: Lexicon<Weapon>;
  /** Words right before "control" that only say who holds a place: "under", "which". */
  holding: WordSet;
  /** What an attempt must be at to be a clash ("storm", "advance"), and what to be an attack ("assassination"). */
  attemptedActions: WordSet;
  attemptedKillings: WordSet;
  /** What is fired at from afar: "positions". */
  positions: WordSet;
  /** How police meet a protest: "dispersed", "tear gas". */
  interventions: WordSet;
  /** Words that open a clause which only tells what came before, went beside or followed: "after", "amid". */
  asides: WordSet;
  /** Verbs that make a report of the noun behind them: "launched", "broke out", "managed to". */
  carriers: WordSet;
  /** Words that open a clause about something else: "while", "although". */
  contrasts: WordSet;
  /** Whom forces go after to arrest: "wanted". */
  wanted: WordSet;
  /** Words before a definite noun that only speaks of what is known: "including the attacks". */
  referring: WordSet;
  /** Words before a place that people come from or speak about, not where they are: "a native of", "about". */
  origins: WordSet;
  /** Capitals by which news names governments, as their names are indexed: "واشنطن". */
  metonyms: WordSet;
  /** Words before an agreement that make news of it: "reached", "failure of". */
  beginnings: WordSet;
  /** Generic nouns behind which a trigger word is part of a name: "hospital" in "Martyrs' Hospital". */
  namedAfter: WordSet;
}
