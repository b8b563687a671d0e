import { hasWord, isWord, lookUp } from '../language/lexicon.ts';
import type { PlaceLexicon } from '../language/PlaceLexicon.ts';
import type { Token, TokenizedText } from '../language/Token.ts';
import { NEXT_TAG_SIGN } from '../language/tags.ts';
import type { Toponym } from './Toponym.ts';

const LIST_MARKS = new Set(['،', ',', '"', '“', '”', '«', '»', '(', ')', '/', '–', '-', '#', NEXT_TAG_SIGN]);
/** Between two members: a comma, a conjunction, quotation marks, the next member's own cue. */
const WIDEST_GAP = 5;

/**
 * True when `next` continues the list that `previous` belongs to: only list marks, conjunctions and cues lie between,
 * and a comma or conjunction is among them ("بلدات السهوة، والجيزة، وكحيل"; "صيدا وبلدة كحيل"), or both are hashtags.
 */
export function listContinues(
  { tokens }: TokenizedText,
  lexicon: PlaceLexicon,
  previous: Toponym,
  next: Toponym,
): boolean {
  const from = previous.context.endToken;
  const to = next.firstToken;
  if (to < from || to - from > WIDEST_GAP) return false;
  let joined = joins(next.clitics, lexicon);
  if (next.clitics !== '' && !joined) return false;
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    if (LIST_MARKS.has(token.clean)) {
      joined ||= token.clean === '،' || token.clean === ',' || token.clean === NEXT_TAG_SIGN;
      continue;
    }
    if (lexicon.conjunctions.has(token.key)) {
      joined = true;
      continue;
    }
    const cue = lookUp(token, lexicon.cues);
    if (!cue || !(cue.reading.clitics === '' || joins(cue.reading.clitics, lexicon))) return false;
    joined ||= joins(cue.reading.clitics, lexicon);
  }
  return joined;
}

function joins(clitics: string, lexicon: PlaceLexicon): boolean {
  return clitics !== '' && lexicon.conjunctions.has(clitics);
}

/** "بين نوى وجاسم": exactly two members of a list behind "between" bound an area. Writes the relation into both. */
export function linkBetween({ tokens }: TokenizedText, lexicon: PlaceLexicon, toponyms: Toponym[]): void {
  toponyms.forEach((first, i) => {
    const second = toponyms[i + 1];
    if (
      second?.list !== first.list ||
      toponyms[i - 1]?.list === first.list ||
      toponyms[i + 2]?.list === first.list
    )
      return;
    const word = tokens[first.context.phraseToken - 1];
    if (!word || !isWord(word, lexicon.between)) return;
    // "the road between", "الطريق الواصل بين"; "الحدود بين سوريا ولبنان" is a border of both.
    const before = first.context.phraseToken - 2;
    const isRoad = [tokens[before], tokens[before - 1]].some((token) => hasWord(token, lexicon.roads));
    const border = lookUp(tokens[before], lexicon.cues)?.value.relation === 'border';
    if (border) {
      const words = `${tokens[before]?.clean} ${word.clean}`;
      first.context.relation = { kind: 'border', words };
      second.context.relation = { kind: 'border', words };
      return;
    }
    const relation = { kind: 'between', words: word.clean, isRoad } as const;
    first.context.relation = { ...relation, other: i + 1 };
    second.context.relation = { ...relation, other: i };
  });
}
