import { decodeText } from './decodeText.ts';
import type { Reader } from './Reader.ts';

const advice = 'save the text of the report as .txt, or as a line of JSON Lines';
/** Formats that would pass for text and give nonsense: tags, columns and braces read as sentences. */
const kindByExtension = new Map([
  ['.mhtml', 'a saved web page (MHTML)'],
  ['.xml', 'XML, but no feed'],
  ['.geojson', 'GeoJSON'],
  ['.svg', 'an image (SVG)'],
]);

/** A feed or such under another name, by its first characters. */
function kindByContent(head: Uint8Array): string | undefined {
  const start = decodeText(head.subarray(0, 1000)).text.trimStart().slice(0, 200).toLowerCase();
  return start.startsWith('<?xml') ? 'XML, but no feed' : undefined;
}

/** Refuses what Balagh cannot read yet, by name, instead of reading it as text. */
export const unsupportedReader: Reader = {
  name: 'unsupported',
  canRead: ({ extension, head }) => kindByExtension.has(extension) || kindByContent(head) !== undefined,
  async *read({ where, extension, head }) {
    const kind = kindByExtension.get(extension) ?? kindByContent(head);
    yield { ok: false, where, error: `the file is ${kind}, which Balagh cannot read yet; ${advice}` };
  },
};
