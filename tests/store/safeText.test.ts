import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromSafeText, toSafeText } from '../../src/store/safeText.ts';

const anyText = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
});

describe('safe text', () => {
  it('comes back as it went in, whatever the code units', () => {
    fc.assert(fc.property(anyText, (text) => fromSafeText(toSafeText(text)) === text));
  });

  it('holds no NUL and no lone surrogate', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const stored = toSafeText(text);
        return stored.isWellFormed() && !stored.includes('\0');
      }),
    );
  });

  it('leaves ordinary Arabic, emoji and line breaks as they are', () => {
    const text = 'قال المصدر:\r\n«اليوم» 🕊️\t١٢';
    expect(toSafeText(text)).toBe(text);
  });

  it('escapes NUL, a lone surrogate and its own mark, and nothing beside them', () => {
    expect(toSafeText('a\0b\ud800c\u0010d😀')).toBe('a\u00100000b\u0010d800c\u00100010d😀');
  });
});
