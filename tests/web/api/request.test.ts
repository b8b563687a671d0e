// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { addCorrection } from '../../../web/api/api.ts';
import { ApiError, request } from '../../../web/api/request.ts';
import { problemWords } from '../../../web/correct/problemWords.ts';
import { correctEn } from '../../../web/i18n/correctEn.ts';

afterEach(() => vi.unstubAllGlobals());
const answers = (status: number, body: string) => {
  const fetched = vi.fn(async (_url: URL, _init: RequestInit) => new Response(body, { status }));
  vi.stubGlobal('fetch', fetched);
  return fetched;
};
const failure = async () =>
  (await request('status', z.object({ ok: z.boolean() })).catch((error) => error)) as ApiError;

describe('asking the server', () => {
  it('sends what is written as JSON in snake_case and reads the answer by its schema', async () => {
    const fetched = answers(201, '{"number": 7, "report": "r"}');
    const correction = { kind: 'type', target: { incident: 'a' }, value: 'attack', expected: 0 } as const;
    expect(await addCorrection(correction, { by: 'S', reason: null })).toEqual({ number: 7, report: 'r' });
    const [url, init] = fetched.mock.calls[0] as [URL, RequestInit];
    expect(url.pathname).toMatch(/\/api\/corrections$/);
    expect(JSON.parse(init.body as string)).toEqual({ ...correction, by: 'S', reason: null });
  });
  it('keeps what a refusal says, and its details', async () => {
    answers(409, '{"error": "newer", "removed_at": "x"}');
    const error = await failure();
    expect([error.status, error.message, error.details]).toEqual([409, 'newer', { removedAt: 'x' }]);
  });
  it('takes neither an error page nor another answer for the right one', async () => {
    answers(404, '<html>');
    expect((await failure()).status).toBe(404);
    answers(200, '{"ok": "yes"}');
    expect(await failure()).toBeInstanceOf(ApiError);
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('failed')));
    expect((await failure()).status).toBe(0);
  });
  it('says each failure in words with what to do', () => {
    const said = (status: number) => problemWords(new ApiError(status, 'value: wrong'), correctEn);
    expect(said(0).text).toContain('balagh serve');
    expect(said(404).text).toContain('not there');
    expect(said(422)).toEqual({ text: correctEn.problem.refused, said: 'value: wrong' });
  });
});
