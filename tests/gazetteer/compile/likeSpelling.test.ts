import { describe, expect, it } from 'vitest';
import { isLikeSpelling } from '../../../src/gazetteer/compile/likeSpelling.ts';
import { mergeEntries } from '../../../src/gazetteer/compile/mergeEntries.ts';
import { entry } from '../entries.ts';

describe('spellings of one name', () => {
  it.each([
    ['سبيخان', 'صبيخان'],
    ['شويجيه', 'شويحيه'],
    ['تل مغاس', 'تل مغاص'],
    ['صراريفيه', 'صراريف'],
  ])('takes %s and %s for one', (a, b) => {
    expect(isLikeSpelling(a, b)).toBe(true);
  });

  it.each([
    ['نوي', 'نمر', 'short names'],
    ['ثلجه شرقيه', 'ثلجه غربيه', 'eastern and western'],
    ['حمام', 'غمازه', 'other names'],
  ])('keeps %s and %s apart: %s', (a, b) => {
    expect(isLikeSpelling(a, b)).toBe(false);
  });

  const ours = entry({ id: 'ocha:C1', namesAr: ['صبيخان'], lat: 35, lon: 40 });
  const theirs = entry({ id: 'wof:1', namesAr: ['سبيخان'], lat: 35.002, lon: 40 });

  it('merges them on the same spot, and keeps both spellings and ids', () => {
    expect(mergeEntries([[ours], [theirs]])).toMatchObject([
      { namesAr: ['صبيخان', 'سبيخان'], aliasIds: ['wof:1'] },
    ]);
  });

  it('keeps them apart a kilometre from each other, and when the later source has the very name there too', () => {
    expect(mergeEntries([[ours], [{ ...theirs, lat: 35.01 }]])).toHaveLength(2);
    const exact = { ...ours, id: 'wof:2', lat: 35.02 };
    const merged = mergeEntries([[ours], [theirs, exact]]);
    expect(merged.map(({ aliasIds }) => aliasIds)).toEqual([['wof:2'], []]);
  });
});
