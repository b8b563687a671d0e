import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../src/language/tokenize.ts';
import { entry, gazetteerOf, gazetteerOfNames } from './entries.ts';

/** Every match in the text as [text of the name, clitics, articleAgrees, ids]. */
function matches(gazetteer: ReturnType<typeof gazetteerOf>, text: string) {
  const tokens = tokenize(text);
  return tokens.flatMap((_, at) =>
    gazetteer
      .matchAt(tokens, at)
      .map((match) => [
        text.slice(match.start, match.end),
        match.clitics,
        match.articleAgrees,
        match.entries.map((index) => gazetteer.id(index)).sort(),
      ]),
  );
}

describe('matching names in a text', () => {
  it('finds a name of one word and of several', () => {
    const gazetteer = gazetteerOfNames('نوى', 'بصرى الشام');
    expect(matches(gazetteer, 'من نوى إلى بصرى الشام')).toEqual([
      ['نوى', '', true, ['test:0']],
      ['بصرى الشام', '', true, ['test:1']],
    ]);
  });

  it('finds nothing where no name begins, and gives the same empty list each time', () => {
    const gazetteer = gazetteerOfNames('نوى');
    const tokens = tokenize('قال مصدر');
    expect(gazetteer.matchAt(tokens, 0)).toEqual([]);
    expect(gazetteer.matchAt(tokens, 0)).toBe(gazetteer.matchAt(tokens, 1));
    expect(gazetteer.matchAt(tokens, 7)).toEqual([]);
  });

  it('gives the longest name first', () => {
    const gazetteer = gazetteerOfNames('درعا', 'درعا البلد');
    expect(matches(gazetteer, 'أحياء درعا البلد').map(([name]) => name)).toEqual(['درعا البلد', 'درعا']);
  });

  it('does not find the beginning of a longer name', () => {
    expect(matches(gazetteerOfNames('بصرى الشام'), 'في بصرى أمس')).toEqual([]);
  });

  it.each([
    ['وكحيل', 'كحيل', 'و'],
    ['بكحيل', 'كحيل', 'ب'],
    ['وبكحيل', 'كحيل', 'وب'],
  ])('cuts proclitics before a name: %s', (text, name, clitics) => {
    expect(matches(gazetteerOfNames('كحيل'), text)).toEqual([[name, clitics, true, ['test:0']]]);
  });

  it('keeps a first letter that belongs to the name', () => {
    expect(matches(gazetteerOfNames('بلي', 'ولغا'), 'بلي ولغا')).toEqual([
      ['بلي', '', true, ['test:0']],
      ['ولغا', '', true, ['test:1']],
    ]);
  });

  it('does not cut proclitics inside a name', () => {
    expect(matches(gazetteerOfNames('دير الزور'), 'دير والزور')).toEqual([]);
  });

  it('says whether the article of the name stands in the text', () => {
    const gazetteer = gazetteerOfNames('الباب');
    expect(matches(gazetteer, 'الباب')).toEqual([['الباب', '', true, ['test:0']]]);
    expect(matches(gazetteer, 'باب')).toEqual([['باب', '', false, ['test:0']]]);
  });

  it('puts namesakes with the article of the text before those without', () => {
    const gazetteer = gazetteerOfNames('الحارة', 'حارة');
    expect(matches(gazetteer, 'للحارة')).toEqual([
      ['لحارة', 'ل', true, ['test:0']],
      ['لحارة', 'ل', false, ['test:1']],
    ]);
  });

  it('counts the article of every word', () => {
    const gazetteer = gazetteerOfNames('خربة غزالة');
    expect(matches(gazetteer, 'خربة الغزالة')).toEqual([['خربة الغزالة', '', false, ['test:0']]]);
    expect(matches(gazetteer, 'خربة غزالة')).toEqual([['خربة غزالة', '', true, ['test:0']]]);
  });

  it('gives an entry with both spellings once, as agreeing', () => {
    const gazetteer = gazetteerOf([entry({ id: 'test:0', namesAr: ['السهوة', 'سهوة'] })]);
    expect(matches(gazetteer, 'سهوة')).toEqual([['سهوة', '', true, ['test:0']]]);
  });

  it('reads spelling variants and marks as the same name, at their place in the text', () => {
    const gazetteer = gazetteerOfNames('إزرع');
    expect(matches(gazetteer, 'في أَزْرَع.')).toEqual([['أَزْرَع', '', true, ['test:0']]]);
    expect(matches(gazetteer, 'وازـرع')).toEqual([['ازـرع', 'و', true, ['test:0']]]);
  });

  it.each(['دير، الزور', 'دير (الزور', 'دير. الزور', 'دير - الزور', 'دير      الزور'])(
    'does not join words across a mark or a gap: %s',
    (text) => {
      expect(matches(gazetteerOfNames('دير الزور'), text)).toEqual([]);
    },
  );

  it('joins words across a hyphen or underscore without spaces, as in hashtags', () => {
    expect(matches(gazetteerOfNames('دير الزور'), '#دير_الزور')).toEqual([
      ['دير_الزور', '', true, ['test:0']],
    ]);
  });

  it('finds Latin names whatever their hyphens, accents and case, and keeps them apart from Arabic ones', () => {
    const gazetteer = gazetteerOf([
      entry({ id: 'test:0', namesAr: ['دير الزور'], namesEn: ['Deir ez-Zor'] }),
    ]);
    for (const text of ['Deir ez-Zor', 'DEIR EZ ZOR', 'Deir Ez-Zōr'])
      expect(matches(gazetteer, text)).toEqual([[text, '', true, ['test:0']]]);
    expect(gazetteer.lookup('Deir ez-Zor', 'en')).toHaveLength(1);
    expect(gazetteer.lookup('dyr alzwr', 'en')).toEqual([]);
  });

  it('reads an abbreviation with its full stop', () => {
    const gazetteer = gazetteerOf([entry({ id: 'test:0', namesEn: ['St. Louis'] })]);
    expect(matches(gazetteer, 'in St. Louis').map(([name]) => name)).toEqual(['St. Louis']);
    expect(matches(gazetteer, 'the coast. Louis')).toEqual([]);
  });

  it('takes any text, and gives spans inside of it that begin at the token or after its proclitics', () => {
    const gazetteer = gazetteerOfNames('درعا', 'درعا البلد', 'الباب', 'بلي', 'دير الزور');
    const piece = fc.constantFrom(
      ...'درعا البلد وبالباب بلي دير_الزور لل ـ َ \u200f \uFEFB \n - . ، \uD800'.split(' '),
      ' ',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 30 }),
        (pieces) => {
          const text = pieces.join('');
          const tokens = tokenize(text);
          for (const [at, token] of tokens.entries()) {
            let longest = Number.POSITIVE_INFINITY;
            for (const match of gazetteer.matchAt(tokens, at)) {
              const last = tokens[at + match.tokenCount - 1];
              expect(match.firstToken).toBe(at);
              expect(match.start).toBeGreaterThanOrEqual(token.start);
              expect(match.start).toBeLessThan(token.end);
              expect(match.end).toBe(last?.end);
              expect(match.tokenCount).toBeLessThanOrEqual(longest);
              expect(match.entries.length).toBeGreaterThan(0);
              longest = match.tokenCount;
            }
          }
        },
      ),
    );
  });
});
