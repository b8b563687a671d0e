import type { EventLexicon } from '../../language/EventLexicon.ts';
import type { EventTrigger, Weapon } from '../../language/EventTrigger.ts';
import { hasWord, isWord, lookUp } from '../../language/lexicon.ts';
import type { Sentence, Token } from '../../language/Token.ts';
import type { IncidentSubType } from '../../model/incidentType.ts';
import { agentOf, type FoundActor, subjectOf } from '../actors.ts';
import type { Clause } from '../clauses.ts';
import { startsWithConjunction, triggerMeaning } from './triggerAt.ts';
import type { Vagueness } from './vagueness.ts';

/** Adjectives of a strike follow it within this many words ("قصف هستيري جوي وبري"). */
const ADJECTIVES = 5;

/** What {@link kindsOf} judges by. */
export interface TriggerSetting {
  tokens: readonly Token[];
  clause: Clause;
  sentence: Sentence;
  token: number;
  actors: readonly FoundActor[];
  lexicon: EventLexicon;
}

/** A sub-event type, and how much the words that gave it leave open. */
export interface EventKind {
  subType: IncidentSubType;
  vague: Vagueness;
}

const exactly = (subType: IncidentSubType): EventKind[] => [{ subType, vague: 'none' }];
const roughly = (vague: Vagueness, subType: IncidentSubType): EventKind[] => [{ subType, vague }];

/**
 * The ACLED sub-event types that a trigger reports in its setting: usually one, two where the text says both ("جوي
 * وبري"), none where too little is said to call it anything.
 */
export function kindsOf(trigger: EventTrigger, setting: TriggerSetting): EventKind[] {
  switch (trigger.frame) {
    case 'strike':
      return strike(setting);
    case 'assault':
      return assault(setting);
    case 'target':
      return target(setting);
    case 'gunfire':
      return exactly(isFight(setting) ? 'armed clash' : 'attack');
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
    case 'peaceful protest':
      return protest(setting);
    case 'remote explosive/landmine/IED':
      return explosion(trigger.frame, setting);
    case 'other':
    case 'non-violent transfer of territory':
    case 'headquarters or base established':
      return roughly('movement', trigger.frame);
    default:
      return exactly(trigger.frame);
  }
}

/** What exploded tells a bomb; a bare "انفجار" may be what a strike sounded like. */
function explosion(frame: IncidentSubType, setting: TriggerSetting): EventKind[] {
  const weapons = weaponsIn(setting);
  if (weapons.includes('suicide')) return exactly('suicide bomb');
  return roughly(weapons.includes('explosive') ? 'none' : 'violence', frame);
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
    const hit = lookUp(tokens[at], lexicon.triggers.weapons);
    if (hit && !found.includes(hit.value)) found.push(hit.value);
  }
  return found;
}

/** What an attack with these weapons is called; null where they do not tell. Guns tell a clash from an attack no better. */
function byWeapon(weapons: readonly Weapon[]): IncidentSubType | null {
  if (weapons.includes('chemical')) return 'chemical weapon';
  if (weapons.includes('air')) return 'air/drone strike';
  if (weapons.includes('suicide')) return 'suicide bomb';
  if (weapons.includes('explosive')) return 'remote explosive/landmine/IED';
  if (weapons.includes('artillery')) return 'shelling/artillery/missile attack';
  return weapons.includes('grenade') ? 'grenade' : null;
}

/** "قصف": by its own adjectives first, then by the weapons of the clause; bare shelling is ACLED's default. */
function strike(setting: TriggerSetting): EventKind[] {
  const { token, sentence } = setting;
  // English adjectives stand before their noun: "artillery strikes".
  const from = setting.lexicon.subjectBeforeVerb ? Math.max(sentence.firstToken, token - 2) : token;
  const own = weaponsBetween(setting, from, Math.min(sentence.endToken, token + ADJECTIVES + 1));
  const weapons = own.length > 0 ? own : weaponsIn(setting);
  if (weapons.includes('chemical')) return exactly('chemical weapon');
  const air = weapons.includes('air');
  if (air && own.includes('artillery') && isCoordinated(setting))
    return [...exactly('air/drone strike'), ...exactly('shelling/artillery/missile attack')];
  if (air) return exactly('air/drone strike');
  return roughly(weapons.includes('artillery') ? 'none' : 'bombardment', 'shelling/artillery/missile attack');
}

