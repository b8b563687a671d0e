import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../src/server/security.ts';
import { tileHostOf } from '../../src/server/tileHost.ts';

const cookie = (origin: string) => `a=b; balagh_tiles=${encodeURIComponent(origin)}; c=d`;

describe('the host of tiles that a page may show', () => {
  it('is the one that a person chose, over https or on this machine', () => {
    expect(tileHostOf(cookie('https://tile.openstreetmap.org'))).toBe('https://tile.openstreetmap.org');
    expect(tileHostOf(cookie('http://127.0.0.1:8080'))).toBe('http://127.0.0.1:8080');
  });
  it('is none without a choice', () => {
    expect(tileHostOf(undefined)).toBeNull();
    expect(tileHostOf('theme=dark')).toBeNull();
  });
  it('is none that is not encrypted, not a bare origin, or would open more than one host', () => {
    const bad = [
      'http://tiles.example',
      'https://tiles.example/path',
      'https://*',
      'https:',
      '*',
      "https://a.example; script-src 'unsafe-inline'",
      'https://user:word@a.example',
      'data:',
      'javascript:alert(1)',
      '',
    ];
    for (const origin of bad) expect([origin, tileHostOf(cookie(origin))]).toEqual([origin, null]);
    expect(tileHostOf('balagh_tiles=%E0%A4%A')).toBeNull();
  });
  it('never lets anything into the policy that ends or widens the rule of images', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const policy = contentSecurityPolicy('n', tileHostOf(cookie(text)));
        expect(policy.split(';')).toHaveLength(contentSecurityPolicy('n').split(';').length);
        expect(policy).not.toMatch(/img-src[^;]*(\*|https:(?!\/\/)| http:(?!\/\/))/);
      }),
    );
  });
});

describe('the policy', () => {
  it('allows that host images and nothing else', () => {
    const policy = contentSecurityPolicy('n', 'https://tile.openstreetmap.org');
    const rules = policy.split('; ').filter((rule) => rule.includes('openstreetmap'));
    expect(rules).toEqual(["img-src 'self' data: https://tile.openstreetmap.org"]);
  });
});
