// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { embedCode } from '../../../web/export/embedCode.ts';

describe('the code for another page', () => {
  it('is one frame with a title, a sandbox and this view', () => {
    const holder = document.createElement('div');
    holder.innerHTML = embedCode(
      'https://made-up.example/map/?x=1#place=a&outlet=%22%3E%3Cb%3E',
      'A "map" <b>',
    );
    expect(holder.children).toHaveLength(1);
    const frame = holder.querySelector('iframe');
    expect(frame?.getAttribute('src')).toBe(
      'https://made-up.example/map/?x=1&embed=1#place=a&outlet=%22%3E%3Cb%3E',
    );
    expect(frame?.title).toBe('A "map" <b>');
    expect(frame?.getAttribute('sandbox')).toContain('allow-scripts');
    expect(frame?.getAttribute('sandbox')).not.toContain('top-navigation');
    expect(frame?.getAttribute('loading')).toBe('lazy');
  });
});
