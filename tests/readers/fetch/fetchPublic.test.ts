import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchPublic, type Network } from '../../../src/readers/fetch/fetchPublic.ts';
import { isPublicAddress } from '../../../src/readers/fetch/publicAddress.ts';

describe('public addresses', () => {
  it.each(['8.8.8.8', '151.101.1.1', '2a00:1450:4001:80b::200e'])('%s is one', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.20.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    'localhost',
    '',
  ])('%s is none', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

let server: Server | undefined;
afterEach(() => new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined))));

async function serve(answer: RequestListener): Promise<number> {
  const started = createServer(answer);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return (started.address() as AddressInfo).port;
}

/** Every name is this machine; only that address may be asked. */
const lookup = ((_host: string, _options: object, callback: (e: null, a: object[]) => void) =>
  callback(null, [{ address: '127.0.0.1', family: 4 }])) as unknown as LookupFunction;
const local: Network = { isAllowed: (address) => address === '127.0.0.1', lookup };
const limits = { maxBytes: 1000, idleMs: 5000, totalMs: 10_000 };

describe('fetching', () => {
  it('gives the bytes and where they were in the end, and tells how far it is', async () => {
    const port = await serve((request, response) => {
      if (request.url === '/old') response.writeHead(302, { location: '/new' }).end();
      else response.end('data');
    });
    const told: number[] = [];
    const { bytes, url } = await fetchPublic(
      `http://example.org:${port}/old`,
      { ...limits, onBytes: (done) => told.push(done) },
      local,
    );
    expect([new TextDecoder().decode(bytes), url, told.at(-1)]).toEqual([
      'data',
      `http://example.org:${port}/new`,
      4,
    ]);
  });

  it('refuses addresses of this machine and private networks, written out, looked up or redirected to', async () => {
    await expect(fetchPublic('http://127.0.0.1:1/', limits)).rejects.toThrow(/only public ones/);
    await expect(fetchPublic('http://[::1]:1/', limits)).rejects.toThrow(/only public ones/);
    await expect(fetchPublic('http://2130706433/', limits)).rejects.toThrow(/only public ones/);
    await expect(
      fetchPublic('http://example.org/', limits, { isAllowed: isPublicAddress, lookup }),
    ).rejects.toThrow(/example\.org is an address of this machine/);
    const port = await serve((_, response) =>
      response.writeHead(302, { location: 'http://10.0.0.1/' }).end(),
    );
    await expect(fetchPublic(`http://example.org:${port}/`, limits, local)).rejects.toThrow(
      /10\.0\.0\.1 is an address/,
    );
  });

  it.each([
    ['ftp://example.org/', /only http and https/],
    ['file:///etc/passwd', /only http and https/],
    ['http://me:secret@example.org/', /^the address holds a name and password/],
    ['http://', /no web address/],
  ])('refuses %s', async (address, message) => {
    await expect(fetchPublic(address, limits, local)).rejects.toThrow(message);
  });

  it('stops at what is too large, declared or not, and at redirects without end', async () => {
    const port = await serve((request, response) => {
      if (request.url === '/loop') response.writeHead(302, { location: '/loop' }).end();
      else if (request.url === '/declared') response.end('x'.repeat(5000));
      else {
        response.write('x'.repeat(600));
        response.end('x'.repeat(600));
      }
    });
    const at = (path: string) => fetchPublic(`http://example.org:${port}/${path}`, limits, local);
    await expect(at('declared')).rejects.toThrow(/larger than/);
    await expect(at('chunked')).rejects.toThrow(/larger than/);
    await expect(at('loop')).rejects.toThrow(/more than 5 redirects/);
  });

  it('names the answer of a server that has no such file, and one that says nothing', async () => {
    const port = await serve((request, response) => {
      if (request.url === '/missing') response.writeHead(404).end();
    });
    await expect(fetchPublic(`http://example.org:${port}/missing`, limits, local)).rejects.toThrow(
      /answers 404/,
    );
    const silent = fetchPublic(`http://example.org:${port}/silent`, { ...limits, idleMs: 50 }, local);
    await expect(silent).rejects.toThrow(/nothing came for 0.05 s/);
    server?.closeAllConnections();
  });
});