/** "جوي وبري", "جوي و بري": two adjectives joined by "and"; missiles dropped from the air are no second weapon. */
function isCoordinated({ tokens, token, lexicon }: TriggerSetting): boolean {
  const { weapons } = lexicon.triggers;
  for (let at = token + 1; at <= token + ADJECTIVES; at++) {
    const air = lookUp(tokens[at], weapons);
    if (air === null) continue;
    const next = lookUp(tokens[at + 1], weapons) ?? lookUp(tokens[at + 2], weapons);
    const joined = startsWithConjunction(tokens[at + 1], lexicon);
    return joined && next !== null && next.value !== air.value;
  }
  return false;
}

/** "Bombing": by weapon; with none, an armed state's bombs are fired or dropped, and others' are laid. */
function bombing(setting: TriggerSetting): EventKind[] {
  const weapons = weaponsIn(setting);
  const told = byWeapon(weapons);
  if (told !== null && told !== 'remote explosive/landmine/IED') return exactly(told);
  const side = weapons.includes('explosive') ? null : agentIn(setting)?.side;
  return exactly(
    side === 'state' || side === 'foreign'
      ? 'shelling/artillery/missile attack'
      : 'remote explosive/landmine/IED',
  );
}

/** "هجوم": by weapon; with none, an attack where only civilians are hit, else a clash. */
function assault(setting: TriggerSetting): EventKind[] {
  const told = byWeapon(weaponsIn(setting));
  if (told !== null) return exactly(told);
  return roughly('violence', hitsCivilians(setting) && !isFight(setting) ? 'attack' : 'armed clash');
}

/** "تعرضت البلدة … لقصف": what the place suffered is told by the first violent word behind the verb. */
function suffered(setting: TriggerSetting): EventKind[] {
  const token = sufferedToken(setting);
  if (token < 0) return [];
  const trigger = triggerMeaning(setting.tokens, token, setting.lexicon) as EventTrigger;
  return kindsOf(trigger, { ...setting, token });
}

const SUFFERED: ReadonlySet<string> = new Set([
  'air/drone strike',
  'strike',
  'assault',
  'target',
  'gunfire',
  'remote explosive/landmine/IED',
]);

/** A verb's noun, a sentence's weapons and what a protest met with are looked for within this many words. */
const SENTENCE_REACH = 40;

/** The token of the noun that a verb of suffering leads to, within its sentence; -1 when it names none near. */
export function sufferedToken({ tokens, sentence, token, lexicon }: TriggerSetting): number {
  const reach = Math.min(sentence.endToken, token + SENTENCE_REACH);
  for (let at = token + 1; at < reach; at++) {
    const trigger = triggerMeaning(tokens, at, lexicon);
    if (trigger && !trigger.verb && SUFFERED.has(trigger.frame)) return at;
  }
  return -1;
}

/** What stands this close behind "targeted" is what was fired at. */
const TARGET_REACH = 4;

