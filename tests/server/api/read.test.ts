import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readProblems } from '../../../src/model/readProblem.ts';
import { FetchError } from '../../../src/readers/fetch/FetchError.ts';
import { HttpStatusError } from '../../../src/readers/fetch/fetchPublic.ts';
import { fakeMachine, serverOf, type TestServer } from './serverOf.ts';

const text = 'تقرير مختلق: قصف استهدف بلدة نوى في ريف درعا مساء أمس ما أوقع ثلاثة جرحى بينهم طفل.';
const page = `<html lang="ar"><head><title>عنوان مختلق</title>
  <meta property="og:site_name" content="Made-up Herald">
  <meta property="article:published_time" content="2018-06-30T14:05:00+03:00"></head>
  <body><article><h1>عنوان مختلق</h1><p>${text}</p><p>${text}<script>alert(1)</script></p></article></body></html>`;
const html = 'text/html; charset=utf-8';

/** What is on the made-up web. */
const web = new Map<string, { body: string; contentType: string } | Error>([
  ['https://herald.example/1', { body: page, contentType: html }],
  ['https://web.archive.org/web/20180701000000/https://herald.example/2', { body: page, contentType: html }],
  ['https://herald.example/a.txt', { body: text, contentType: 'text/plain' }],
  [
    'https://herald.example/list',
    { body: '<html><body><a href="/1">1</a></body></html>', contentType: html },
  ],
  ['https://herald.example/feed', { body: feedOf(2), contentType: 'application/rss+xml' }],
  ['https://herald.example/x.pdf', { body: '%PDF-1.7 x', contentType: 'application/pdf' }],
  [
    'https://herald.example/404',
    new HttpStatusError(new URL('https://herald.example/404'), 404, { headers: {}, movedTo: null }),
  ],
  ['https://herald.example/robots', new FetchError('robots', 'the site asks not to')],
  ['https://herald.example/bug', new Error('a secret path')],
]);

