import { describe, expect, it } from 'vitest';
import { creditText } from '../../../../web/basemap/user/creditText.ts';

describe('the attribution of an archive', () => {
  it('is the words of its HTML', () => {
    expect(creditText('<a href="https://www.example.org">Example</a> &copy; <b>Map &amp; Sons</b>')).toBe(
      'Example © Map & Sons',
    );
  });
  it('loses marks that turn its direction, and its length is bounded', () => {
    expect(creditText('a\u202eb')).toBe('ab');
    expect(creditText('x'.repeat(100_000)).length).toBeLessThanOrEqual(300);
  });
});
