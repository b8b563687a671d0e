import { binaryKind } from '../binary.ts';
import { decodeText } from '../decodeText.ts';
import { MAX_REPORT_BYTES, megabytes } from '../limits.ts';
import type { ByteSource, Reader } from '../Reader.ts';
import { readWholeReport } from '../wholeReport.ts';
import { readPage } from './readPage.ts';

const extensions = new Set(['.html', '.htm', '.xhtml']);

/** A page under another name, by its first characters: comments and an XML declaration may come before. */
function beginsAsPage(head: Uint8Array): boolean {
  const start = decodeText(head.subarray(0, 1000)).text.trimStart().toLowerCase();
  return /^(<\?xml[^>]{0,200}>\s*)?(<!--[^>]{0,500}-->\s*)?<(!doctype html|html[\s>])/.test(start);
}

/**
 * Web pages, as files or fetched: the article of a page is one report, its title, outlet, day, language and address as
 * the page has them. At most 5 MB.
 */
export const htmlReader: Reader = {
  name: 'HTML',
  canRead: ({ extension, head, web }: ByteSource) =>
    web?.type === 'text/html' ||
    web?.type === 'application/xhtml+xml' ||
    (extensions.has(extension) && web === undefined) ||
    beginsAsPage(head),
  async *read({ where, head, bytes, web }, options) {
    const kind = binaryKind(head);
    if (kind) {
      yield { ok: false, where, error: `the file is ${kind}, not HTML; give the text of the report` };
      return;
    }
    const whole = await readWholeReport(bytes);
    if (whole === null) {
      const error = `a page of over ${megabytes(MAX_REPORT_BYTES)} is not read; give the text of the report`;
      yield { ok: false, where, error };
      return;
    }
    const read = readPage({ bytes: whole, url: web?.url ?? null, charset: web?.charset ?? null }, options);
    yield 'error' in read
      ? { ok: false, where, error: read.error, problem: 'no-article' }
      : { ok: true, where, ...read };
  },
};
