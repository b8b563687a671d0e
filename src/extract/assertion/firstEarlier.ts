import type { EventLexicon } from '../../language/EventLexicon.ts';
import { hasWord } from '../../language/lexicon.ts';
import type { Sentence, Token } from '../../language/Token.ts';

/**
 * Where a sentence turns to the pluperfect ("كانت لجنة قد عقدت"): acts behind came before the one that the report is about.
 * The end of the sentence when it does not.
 */
export function firstEarlier(tokens: readonly Token[], sentence: Sentence, lexicon: EventLexicon): number {
  let at = sentence.firstToken;
  while (at < sentence.endToken && !hasWord(tokens[at], lexicon.assertions.earlier)) at++;
  return at;
}