/** "استهداف": by weapon, in the clause or named before; with none, an attack on civilians or a clash with an armed party. */
function target(setting: TriggerSetting): EventKind[] {
  const { tokens, token, sentence, clause, lexicon } = setting;
  const weapons = weaponsIn(setting);
  const before = Math.max(sentence.firstToken, clause.firstToken - SENTENCE_REACH);
  const object = tokens.slice(token + 1, token + 1 + TARGET_REACH);
  if (object.some((word) => hasWord(word, lexicon.triggers.wanted)) && weapons.length === 0)
    return exactly('arrests');
  const told = byWeapon(weapons) ?? byWeapon(weaponsBetween(setting, before, clause.firstToken));
  if (told !== null) return exactly(told);
  if (hitsCivilians(setting)) return roughly('violence', 'attack');
  const agent = agentIn(setting);
  if (weapons.includes('gun')) return exactly('armed clash');
  const fired = object.some((word) => hasWord(word, lexicon.triggers.positions));
  if (agent?.side === 'state' || agent?.side === 'foreign' || (fired && agent !== null))
    return roughly('violence', 'shelling/artillery/missile attack');
  return roughly('violence', agent?.side === 'non-state' ? 'armed clash' : 'attack');
}

/** Who takes the place decides; without a taker, the loser does; with neither, the text does not say enough. */
function territory(setting: TriggerSetting): EventKind[] {
  const { tokens, token, lexicon } = setting;
  // "المناطق التي تسيطر عليها المعارضة", "under the control of": who holds a place, not that it changed hands.
  if (hasWord(tokens[token - 1], lexicon.triggers.holding)) return [];
  // "اتفاق لاستعادة …": what it is for.
  if (lookUp(tokens[token], lexicon.triggers.words)?.reading.clitics.endsWith('ل')) return [];
  const taker = agentIn(setting);
  if (taker?.side === 'state') return exactly('government regains territory');
  // ACLED's codebook counts a foreign state's capture with that of a non-state actor.
  if (taker?.side === 'non-state' || taker?.side === 'foreign')
    return exactly('non-state actor overtakes territory');
  const loser = setting.actors.find(
    (found) => found.actor.role === 'target' && found.firstToken > setting.token,
  );
  if (loser?.side === 'state') return exactly('non-state actor overtakes territory');
  return loser?.side === 'non-state' ? exactly('government regains territory') : [];
}

/** How people were killed tells what happened; bullets between two armed parties are a clash, else somebody was attacked. */
function killing(setting: TriggerSetting): EventKind[] {
  const weapons = weaponsIn(setting);
  const told = byWeapon(weapons);
  if (told !== null) return roughly('violence', told);
  return roughly(weapons.includes('gun') ? 'none' : 'violence', isFight(setting) ? 'armed clash' : 'attack');
}

/** True where an armed party acts against another. */
function isFight(setting: TriggerSetting): boolean {
  const agent = agentIn(setting);
  if (agent === null || agent.side === 'unknown') return false;
  return setting.actors.some(
    (found) => found !== agent && (found.side === 'state' || found.side === 'non-state'),
  );
}

/** What is attempted stands within this many words behind the attempt. */
const ATTEMPT_REACH = 8;

/** "حاولت … التقدم", "محاولة اقتحام": an attempt on a place is a clash, one on a life an attack. */
function attempt({ tokens, token, sentence, lexicon }: TriggerSetting): EventKind[] {
  const reach = Math.min(sentence.endToken, token + ATTEMPT_REACH);
  for (let at = token + 1; at < reach; at++) {
    if (isWord(tokens[at], lexicon.triggers.attemptedKillings)) return exactly('attack');
    if (isWord(tokens[at], lexicon.triggers.attemptedActions)) return exactly('armed clash');
  }
  return [];
}

/** A protest that is shot at or dispersed is one with intervention. */
function protest(setting: TriggerSetting): EventKind[] {
  const { tokens, token, sentence, lexicon } = setting;
  if (weaponsIn(setting).includes('gun')) return exactly('excessive force against protesters');
  const words = tokens.slice(
    Math.max(sentence.firstToken, token - SENTENCE_REACH),
    Math.min(sentence.endToken, token + SENTENCE_REACH),
  );
  const met = words.some((word) => hasWord(word, lexicon.triggers.interventions));
  return exactly(met ? 'protest with intervention' : 'peaceful protest');
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
