import { describe, expect, it } from 'vitest';
import { safeUrl } from '../../../web/reader/safeUrl.ts';

describe('the link of a report', () => {
  it('is followed when it is a web address', () => {
    expect(safeUrl('https://example.org/a?b=1')).toBe('https://example.org/a?b=1');
    expect(safeUrl('http://example.org')).toBe('http://example.org/');
  });
  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'not an address',
    '//example.org',
  ])('is not followed when it is %j', (url) => {
    expect(safeUrl(url)).toBeNull();
  });
  it('may be missing', () => {
    expect(safeUrl(null)).toBeNull();
  });
});
