import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { Network } from '../../../src/readers/fetch/fetchPublic.ts';
import { fetchReport } from '../../../src/readers/fetch/fetchReport.ts';
import { isPublicAddress } from '../../../src/readers/fetch/publicAddress.ts';
import { memoryIo, onlyError, onlyReport, readAll } from '../memoryIo.ts';

let server: Server | undefined;
afterEach(() => new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined))));

/** A site on this machine; gives what its addresses begin with. */
async function site(answer: RequestListener): Promise<string> {
  const started = createServer(answer);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return `http://herald.example:${(started.address() as AddressInfo).port}`;
}

const lookupOf = (...addresses: string[]): LookupFunction =>
  ((_host: string, _options: object, callback: (error: null, found: object[]) => void) =>
    callback(null, [
      { address: addresses.length > 1 ? addresses.shift() : addresses[0], family: 4 },
    ])) as unknown as LookupFunction;
const local: Network = { isAllowed: (address) => address === '127.0.0.1', lookup: lookupOf('127.0.0.1') };

const text = 'تقرير مختلق: قصف استهدف بلدة نوى في ريف درعا مساء أمس ما أوقع ثلاثة جرحى بينهم طفل.';
const page = `<html><head><link rel="canonical" href="/news/7"></head><body><article><p>${text}</p><p>${text}</p></article></body></html>`;

const readAt = (address: string, network = local) =>
  readAll(address, { ...memoryIo({}), fetch: (asked) => fetchReport(asked, network) });

describe('a report at a web address', () => {
  it('is read by its content type, with where it was found', async () => {
    const base = await site((request, response) => {
      if (request.url === '/robots.txt') response.writeHead(404).end();
      else if (request.url === '/old') response.writeHead(302, { location: '/new?from=old' }).end();
      else response.writeHead(200, { 'content-type': 'text/html; charset="utf-8"' }).end(page);
    });
    const { report } = onlyReport(await readAt(`${base}/old`));
    expect(report).toMatchObject({ text: `${text}\n\n${text}`, url: `${base}/news/7`, lang: 'ar' });
  });

  it('that is plain text keeps the address it was fetched from', async () => {
    const base = await site((request, response) => {
      if (request.url === '/robots.txt') response.writeHead(200).end('User-agent: *\nDisallow: /private');
      else response.writeHead(200, { 'content-type': 'text/plain' }).end(text);
    });
    expect(onlyReport(await readAt(`${base}/a.txt`)).report).toMatchObject({ text, url: `${base}/a.txt` });
  });

  it.each([
    ['forbids it', 200, 'User-agent: Balagh\nDisallow: /private', /robots\.txt asks programs not to/],
    ['cannot be had', 503, '', /answers 503/],
  ])('is not asked for where robots.txt %s', async (_, status, robots, message) => {
    const asked: string[] = [];
    const base = await site((request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(status).end(robots);
    });
    expect(onlyError(await readAt(`${base}/private/1`)).error).toMatch(message);
    expect(asked).toEqual(['/robots.txt']);
  });

  it('is refused on this machine and private networks, at a name that leads there and one that rebinds', async () => {
    for (const address of ['127.0.0.1', '[::1]', '10.0.0.1', '169.254.169.254', '192.168.1.1'])
      expect(
        onlyError(await readAll(`http://${address}/`, { ...memoryIo({}), fetch: fetchReport })).error,
      ).toMatch(/only public ones/);
    const rebinds: Network = {
      isAllowed: (address) => isPublicAddress(address) || address === '127.0.0.1',
      lookup: lookupOf('127.0.0.1', '10.0.0.1'),
    };
    const base = await site((_, response) => response.writeHead(404).end());
    expect(onlyError(await readAt(`${base}/`, rebinds)).error).toMatch(/only public ones/);
  });
});
