import type { Hono } from 'hono';
import { z } from 'zod';
import { toJson } from '../../model/json.ts';
import { FetchError } from '../../readers/fetch/FetchError.ts';
import { HttpStatusError } from '../../readers/fetch/fetchPublic.ts';
import type { OneReport } from '../../readers/readOne.ts';
import type { ApiOptions } from './api.ts';
import { bodyOf, RequestError } from './requests.ts';

const longestAddress = 2000;
const source = z.union(
  [
    z.strictObject({ url: z.string().trim().min(1).max(longestAddress) }),
    z.strictObject({
      file: z.strictObject({ name: z.string().min(1).max(1000), bytes: z.base64() }),
    }),
  ],
  { error: 'must be {"url": address} or {"file": {"name": name, "bytes": base64}}' },
);

/** What cannot be read, with its kind for the page to say in its own words. */
const refused = (problem: string, message: string, more: object = {}) =>
  new RequestError(422, message, { problem, ...more });

/** Reads one report from a file or a public web address and stores nothing: a person sees it, corrects it and adds it. */
export function readRoutes(api: Hono, { fetchReport, machine, now }: ApiOptions): void {
  async function fetchOne(address: string, signal: AbortSignal): Promise<OneReport> {
    try {
      return await machine.read({ fetched: await fetchReport(address, signal) });
    } catch (error) {
      if (error instanceof HttpStatusError)
        throw refused(error.problem, error.message, { status: error.status });
      if (error instanceof FetchError) throw refused(error.problem, error.message);
      // The page that asked is gone, or a person stopped it: nobody reads the answer.
      if (signal.aborted) throw refused('cut', 'stopped');
      throw error;
    }
  }

  api.post('/read', async (c) => {
    const given = await bodyOf(c, source);
    const read =
      'url' in given
        ? await fetchOne(given.url, c.req.raw.signal)
        : await machine.read({ name: given.file.name, bytes: Buffer.from(given.file.bytes, 'base64') });
    if ('problem' in read) throw refused(read.problem, read.error);
    const { text, title, outlet, url, archiveUrl, publishedAt, lang, origins, sourceSha256 } = read.report;
    return c.json(
      toJson({
        text,
        title,
        outlet,
        url,
        archiveUrl: archiveUrl ?? null,
        publishedAt,
        lang,
        origins: origins ?? {},
        sourceSha256,
        retrievedAt: now().toISOString(),
        warnings: read.warnings,
      }),
    );
  });
}
