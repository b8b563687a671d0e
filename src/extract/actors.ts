import type { ActorLabel, EventLexicon } from '../language/EventLexicon.ts';
import { hasWord, isWord, lookUpPhrase } from '../language/lexicon.ts';
import { readingStart, type Sentence, type Token, type TokenizedText } from '../language/Token.ts';
import type { Actor } from '../model/incident.ts';

/** A party named in a sentence; the role is what the words before it say, `party` when they say nothing. */
export interface FoundActor {
  actor: Actor;
  side: ActorLabel['side'];
  firstToken: number;
  endToken: number;
}

/** The parties that a sentence names, under their neutral labels, in text order. */
export function findActors(
  { text, tokens }: TokenizedText,
  sentence: Sentence,
  lexicon: EventLexicon,
): FoundActor[] {
  const found: FoundActor[] = [];
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    const hit = lookUpPhrase(tokens, at, lexicon.actors, lexicon.longestActor);
    if (!hit || hit.endToken > sentence.endToken) continue;
    const first = tokens[at] as Token;
    const start = readingStart(first, hit.reading);
    const end = (tokens[hit.endToken - 1] as Token).end;
    const actor: Actor = {
      label: hit.value.en,
      labelAr: hit.value.ar,
      text: text.slice(start, end),
      start,
      end,
      role: roleOf(tokens, at, hit.reading.clitics, lexicon),
    };
    found.push({ actor, side: hit.value.side, firstToken: at, endToken: hit.endToken });
    at = hit.endToken - 1;
  }
  return found;
}

/** "من قبل قوات النظام" and "على يد" name the doer; "من", "على", "ضد", "ل" before a party name the other side. */
function roleOf(tokens: readonly Token[], at: number, clitics: string, lexicon: EventLexicon): Actor['role'] {
  const before = tokens[at - 1];
  if (isWord(before, lexicon.agentMarks)) return 'agent';
  const [on, hand] = lexicon.handMarks;
  if (isWord(before, hand) && isWord(tokens[at - 2], on)) return 'agent';
  // "قصف مدفعي لقوات النظام": what is somebody's own is done by them.
  if (/ل$/.test(clitics) && [before, tokens[at - 2]].some((word) => hasWord(word, lexicon.ownActs)))
    return 'agent';
  if (/[لب]$/.test(clitics) || isWord(before, lexicon.targetMarks)) return 'target';
  return 'party';
}

/** Who did it where the subject stands before its verb: the party marked as doer, else, in the active voice, the last before. */
export function subjectOf(
  actors: readonly FoundActor[],
  token: number,
  range: { first: number; end: number },
  passive: boolean,
): FoundActor | null {
  const near = actors.filter((found) => found.firstToken >= range.first && found.endToken <= range.end);
  const marked = near.find((found) => found.actor.role === 'agent');
  if (marked || passive) return marked ?? null;
  return near.filter((found) => found.actor.role === 'party' && found.endToken <= token).at(-1) ?? null;
}

/**
 * Who did it, of the parties named from token `first` to `end`: the one marked as doer; else, of those not marked as
 * target, the first behind a verb (Arabic puts the subject there) or the last before the word.
 */
export function agentOf(
  actors: readonly FoundActor[],
  token: number,
  range: { first: number; end: number },
  verbFirst: boolean,
): FoundActor | null {
  const near = actors.filter((found) => found.firstToken >= range.first && found.endToken <= range.end);
  const marked = near.find((found) => found.actor.role === 'agent');
  if (marked) return marked;
  const free = near.filter((found) => found.actor.role === 'party');
  const after = free.find((found) => found.firstToken > token) ?? null;
  const before = free.filter((found) => found.endToken <= token).at(-1) ?? null;
  return verbFirst ? (after ?? before) : (before ?? after);
}
