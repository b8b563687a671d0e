import type { EventLexicon, EventTrigger, Weapon } from '../../language/EventLexicon.ts';
import { hasWord, isWord, lookUp } from '../../language/lexicon.ts';
import type { Sentence, Token } from '../../language/Token.ts';
import type { IncidentSubType } from '../../model/incidentType.ts';
import { agentOf, type FoundActor, subjectOf } from '../actors.ts';
import type { Clause } from '../clauses.ts';

/** Adjectives of a strike follow it within this many words ("قصف هستيري جوي وبري"). */
const ADJECTIVES = 5;

/** What {@link subTypesOf} judges by. */
export interface TriggerSetting {
  tokens: readonly Token[];
  clause: Clause;
  sentence: Sentence;
  token: number;
  actors: readonly FoundActor[];
  lexicon: EventLexicon;
}

/**
 * The ACLED sub-event types that a trigger reports in its setting: usually one, two where the text says both ("جوي
 * وبري"), none where too little is said to call it anything.
 */
export function subTypesOf(trigger: EventTrigger, setting: TriggerSetting): IncidentSubType[] {
  switch (trigger.frame) {
    case 'strike':
      return strike(setting);
    case 'target':
      return target(setting);
    case 'territory':
      return territory(setting);
    case 'killing':
      return killing(setting);
    case 'attempt':
      return attempt(setting);
    case 'suffered':
      return suffered(setting);
    case 'bombing':
      return bombing(setting);
    case 'remote explosive/landmine/IED':
      return weaponsIn(setting).includes('suicide') ? ['suicide bomb'] : [trigger.frame];
    default:
      return [trigger.frame];
  }
}

/** Every trigger of a clause asks for the weapons of it all. */
const weaponsOfClause = new WeakMap<Clause, readonly Weapon[]>();

function weaponsIn(setting: TriggerSetting): readonly Weapon[] {
  const { clause } = setting;
  let weapons = weaponsOfClause.get(clause);
  if (weapons === undefined) {
    weapons = weaponsBetween(setting, clause.firstToken, clause.endToken);
    weaponsOfClause.set(clause, weapons);
  }
  return weapons;
}

function weaponsBetween({ tokens, lexicon }: TriggerSetting, from: number, to: number): Weapon[] {
  const found: Weapon[] = [];
  for (let at = from; at < to; at++) {
    const hit = lookUp(tokens[at], lexicon.weapons);
    if (hit && !found.includes(hit.value)) found.push(hit.value);
  }
  return found;
}

/** "قصف": by its own adjectives first, then by the weapons of the clause; bare shelling is ACLED's default. */
function strike(setting: TriggerSetting): IncidentSubType[] {
  const { token, sentence } = setting;
  // English adjectives stand before their noun: "artillery strikes".
  const from = setting.lexicon.subjectBeforeVerb ? Math.max(sentence.firstToken, token - 2) : token;
  const own = weaponsBetween(setting, from, Math.min(sentence.endToken, token + ADJECTIVES + 1));
  const weapons = own.length > 0 ? own : weaponsIn(setting);
  if (weapons.includes('chemical')) return ['chemical weapon'];
  const air = weapons.includes('air');
  if (air && own.includes('artillery') && isCoordinated(setting))
    return ['air/drone strike', 'shelling/artillery/missile attack'];
  return [air ? 'air/drone strike' : 'shelling/artillery/missile attack'];
}

/** "جوي وبري", "جوي و بري": two adjectives joined by "and"; missiles dropped from the air are no second weapon. */
function isCoordinated({ tokens, token, lexicon }: TriggerSetting): boolean {
  for (let at = token + 1; at <= token + ADJECTIVES; at++) {
    const air = lookUp(tokens[at], lexicon.weapons);
    if (air === null) continue;
    const next = lookUp(tokens[at + 1], lexicon.weapons) ?? lookUp(tokens[at + 2], lexicon.weapons);
    const joined = startsWithConjunction(tokens[at + 1], lexicon);
    return joined && next !== null && next.value !== air.value;
  }
  return false;
}

function startsWithConjunction(token: Token | undefined, lexicon: EventLexicon): boolean {
  return (
    isWord(token, lexicon.conjunctions) ||
    (token?.readings.some((reading) => lexicon.conjunctions.has(reading.clitics)) ?? false)
  );
}

/** "Bombing": by weapon; with none, an armed state's bombs are fired or dropped, and others' are laid. */
function bombing(setting: TriggerSetting): IncidentSubType[] {
  const weapons = weaponsIn(setting);
  if (weapons.includes('chemical')) return ['chemical weapon'];
  if (weapons.includes('air')) return ['air/drone strike'];
  if (weapons.includes('suicide')) return ['suicide bomb'];
  if (weapons.includes('artillery')) return ['shelling/artillery/missile attack'];
  const side = weapons.includes('explosive') ? null : agentIn(setting)?.side;
  return side === 'state' || side === 'foreign'
    ? ['shelling/artillery/missile attack']
    : ['remote explosive/landmine/IED'];
}

