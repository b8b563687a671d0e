import { describe, expect, it } from 'vitest';
import { choices } from '../../../web/filters/choices.ts';
import { nameFinder } from '../../../web/filters/findNames.ts';

const label = (value: string) => value.toUpperCase();
const listed = (...args: Parameters<typeof choices>) =>
  choices(...args).map(({ value, count }) => [value, count]);

describe('the choices of a facet', () => {
  it('come with most incidents first, by name where equal', () => {
    expect(listed(['b', 'c', 'a'], [1, 9, 1], [], label)).toEqual([
      ['c', 9],
      ['a', 1],
      ['b', 1],
    ]);
  });
  it('leave out what nothing has under the other filters, but never what is chosen', () => {
    expect(listed(['a', 'b', ''], [0, 0, 0], ['b'], label)).toEqual([['b', 0]]);
  });
  it('keep an order of their own, with what has no incident', () => {
    expect(
      listed(['day', 'undated', 'month', ''], [0, 3, 5, 0], [], label, ['day', 'month', 'undated']),
    ).toEqual([
      ['day', 0],
      ['month', 5],
      ['undated', 3],
    ]);
  });
  it('say of what the data do not know that it is missing', () => {
    const [known, gone] = choices(['a'], [2], ['gone'], label);
    expect(known).toMatchObject({ value: 'a', chosen: false, missing: false });
    expect(gone).toMatchObject({ value: 'gone', label: 'GONE', count: 0, chosen: true, missing: true });
  });
});

describe('finding a name in a list', () => {
  it('forgives spelling and takes the beginnings of words', () => {
    const fits = nameFinder('اذاعه مختل');
    expect(fits?.('إذاعة مختلقة')).toBe(true);
    expect(fits?.('إذاعة أخرى')).toBe(false);
  });
  it('looks into every name of a thing', () => {
    expect(nameFinder('nawa')?.('نوى', 'Nawa')).toBe(true);
    expect(nameFinder('nawa')?.('نوى', null)).toBe(false);
  });
  it('asks for nothing without a word', () => {
    expect(nameFinder(' ')).toBeNull();
  });
});
