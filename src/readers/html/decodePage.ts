import { decodeText, encodingWarnings } from '../decodeText.ts';

/** How far into a page its encoding may be declared: twice what the HTML standard has browsers look at. */
const DECLARED_WITHIN_BYTES = 2048;

/** The encoding that the page declares in its beginning; null when none is. */
function declaredIn(bytes: Uint8Array): string | null {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, DECLARED_WITHIN_BYTES));
  return (
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,40})/i.exec(start)?.[1] ??
    /^<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w-]{2,40})/.exec(start)?.[1] ??
    null
  );
}

/** A decoder for a label of the Encoding Standard; null when it knows none, or one that declares nothing of worth. */
function decoderOf(label: string | null): TextDecoder | null {
  if (label === null) return null;
  try {
    const decoder = new TextDecoder(label, { fatal: true });
    // Who declares UTF-16 in ASCII letters is wrong, and Latin letters are declared for Arabic by careless programs.
    return /^utf-16|^windows-1252$|^utf-8$/.test(decoder.encoding) ? null : decoder;
  } catch {
    return null;
  }
}

/**
 * A page's bytes as text: by byte order mark or as UTF-8 where they are that, else in the encoding that the server
 * (`charset`) or the page itself declares, else as `decodeText` finds. A declared encoding that does not fit is not believed.
 */
export function decodePage(bytes: Uint8Array, charset: string | null): { text: string; warnings: string[] } {
  const decoded = decodeText(bytes);
  if (decoded.certain) return { text: decoded.text, warnings: encodingWarnings(decoded) };
  for (const label of [charset, declaredIn(bytes)]) {
    const decoder = decoded.encoding.startsWith('utf-16') ? null : decoderOf(label);
    try {
      if (decoder) return { text: decoder.decode(bytes), warnings: [] };
    } catch {
      // Not in that encoding: the next, or a guess.
    }
  }
  return { text: decoded.text, warnings: encodingWarnings(decoded) };
}