/** "تعرضت البلدة … لقصف": what the place suffered is told by the first strike named behind the verb. */
function suffered(setting: TriggerSetting): IncidentSubType[] {
  const token = sufferedToken(setting);
  if (token < 0) return [];
  const trigger = lookUp(setting.tokens[token], setting.lexicon.triggers)?.value as EventTrigger;
  return subTypesOf(trigger, { ...setting, token });
}

/** The token of the strike that a verb of suffering leads to, within its sentence; -1 when it names none. */
export function sufferedToken({ tokens, sentence, token, lexicon }: TriggerSetting): number {
  for (let at = token + 1; at < sentence.endToken; at++) {
    const frame = lookUp(tokens[at], lexicon.triggers)?.value.frame;
    if (frame === 'air/drone strike' || frame === 'strike') return at;
  }
  return -1;
}

/** "استهداف": by weapon; with none, an attack on civilians or a clash with an armed party. */
function target(setting: TriggerSetting): IncidentSubType[] {
  const weapons = weaponsIn(setting);
  if (weapons.includes('chemical')) return ['chemical weapon'];
  if (weapons.includes('air')) return ['air/drone strike'];
  if (weapons.includes('artillery')) return ['shelling/artillery/missile attack'];
  if (weapons.includes('suicide')) return ['suicide bomb'];
  if (weapons.includes('explosive')) return ['remote explosive/landmine/IED'];
  const agent = agentIn(setting);
  if (hitsCivilians(setting)) return ['attack'];
  if (weapons.includes('gun') || agent?.side === 'non-state') return ['armed clash'];
  return agent?.side === 'state' || agent?.side === 'foreign'
    ? ['shelling/artillery/missile attack']
    : ['attack'];
}

/** Who takes the place decides; without a taker, the loser does; with neither, the text does not say enough. */
function territory(setting: TriggerSetting): IncidentSubType[] {
  if (isDescription(setting)) return [];
  const taker = agentIn(setting);
  if (taker?.side === 'state') return ['government regains territory'];
  // ACLED's codebook counts a foreign state's capture with that of a non-state actor.
  if (taker?.side === 'non-state' || taker?.side === 'foreign')
    return ['non-state actor overtakes territory'];
  const loser = setting.actors.find(
    (found) => found.actor.role === 'target' && found.firstToken > setting.token,
  );
  if (loser?.side === 'state') return ['non-state actor overtakes territory'];
  return loser?.side === 'non-state' ? ['government regains territory'] : [];
}

/** "المناطق التي تسيطر عليها المعارضة", "under the control of": who holds a place, not that it changed hands. */
function isDescription({ tokens, token, lexicon }: TriggerSetting): boolean {
  return hasWord(tokens[token - 1], lexicon.holding);
}

function killing(setting: TriggerSetting): IncidentSubType[] {
  const agent = agentIn(setting);
  const armed = setting.actors.some(
    (found) => found !== agent && (found.side === 'state' || found.side === 'non-state'),
  );
  return [armed && agent !== null && agent.side !== 'unknown' ? 'armed clash' : 'attack'];
}

/** "حاولت … التقدم", "محاولة اقتحام": an attempt on a place is a clash when an armed party makes it. */
function attempt(setting: TriggerSetting): IncidentSubType[] {
  const { tokens, token, sentence, lexicon } = setting;
  const reach = Math.min(sentence.endToken, token + 8);
  for (let at = token + 1; at < reach; at++) {
    if (isWord(tokens[at], lexicon.attemptedActions)) return ['armed clash'];
  }
  return [];
}

/** The doer within the clause, else within the sentence: there the subject of a verb such as "managed to" stands before. */
function agentIn({ tokens, actors, token, clause, sentence, lexicon }: TriggerSetting): FoundActor | null {
  const inClause = { first: clause.firstToken, end: clause.endToken };
  const inSentence = { first: sentence.firstToken, end: sentence.endToken };
  if (lexicon.subjectBeforeVerb) {
    const passive = isWord(tokens[token - 1], lexicon.passives);
    return subjectOf(actors, token, inClause, passive) ?? subjectOf(actors, token, inSentence, passive);
  }
  return agentOf(actors, token, inClause, true) ?? agentOf(actors, token, inSentence, false);
}

function hitsCivilians({ actors, token }: TriggerSetting): boolean {
  return actors.some((found) => found.side === 'civilian' && found.firstToken > token);
}
