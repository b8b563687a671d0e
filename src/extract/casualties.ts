import type { CasualtyLexicon } from '../language/EventLexicon.ts';
import { isWord, lookUp } from '../language/lexicon.ts';
import { readingStart, type Token, type TokenizedText } from '../language/Token.ts';
import type { Casualties } from '../model/incident.ts';

/** A number and its outcome word stand within this many tokens ("مقتل أكثر من 15 شخصًا"). */
const REACH = 4;

/**
 * The numbers of people killed, wounded, detained, abducted or missing that a range of tokens reports. A number is taken
 * only with an outcome word beside it and only people counted between; nothing is added up or guessed.
 */
export function findCasualties(
  { text, tokens }: TokenizedText,
  first: number,
  end: number,
  lexicon: CasualtyLexicon,
): Casualties[] {
  const found: Casualties[] = [];
  for (let at = first; at < end; at++) {
    const hit = lookUp(tokens[at], lexicon.outcomes);
    if (!hit) continue;
    const number =
      hit.value.count === null
        ? numberNear(tokens, at, first, end, lexicon)
        : { token: at, value: hit.value.count };
    if (!number) continue;
    const from = Math.min(at, number.token);
    const to = Math.max(at, number.token);
    const start =
      from === at ? readingStart(tokens[at] as Token, hit.reading) : (tokens[from] as Token).start;
    const stop = (tokens[to] as Token).end;
    if (found.some((other) => other.start < stop && start < other.end)) continue;
    found.push({
      text: text.slice(start, stop),
      start,
      end: stop,
      outcome: hit.value.outcome,
      min: number.value,
      max: number.value,
    });
  }
  return found;
}

function numberNear(
  tokens: readonly Token[],
  at: number,
  first: number,
  end: number,
  lexicon: CasualtyLexicon,
): { token: number; value: number } | null {
  for (const step of [1, -1]) {
    for (let distance = 1; distance <= REACH; distance++) {
      const i = at + step * distance;
      if (i < first || i >= end) break;
      const token = tokens[i] as Token;
      if (token.kind === 'number')
        return tokens[i + 1]?.clean === '-' ? null : { token: i, value: Number(token.key) };
      const word = lookUp(token, lexicon.numbers);
      if (word && (word.reading.clitics === '' || word.reading.clitics === 'ل'))
        return { token: i, value: word.value };
      if (!isWord(token, lexicon.people)) break;
    }
  }
  return null;
}
