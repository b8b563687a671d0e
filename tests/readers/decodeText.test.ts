import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksBinary } from '../../src/readers/binary.ts';
import { decodeText, encodingWarnings } from '../../src/readers/decodeText.ts';
import { encodeLegacy, encodeUtf16 } from './legacyBytes.ts';

const sentence = 'تعرّضت بلدة نوى لقصف مدفعي مساء الجمعة، وقال سكان إن المدرسة أُصيبت.';
const plain = 'قصف على بلدة نوى في ريف درعا';

describe('the encoding of a text', () => {
  it('is UTF-8 without a word when the bytes are', () => {
    const decoded = decodeText(Buffer.from(`${sentence}\nNawa é`, 'utf8'));
    expect(decoded).toMatchObject({ text: `${sentence}\nNawa é`, encoding: 'utf-8' });
    expect(encodingWarnings(decoded)).toEqual([]);
  });

  it('loses one UTF-8 byte order mark, not two', () => {
    expect(decodeText(Buffer.from('\ufeff\ufeffنوى', 'utf8')).text).toBe('\ufeffنوى');
  });

  it.each(['windows-1256', 'iso-8859-6'])('is told for Arabic in %s, a short line too', (codePage) => {
    for (const text of [sentence, plain, 'قصف على نوى']) {
      const decoded = decodeText(encodeLegacy(text, codePage));
      expect(decoded).toMatchObject({ text, encoding: codePage });
      expect(encodingWarnings(decoded)[0]).toContain(codePage);
    }
  });

  it('is told for Arabic in Windows-1256 between English, Persian letters and curly quotes', () => {
    const text = 'EXAMPLE: “قصف على بلدة نوى” – 30 June 2018, پ چ';
    expect(decodeText(encodeLegacy(text, 'windows-1256'))).toMatchObject({ text, encoding: 'windows-1256' });
  });

  it.each([
    ['Les blessés ont été évacués vers une ville où la situation reste très précaire', 'windows-1252'],
    ['Взрыв произошёл в центре города, сообщили местные жители', 'windows-1251'],
  ])('is not taken for Arabic: %s', (text, codePage) => {
    expect(decodeText(encodeLegacy(text, codePage))).toMatchObject({ text, encoding: codePage });
  });

  it('is Windows-1252 with its curly quotes, which Node.js 20 decodes as control characters', () => {
    const bytes = Buffer.from('\x93L\x92h\xf4pital a \xe9t\xe9 \xe9vacu\xe9\x94 \x96 10 \x80', 'latin1');
    expect(decodeText(bytes)).toMatchObject({
      text: '“L’hôpital a été évacué” – 10 €',
      encoding: 'windows-1252',
    });
  });

  it.each(['le', 'be'] as const)('is told for UTF-16%s with and without a mark', (order) => {
    for (const text of [plain, 'Shelling on Nawa', `${plain}\r\nNawa`]) {
      const encoding = `utf-16${order}`;
      expect(decodeText(encodeUtf16(text, order))).toMatchObject({ text, encoding, certain: false });
      expect(decodeText(encodeUtf16(`\ufeff${text}`, order))).toMatchObject({
        text,
        encoding,
        certain: true,
      });
    }
  });

  it('is UTF-8 with a warning when only the cut end is broken', () => {
    const cut = Buffer.from(sentence, 'utf8').subarray(0, -2);
    const decoded = decodeText(cut);
    expect(decoded).toMatchObject({ encoding: 'utf-8', unreadable: 1 });
    expect(encodingWarnings(decoded)[0]).toContain('U+FFFD');
  });
});

describe('any text', () => {
  it('comes back from its UTF-8 bytes', () => {
    // The heuristic for UTF-16 rests on NUL and U+0006, which no text has.
    const text = fc
      .string({ unit: 'grapheme' })
      .filter((value) => !value.includes('\0') && !value.includes('\u0006'));
    fc.assert(
      fc.property(text, (value) => {
        expect(decodeText(Buffer.from(value, 'utf8')).text).toBe(value);
      }),
    );
  });

  it('of bytes gives a string', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => typeof decodeText(bytes).text === 'string'),
    );
  });
});

describe('binary content', () => {
  it('is told by a NUL or by many control characters', () => {
    expect(looksBinary('report\0text')).toBe(true);
    expect(looksBinary('\u0001\u0002\u0003 text')).toBe(true);
  });

  it('is not suspected in text with tabs, line breaks, bidi marks or one stray control character', () => {
    expect(looksBinary('\tنوى\r\n\u200f\u202bدرعا\f')).toBe(false);
    expect(looksBinary(`${'a'.repeat(500)}\u0001`)).toBe(false);
  });
});
