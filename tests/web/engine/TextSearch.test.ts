import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WordRows } from '../../../src/dataset/build/WordRows.ts';
import { hasWords, queryWords, textKeys } from '../../../src/language/searchKeys.ts';
import { LoadError } from '../../../web/data/LoadError.ts';
import { TextSearch } from '../../../web/engine/TextSearch.ts';
import { type FilterRow, filterColumnsOf } from '../fixtures/columns.ts';
import { place } from '../fixtures/places.ts';

const places = [
  place({ name: 'نوى', nameEn: 'Nawa' }),
  place({ id: 'made-up:jiza', name: 'الجيزة', nameEn: 'Al-Jiza' }),
];

/** A search over rows and, by row, their texts. */
function searchOver(texts: readonly string[], rows: readonly FilterRow[] = texts.map(() => ({}))) {
  const words = new WordRows();
  for (const [row, text] of texts.entries()) words.add(row, textKeys(text));
  const loaded: string[] = [];
  const load = async (file: string) => {
    loaded.push(file);
    return words.shard(Number(/\d+/.exec(file)?.[0]));
  };
  const search = new TextSearch(filterColumnsOf(rows), places, load);
  const find = async (text: string) => {
    const matches = await search.matches(text);
    return matches && [...matches].flatMap((one, row) => (one ? [row] : []));
  };
  return { search, find, loaded };
}

describe('looking for words', () => {
  it('finds the rows that have all of them, and only those', async () => {
    const { find } = searchOver(['قصف على درعا', 'قصف على نوى', 'هدنة في درعا']);
    expect(await find('قصف درعا')).toEqual([0]);
    expect(await find('درعا')).toEqual([0, 2]);
    expect(await find('زلزال')).toEqual([]);
  });

  it('asks nothing of a text without a word', async () => {
    const { find, loaded } = searchOver(['قصف']);
    expect(await find(' … ')).toBeNull();
    expect(loaded).toEqual([]);
  });

  it('finds names of outlets, tags and places in both languages, beside words of the excerpt', async () => {
    const rows = [
      { place: 0, outlets: 'Made-up Gazette' },
      { place: 1, tags: 'للمراجعة\u001fهدنة' },
    ];
    const { find } = searchOver(['قصف', 'قصف'], rows);
    expect(await find('nawa')).toEqual([0]);
    expect(await find('جيزة')).toEqual([1]);
    expect(await find('gazette')).toEqual([0]);
    expect(await find('هدنه')).toEqual([1]);
    expect(await find('قصف نوى')).toEqual([0]);
  });

  it('gives the same array for the same words, and loads nothing twice', async () => {
    const { search, loaded } = searchOver(['قصف على درعا']);
    const first = await search.matches('درعا');
    const count = loaded.length;
    expect(await search.matches(' دَرعا ')).toBe(first);
    expect(loaded).toHaveLength(count);
  });

  it('equals reading every text, on any texts and queries', async () => {
    const letters = fc.constantFrom(...'اأبتدرعوفكلةى');
    const word = fc.string({ unit: letters, minLength: 1, maxLength: 4 });
    const text = fc.array(word, { maxLength: 5 }).map((words) => words.join(' '));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 8 }), text, async (texts, query) => {
        const words = queryWords(query);
        const scanned = texts.flatMap((one, row) => (hasWords(one, words) ? [row] : []));
        expect(await searchOver(texts).find(query)).toEqual(words.length === 0 ? null : scanned);
      }),
      { numRuns: 60 },
    );
  });
});

describe('an index that cannot be had', () => {
  const columns = filterColumnsOf([{}]);

  it('is an error, not "nothing found", and is asked for again', async () => {
    let away = true;
    const search = new TextSearch(columns, places, async (file) => {
      if (away) throw new LoadError('network', file);
      return [];
    });
    await expect(search.matches('قصف')).rejects.toMatchObject({ kind: 'network' });
    away = false;
    expect(await search.matches('قصف')).toEqual(Uint8Array.of(0));
  });

  it.each([
    ['another shape', [{ word: 'قصف' }]],
    ['rows that are not there', [['قصف', '0,7']]],
    ['what is no number', [['قصف', 'x']]],
  ])('is damaged when it holds %s', async (_, content) => {
    const search = new TextSearch(columns, places, async () => content);
    await expect(search.matches('قصف')).rejects.toMatchObject({ kind: 'damaged' });
  });
});
