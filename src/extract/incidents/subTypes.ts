import type { EventLexicon, EventTrigger, Weapon } from '../../language/EventLexicon.ts';
import { lookUp } from '../../language/lexicon.ts';
import type { Sentence, Token } from '../../language/Token.ts';
import type { IncidentSubType } from '../../model/incidentType.ts';
import { agentOf, type FoundActor } from '../actors.ts';
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
    case 'remote explosive/landmine/IED':
      return weaponsIn(setting).includes('suicide') ? ['suicide bomb'] : [trigger.frame];
    default:
      return [trigger.frame];
  }
}

function weaponsIn(
  { tokens, clause, lexicon }: TriggerSetting,
  from = clause.firstToken,
  to = clause.endToken,
): Weapon[] {
  const found: Weapon[] = [];
  for (let at = from; at < to; at++) {
    const hit = lookUp(tokens[at], lexicon.weapons);
    if (hit && !found.includes(hit.value)) found.push(hit.value);
  }
  return found;
}

/** "قصف": by its own adjectives first, then by the weapons of the clause; bare shelling is ACLED's default. */
function strike(setting: TriggerSetting): IncidentSubType[] {
  const { token, sentence, clause } = setting;
  const own = weaponsIn(setting, token, Math.min(sentence.endToken, token + ADJECTIVES + 1));
  const weapons = own.length > 0 ? own : weaponsIn(setting, clause.firstToken, clause.endToken);
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
    const joined = /^و/.test(tokens[at + 1]?.clean ?? '');
    return joined && next !== null && next.value !== air.value;
  }
  return false;
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
  if (taker?.side === 'state' || taker?.side === 'foreign') return ['government regains territory'];
  if (taker?.side === 'non-state') return ['non-state actor overtakes territory'];
  const loser = setting.actors.find(
    (found) => found.actor.role === 'target' && found.firstToken > setting.token,
  );
  if (loser?.side === 'state') return ['non-state actor overtakes territory'];
  return loser?.side === 'non-state' ? ['government regains territory'] : [];
}

/** "المناطق التي تسيطر عليها المعارضة", "الخاضعة لسيطرة": who holds a place, not that it changed hands. */
function isDescription({ tokens, token, lexicon }: TriggerSetting): boolean {
  const before = tokens[token - 1]?.key ?? '';
  const word = tokens[token] as Token;
  if (/^(?:التي|الذي|اللتين|اللتان|تحت|خارج|مناطق|منطقه|خاضعه|الخاضعه|خاضع|الخاضع)$/.test(before))
    return true;
  return (
    word.readings.some(
      (reading) => reading.clitics === 'ل' && !reading.article && lexicon.triggers.has(reading.key),
    ) && /خاضع/.test(before)
  );
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
  const { tokens, token, sentence } = setting;
  const reach = Math.min(sentence.endToken, token + 8);
  for (let at = token + 1; at < reach; at++) {
    if (/^(?:ال)?(?:تقدم|اقتحام|سيطره|تسلل|توغل|استعاده|دخول)$/.test(tokens[at]?.key ?? ''))
      return ['armed clash'];
  }
  return [];
}

/** The doer within the clause, else within the sentence: there the subject of a verb such as "managed to" stands before. */
function agentIn({ actors, token, clause, sentence }: TriggerSetting): FoundActor | null {
  const inClause = { first: clause.firstToken, end: clause.endToken };
  const inSentence = { first: sentence.firstToken, end: sentence.endToken };
  return agentOf(actors, token, inClause, true) ?? agentOf(actors, token, inSentence, false);
}

function hitsCivilians({ actors, token }: TriggerSetting): boolean {
  return actors.some((found) => found.side === 'civilian' && found.firstToken > token);
}
