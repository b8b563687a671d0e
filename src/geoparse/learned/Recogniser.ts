import { bySpelling } from '../../language/bySpelling.ts';
import type { PlaceLexicon } from '../../language/PlaceLexicon.ts';
import type { Token } from '../../language/Token.ts';
import { tokenOf } from '../../language/tokenize.ts';
import type { LanguageCode } from '../../model/report.ts';
import { forwardBackward, LABELS, moveFactors } from './chain.ts';
import { contextFeatures, type ReadText, type TextView, textView } from './contextFeatures.ts';
import { FeatureList } from './FeatureList.ts';
import { REACH, wordFeaturesAt } from './textFeatures.ts';
import { textStyle } from './textStyle.ts';
import type { RecogniserHead, RecogniserWeights, TextStyle } from './weightsFile.ts';
import { wordReader } from './wordFeatures.ts';

/** What a learned recogniser believes of the tokens of one text. */
export interface LearnedReading {
  style: TextStyle;
  /** Probability that the token belongs to a place name. */
  inName(token: number): number;
  /** Probability that a place name begins at the token. */
  beginsName(token: number): number;
}

/** A sequence model of place names, learned from annotated texts; see `scripts/train`. */
export interface Recogniser {
  readonly language: LanguageCode;
  readonly head: RecogniserHead;
  read(text: ReadText): LearnedReading;
}

const OFFSETS = 2 * REACH + 1;
/** Scores of words alone below this are no beginning of a name in any context that neither gazetteer nor rules point to. */
const HOPELESS = -7;

function isHopeless({ coveredFrom, rulePart }: TextView, at: number, scores: Float64Array): boolean {
  if (coveredFrom[at] !== -1 || rulePart[at] !== 0) return false;
  return (scores[at * LABELS + 1] as number) < HOPELESS && (scores[at * LABELS + 2] as number) < HOPELESS;
}

/** A recogniser from its weights and the words of its language. */
export function createRecogniser(weights: RecogniserWeights, lexicon: PlaceLexicon): Recogniser {
  const { head, tables, clusters } = weights;
  const mask = 2 ** head.bits - 1;
  const words = wordReader(lexicon, clusters);
  const readers = new Map(
    head.styles.map(({ style, step, moves }, i) => {
      const table = tables[i] as Int8Array;
      const vectorOf = bySpelling((spelling) => vectorIn(tokenOf(0, 0, spelling), table, step));
      return [style, { table, step, factors: moveFactors(moves), vectorOf }];
    }),
  );
  const general = new FeatureList();
  const ofWord = new FeatureList();

  return { language: head.language, head, read };

  function read(text: ReadText): LearnedReading {
    const view = textView(text, words);
    const style = textStyle(text.tokenized, view.marks);
    const reader = readers.get(style) ?? [...readers.values()][0];
    if (reader === undefined) throw new Error('recogniser: its file holds no style of text');
    const { table, step, factors, vectorOf } = reader;
    const count = view.tokens.length;
    const scores = new Float64Array(count * LABELS);
    for (let at = 0; at < count; at++) {
      const vector = vectorOf((view.tokens[at] as Token).spelling);
      for (let offset = -REACH; offset <= REACH; offset++) {
        // The word is what its neighbour at - offset sees `offset` tokens away.
        const base = (at - offset) * LABELS;
        if (base < 0 || base >= scores.length) continue;
        (scores[base + 1] as number) += vector[(offset + REACH) * 2] as number;
        (scores[base + 2] as number) += vector[(offset + REACH) * 2 + 1] as number;
      }
    }
    for (let at = 0; at < count; at++) {
      if (isHopeless(view, at, scores)) continue;
      general.clear();
      contextFeatures(view, at, general);
      let begin = 0;
      let inside = 0;
      for (let k = 0; k < general.count; k++) {
        const slot = ((general.ids[k] as number) & mask) * 2;
        begin += table[slot] as number;
        inside += table[slot + 1] as number;
      }
      (scores[at * LABELS + 1] as number) += begin * step;
      (scores[at * LABELS + 2] as number) += inside * step;
    }
    const { marginals } = forwardBackward(scores, factors);
    return {
      style,
      inName: (token) => 1 - (marginals[token * LABELS] ?? 1),
      beginsName: (token) => marginals[token * LABELS + 1] ?? 0,
    };
  }

  /** What a spelling adds to the scores of the tokens around it; the same in every text, so summed once. */
  function vectorIn(token: Token, table: Int8Array, step: number): Float32Array {
    const word = words.featuresOf(token);
    const vector = new Float32Array(OFFSETS * 2);
    for (let offset = -REACH; offset <= REACH; offset++) {
      ofWord.clear();
      wordFeaturesAt(word, offset, ofWord, ofWord);
      for (let k = 0; k < ofWord.count; k++) {
        const slot = ((ofWord.ids[k] as number) & mask) * 2;
        (vector[(offset + REACH) * 2] as number) += (table[slot] as number) * step;
        (vector[(offset + REACH) * 2 + 1] as number) += (table[slot + 1] as number) * step;
      }
    }
    return vector;
  }
}