function feedOf(items: number): string {
  const item = `<item><title>t</title><description>${text}</description></item>`;
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>c</title>${item.repeat(items)}</channel></rss>`;
}

let at: TestServer;
const stopped: string[] = [];
beforeAll(async () => {
  at = await serverOf(fakeMachine, [], async (url, signal) => {
    if (url === 'https://slow.example/')
      await new Promise((_, reject) => {
        signal.addEventListener('abort', () => {
          stopped.push(url);
          reject(signal.reason);
        });
      });
    const found = web.get(url);
    if (!found) throw new FetchError('offline', `${url}: ENOTFOUND`);
    if (found instanceof Error) throw found;
    return { bytes: Buffer.from(found.body), url, contentType: found.contentType };
  });
});
afterAll(async () => await at.close());

const readUrl = async (url: string) => await at.ask('POST', '/api/read', { url });
const readFile = async (name: string, content: string | Uint8Array) =>
  await at.ask('POST', '/api/read', { file: { name, bytes: Buffer.from(content).toString('base64') } });
const sha256 = (content: string) => createHash('sha256').update(content).digest('hex');

describe('reading a page before it is added', () => {
  it('gives its text and what it says of itself, with where each came from, and stores nothing', async () => {
    const answer = await readUrl('https://herald.example/1');
    expect(answer).toMatchObject({
      status: 200,
      body: {
        text: `${text}\n\n${text}`,
        title: 'عنوان مختلق',
        outlet: 'Made-up Herald',
        url: 'https://herald.example/1',
        archive_url: null,
        published_at: '2018-06-30T14:05:00+03:00',
        lang: 'ar',
        origins: { title: 'page', outlet: 'page', url: 'page', published_at: 'page', lang: 'page' },
        source_sha256: sha256(page),
        retrieved_at: '2026-01-02T03:04:05.000Z',
        warnings: [],
      },
    });
    expect((await at.store.counts()).reports).toBe(0);
  });

  it('tells a copy in an archive from the page itself', async () => {
    const copy = 'https://web.archive.org/web/20180701000000/https://herald.example/2';
    expect((await readUrl(copy)).body).toMatchObject({
      url: 'https://herald.example/2',
      archive_url: copy,
      origins: { archive_url: 'page' },
    });
  });

  it('reads a file of bytes as it is, in any encoding, and a text on the web', async () => {
    const file = await readFile('صفحة.html', page);
    expect(file).toMatchObject({
      status: 200,
      body: { title: 'عنوان مختلق', url: null, source_sha256: sha256(page) },
    });
    const old = new Uint8Array([0xe4, 0xd5]);
    const meta = Buffer.from('<html><meta charset="windows-1256"><body><p>');
    const legacy = await readFile(
      'a.htm',
      Buffer.concat([meta, ...Array(40).fill(Buffer.concat([old, Buffer.from(' ')]))]),
    );
    expect(legacy.body).toMatchObject({ text: expect.stringContaining('نص نص') });
    expect((await readUrl('https://herald.example/a.txt')).body).toMatchObject({
      text,
      source_sha256: sha256(text),
      origins: { url: 'page', lang: 'text' },
    });
  });

  it('reads a mail or a feed of one report', async () => {
    const mail = `From: A <a@herald.example>\r\nSubject: Made-up\r\nDate: Sat, 30 Jun 2018 14:05:00 +0300\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n`;
    expect(await readFile('a.eml', mail)).toMatchObject({ status: 200, body: { title: 'Made-up' } });
    expect((await readFile('feed.xml', feedOf(1))).body).toMatchObject({ title: 't' });
  });

  it.each([
    ['a name that nobody knows', 'https://nowhere.example/', 'offline'],
    ['a page that is not there', 'https://herald.example/404', 'status'],
    ['a page that robots.txt forbids', 'https://herald.example/robots', 'robots'],
    ['a page without an article', 'https://herald.example/list', 'no-article'],
    ['what is no page', 'https://herald.example/x.pdf', 'kind'],
    ['a feed', 'https://herald.example/feed', 'several'],
  ])('says of what kind the trouble is: %s', async (_, url, problem) => {
    const answer = await readUrl(url);
    expect(answer).toMatchObject({ status: 422, body: { problem, error: expect.any(String) } });
    expect(readProblems).toContain(problem);
  });

  it.each([
    ['a feed of several', 'feed.xml', feedOf(3), 'several'],
    [
      'lines of several reports',
      'a.jsonl',
      `${JSON.stringify({ text })}\n${JSON.stringify({ text: `${text} 2` })}\n`,
      'several',
    ],
    ['nothing', 'a.html', '', 'empty'],
    ['a picture', 'a.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]), 'kind'],
    ['a page of nothing', 'a.html', '<html></html>', 'no-article'],
    ['more than one report may have', 'a.html', 'x'.repeat(5_000_001), 'too-large'],
  ])('says so of a file: %s', async (_, name, content, problem) => {
    expect(await readFile(name, content)).toMatchObject({ status: 422, body: { problem } });
  });

  it.each([
    [{}],
    [{ url: '' }],
    [{ url: 'x'.repeat(2001) }],
    [{ url: 'https://herald.example/1', file: { name: 'a', bytes: '' } }],
    [{ file: { name: 'a.html', bytes: 'not base64!' } }],
    [{ file: { name: '', bytes: '' } }],
  ])('refuses what is no request: %j', async (body) => {
    expect((await at.ask('POST', '/api/read', body)).status).toBe(400);
  });

  it('is for pages of this server alone', async () => {
    const other = { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' };
    const answer = await at.ask('POST', '/api/read', { url: 'https://herald.example/1' }, other);
    expect(answer.status).toBe(403);
  });

  it('refuses by itself to ask this machine or a private network', async () => {
    const own = await serverOf();
    for (const url of [own.server.url, 'http://169.254.169.254/', 'http://[::1]/', 'file:///etc/passwd']) {
      const { body } = await own.ask('POST', '/api/read', { url });
      expect(['private', 'address']).toContain((body as { problem: string }).problem);
    }
    await own.close();
  });

  it('stops asking the site when the person does', async () => {
    const stop = new AbortController();
    const asked = fetch(`${at.server.url}api/read`, {
      method: 'POST',
      signal: stop.signal,
      headers: { Origin: at.server.url.slice(0, -1), 'Content-Type': 'application/json' },
      body: JSON.stringify({ url: 'https://slow.example/' }),
    });
    setTimeout(() => stop.abort(), 100);
    await expect(asked).rejects.toThrow();
    await expect.poll(() => stopped).toEqual(['https://slow.example/']);
  });

  it('does not show the insides of what fails in the server itself', async () => {
    const answer = await readUrl('https://herald.example/bug');
    expect([answer.status, JSON.stringify(answer.body)]).toEqual([
      500,
      expect.not.stringContaining('secret'),
    ]);
    expect(at.errors).toHaveLength(1);
  });
});
