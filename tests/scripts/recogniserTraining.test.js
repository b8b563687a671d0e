import { describe, expect, it } from 'vitest';
import { Crf } from '../../scripts/train/recogniser/Crf.ts';
import { withRepetitions } from '../../scripts/train/recogniser/gold.ts';
import { agreement } from '../../scripts/train/recogniser/score.ts';

/** @param {string} text @param {[number, number][]} spans */
const gold = (text, spans) => ({
  id: '1',
  event: '',
  text,
  spans: spans.map(([start, end]) => ({ start, end, text: text.slice(start, end) })),
});

describe('withRepetitions(gold)', () => {
  it('moves a name from inside a longer hashtag to where it stands alone', () => {
    const { spans } = withRepetitions(gold('#مطر_صفد اليوم في صفد', [[5, 8]]));
    expect(spans).toEqual([{ start: 18, end: 21, text: 'صفد' }]);
  });

  it('annotates a name wherever it stands alone', () => {
    expect(withRepetitions(gold('صفد: أمطار #صفد', [[0, 3]])).spans.map(({ start }) => start)).toEqual([
      0, 12,
    ]);
  });

  it('drops a name that was only cut out of a word', () => {
    expect(withRepetitions(gold('الوزير اللبناني', [[7, 13]])).spans).toEqual([]);
  });
});

describe('agreement(gold, predicted)', () => {
  it('counts each span once, by any overlap', () => {
    const found = agreement(
      [
        { start: 0, end: 5 },
        { start: 10, end: 12 },
      ],
      [
        { start: 3, end: 9 },
        { start: 4, end: 5 },
      ],
    );
    expect(found).toEqual({ hits: 1, predicted: 2, gold: 2 });
  });
});

describe('Crf', () => {
  /** One feature a token; feature 1 begins a name, 2 behind it goes on. @param {number[]} ids */
  const example = (...ids) => ({
    features: {
      general: Int32Array.from(ids),
      generalStarts: Int32Array.from([...ids.keys(), ids.length]),
      lexical: new Int32Array(0),
      lexicalStarts: new Int32Array(ids.length + 1),
    },
    labels: Uint8Array.from(ids, (id, at) => (id === 1 ? 1 : id === 2 && ids[at - 1] === 1 ? 2 : 0)),
    style: 0,
    weight: 1,
  });
  const options = {
    bits: 6,
    styles: 1,
    epochs: 30,
    averaged: 2,
    rate: 0.2,
    l2: 0,
    lexicalDropout: 0,
    seed: 1,
  };
  const texts = [example(0, 1, 2, 0), example(2, 0, 1, 0), example(0, 0, 2), example(1, 2, 0, 1)];
  const learned = () => {
    const crf = new Crf(options);
    crf.train(texts);
    return crf;
  };

  it('learns names of two words from examples, and that nothing goes on without a beginning', () => {
    const p = learned().marginals(example(2, 1, 2, 0));
    const best = [0, 1, 2, 3].map((at) =>
      p.slice(at * 3, at * 3 + 3).indexOf(Math.max(...p.slice(at * 3, at * 3 + 3))),
    );
    expect(best).toEqual([0, 1, 2, 0]);
  });

  it('learns the same from the same examples and seed', () => {
    expect(learned().tables[0]).toEqual(learned().tables[0]);
  });
});
