import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphsOf, segmentsOf } from '../../../web/reader/segments.ts';

const text = 'قصف على نوى اليوم.\nوهدوء في جاسم.';
const span = (part: string, from = 0) => {
  const start = text.indexOf(part, from);
  return { start, end: start + part.length };
};
const excerpt = span('قصف على نوى اليوم.');
const nawa = span('نوى');
const jasim = span('جاسم');

describe('cutting a report into segments', () => {
  const segments = segmentsOf(text, { excerpts: [excerpt], mentions: [nawa, jasim], date: span('اليوم') });

  it('marks the excerpt, and within it the place and the date', () => {
    expect(
      segments
        .filter((segment) => segment.inExcerpt)
        .map((segment) => segment.text)
        .join(''),
    ).toBe('قصف على نوى اليوم.');
    expect(segments.find((segment) => segment.mention === 0)).toMatchObject({ text: 'نوى', inExcerpt: true });
    expect(segments.find((segment) => segment.inDate)?.text).toBe('اليوم');
  });
  it('marks a place name outside of the excerpt as such', () => {
    expect(segments.find((segment) => segment.mention === 1)).toMatchObject({
      text: 'جاسم',
      inExcerpt: false,
    });
  });
  it('leaves a text without marks in one piece', () => {
    expect(segmentsOf(text, { excerpts: [], mentions: [], date: null })).toHaveLength(1);
  });
  it('takes the inner of two overlapping names', () => {
    const outer = { start: 0, end: 11 };
    const found = segmentsOf(text, { excerpts: [], mentions: [outer, nawa], date: null });
    expect(found.find((segment) => segment.text === 'نوى')?.mention).toBe(1);
  });
  it('counts offsets in UTF-16 code units, beyond an emoji too', () => {
    const withEmoji = '🕊 نوى';
    const found = segmentsOf(withEmoji, { excerpts: [], mentions: [{ start: 3, end: 6 }], date: null });
    expect(found.find((segment) => segment.mention === 0)?.text).toBe('نوى');
  });
});

describe('sentences of other incidents', () => {
  const quiet = span('وهدوء في جاسم.');
  it('are told apart from the excerpt, and each is one run', () => {
    const [first, second] = paragraphsOf(
      segmentsOf(text, { excerpts: [excerpt], mentions: [nawa, jasim], date: null, others: [quiet] }),
    );
    expect(first?.map(({ inExcerpt, other }) => [inExcerpt, other])).toEqual([[true, null]]);
    expect(second?.map(({ inExcerpt, other }) => [inExcerpt, other])).toEqual([[false, 0]]);
    expect(second?.[0]?.segments.some((segment) => segment.mention === 1)).toBe(true);
  });
});

describe('words that are searched for', () => {
  it('are hits inside and outside of the excerpt, and nothing else is', () => {
    const text = 'one two three two';
    const hits = [
      { start: 4, end: 7 },
      { start: 14, end: 17 },
    ];
    const excerpts = [{ start: 0, end: 7 }];
    const found = segmentsOf(text, { excerpts, mentions: [], date: null, hits });
    expect(found.filter(({ isHit }) => isHit).map((segment) => [segment.text, segment.inExcerpt])).toEqual([
      ['two', true],
      ['two', false],
    ]);
    expect(segmentsOf(text, { excerpts, mentions: [], date: null }).some(({ isHit }) => isHit)).toBe(false);
  });
});

describe('paragraphs', () => {
  it('are the lines of the text, empty ones left out', () => {
    const found = paragraphsOf(segmentsOf('a\n\nb\r\nc', { excerpts: [], mentions: [], date: null }));
    expect(found.map((runs) => runs.map((run) => run.segments.map((s) => s.text).join('')).join(''))).toEqual(
      ['a', 'b', 'c'],
    );
  });
  it('hold one run for an excerpt that several marks cut', () => {
    const [first] = paragraphsOf(segmentsOf(text, { excerpts: [excerpt], mentions: [nawa], date: null }));
    expect(first).toHaveLength(1);
    expect(first?.[0]).toMatchObject({ inExcerpt: true });
  });
  it('give an excerpt over two lines one run in each', () => {
    const both = { start: 0, end: text.length };
    const found = paragraphsOf(segmentsOf(text, { excerpts: [both], mentions: [], date: null }));
    expect(found.map((runs) => runs[0]?.inExcerpt)).toEqual([true, true]);
  });
});

describe('whatever the spans', () => {
  const anySpan = fc.record({ start: fc.nat(60), end: fc.nat(60) });
  const anyText = fc.string({ unit: 'binary', maxLength: 50 }).map((some) => `${some}\n${some}`);
  const marked = fc.record({
    excerpts: fc.array(anySpan),
    mentions: fc.array(anySpan),
    date: fc.option(anySpan),
    others: fc.array(anySpan),
  });

  it('the segments, joined, are the text', () => {
    fc.assert(
      fc.property(anyText, marked, (some, spans) => {
        expect(
          segmentsOf(some, spans)
            .map((segment) => segment.text)
            .join(''),
        ).toBe(some);
      }),
    );
  });
  it('every segment stands where it says', () => {
    fc.assert(
      fc.property(anyText, marked, (some, spans) => {
        const segments = segmentsOf(some, spans);
        const shown = paragraphsOf(segments).flatMap((runs) => runs.flatMap((run) => run.segments));
        for (const segment of [...segments, ...shown])
          expect(some.slice(segment.start, segment.end)).toBe(segment.text);
      }),
    );
  });
  it('paragraphs lose nothing but line breaks', () => {
    fc.assert(
      fc.property(anyText, marked, (some, spans) => {
        const shown = paragraphsOf(segmentsOf(some, spans))
          .flatMap((runs) => runs.flatMap((run) => run.segments))
          .map((segment) => segment.text)
          .join('');
        expect(shown).toBe(some.replace(/\r\n|[\n\r\u2029]/g, ''));
      }),
    );
  });
});
