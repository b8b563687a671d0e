import chardet from 'chardet';
import { arabicCodePage } from './arabicEncoding.ts';

/** Bytes read as text. `encoding` is the WHATWG name; `certain` is false when it was guessed from the bytes. */
interface DecodedText {
  text: string;
  encoding: string;
  certain: boolean;
  /** How many byte sequences could not be read and stand in `text` as U+FFFD. */
  unreadable: number;
}

const replaced = (text: string): number => text.split('\ufffd').length - 1;

const startsWith = (bytes: Uint8Array, ...prefix: number[]): boolean =>
  prefix.every((byte, index) => bytes[index] === byte);

/**
 * UTF-16 without a byte order mark, told by its high bytes: 00 (ASCII) and 06 (Arabic), which no other text encoding
 * has. At least nine in ten on one side, and fewer than half on the other.
 */
function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null;
  const length = Math.min(bytes.length, 20_000);
  let even = 0;
  let odd = 0;
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0x00 || bytes[index] === 0x06) even += 1;
    if (bytes[index + 1] === 0x00 || bytes[index + 1] === 0x06) odd += 1;
  }
  const [most, few] = [length * 0.45, length * 0.25];
  if (odd >= most && even < few) return 'utf-16le';
  return even >= most && odd < few ? 'utf-16be' : null;
}

/** UTF-8 with a few broken bytes (a cut file): the broken ones are under one in twenty of the non-ASCII characters. */
function damagedUtf8(bytes: Uint8Array): { text: string; unreadable: number } | null {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const beyondAscii = text.match(/\P{ASCII}/gu)?.length ?? 0;
  const unreadable = replaced(text);
  return unreadable < beyondAscii / 20 ? { text, unreadable } : null;
}

/** The encoding that chardet guesses, where the platform can decode it; else Windows-1252, which decodes anything. */
function guessedEncoding(bytes: Uint8Array): string {
  const guess = chardet.detect(bytes.subarray(0, 100_000));
  try {
    return new TextDecoder(guess ?? 'windows-1252').encoding;
  } catch {
    return 'windows-1252';
  }
}

/** Windows-1252 from 0x80 on, as the Encoding Standard has it; unassigned bytes stay control characters. */
const windows1252Extras = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Node.js 20 decodes Windows-1252 as Latin-1, which turns curly quotes into control characters. */
const repairWindows1252 = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (control) => windows1252Extras[control.charCodeAt(0) - 0x80] ?? control);

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Bytes as text: by byte order mark (removed), as UTF-16 without one, as UTF-8, as an Arabic code page (Windows-1256 or
 * ISO 8859-6) where that reads as Arabic, else as chardet guesses. Never throws: bytes that are no text give nonsense,
 * which `looksBinary` tells.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const decode = (encoding: string, certain: boolean, from = 0): DecodedText => {
    const decoded = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes.subarray(from));
    const text = encoding === 'windows-1252' ? repairWindows1252(decoded) : decoded;
    return { text, encoding, certain, unreadable: replaced(text) };
  };
  if (startsWith(bytes, 0xff, 0xfe)) return decode('utf-16le', true, 2);
  if (startsWith(bytes, 0xfe, 0xff)) return decode('utf-16be', true, 2);
  const utf16 = utf16WithoutMark(bytes);
  if (utf16) return decode(utf16, false);

  const body = startsWith(bytes, 0xef, 0xbb, 0xbf) ? bytes.subarray(3) : bytes;
  const text = utf8(body);
  if (text !== null) return { text, encoding: 'utf-8', certain: true, unreadable: 0 };
  const damaged = damagedUtf8(body);
  if (damaged) return { ...damaged, encoding: 'utf-8', certain: true };
  return decode(arabicCodePage(bytes) ?? guessedEncoding(bytes), false);
}

/** What a person should know of how the bytes were read: nothing for sound UTF-8. */
export function encodingWarnings({ encoding, certain, unreadable }: DecodedText): string[] {
  const warnings: string[] = [];
  if (encoding !== 'utf-8') {
    const how = certain ? 'by its byte order mark' : 'guessed from the bytes, check the text';
    warnings.push(`the text was read as ${encoding} (${how})`);
  }
  if (unreadable > 0) {
    warnings.push(`${unreadable} byte sequences are not valid ${encoding}; they stand in the text as U+FFFD`);
  }
  return warnings;
}
