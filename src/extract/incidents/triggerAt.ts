import type { EventLexicon } from '../../language/EventLexicon.ts';
import type { EventTrigger } from '../../language/EventTrigger.ts';
import { hasWord, isWord, lookUp, lookUpPhrase } from '../../language/lexicon.ts';
import type { Token } from '../../language/Token.ts';

/** A word that a trigger needs beside it stands within this many tokens. */
const NEED_REACH = 6;
const LONGEST_PHRASE = 3;

/** What the word or the phrase that begins here reports, names around it apart; null for nothing. */
export function triggerMeaning(
  tokens: readonly Token[],
  at: number,
  lexicon: EventLexicon,
): EventTrigger | null {
  const { words, namedAfter } = lexicon.triggers;
  const phrase = phraseAround(tokens, at, lexicon);
  if (phrase !== undefined) return phrase;
  const hit = lookUp(tokens[at], words);
  if (!hit) return null;
  const meaning = hit.value.find(({ needs }) => needs === undefined || isBeside(tokens, at, needs));
  if (meaning === undefined || (meaning.verb && hit.reading.article)) return null;
  // "مستشفى الشهداء": a name.
  return !meaning.verb && hit.reading.clitics === '' && isWord(tokens[at - 1], namedAfter) ? null : meaning;
}

function isBeside(tokens: readonly Token[], at: number, needs: ReadonlySet<string>): boolean {
  for (let i = Math.max(0, at - NEED_REACH); i <= at + NEED_REACH; i++)
    if (i !== at && hasWord(tokens[i], needs)) return true;
  return false;
}

/** The phrase that begins at this word, null for any of its other words or where it reports nothing; else undefined. */
function phraseAround(
  tokens: readonly Token[],
  at: number,
  lexicon: EventLexicon,
): EventTrigger | null | undefined {
  for (let first = at; first > at - LONGEST_PHRASE && first >= 0; first--) {
    const phrase = lookUpPhrase(tokens, first, lexicon.triggers.phrases, LONGEST_PHRASE);
    if (phrase && phrase.endToken > at) return first === at ? phrase.value : null;
  }
  return undefined;
}

/** True for a word that begins with "and", written onto it or before it. */
export function startsWithConjunction(token: Token | undefined, lexicon: EventLexicon): boolean {
  return (
    isWord(token, lexicon.conjunctions) ||
    (token?.readings.some((reading) => lexicon.conjunctions.has(reading.clitics)) ?? false)
  );
}
