import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchPublic, type Network } from '../../../src/readers/fetch/fetchPublic.ts';
import { isPublicAddress } from '../../../src/readers/fetch/publicAddress.ts';
import { userAgent, userAgentOf } from '../../../src/readers/fetch/userAgent.ts';
import { packageFile } from '../../../src/readers/packageFile.ts';

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

describe('a packed answer', () => {
  const body = 'data of a made-up file '.repeat(20);
  const packed = {
    gzip: gzipSync(body),
    'x-gzip': gzipSync(body),
    br: brotliCompressSync(body),
    deflate: deflateSync(body),
    'deflate ': deflateRawSync(body),
    identity: Buffer.from(body),
  };
  it.each(Object.entries(packed))('in %s is unpacked', async (encoding, bytes) => {
    let accepted: unknown;
    const port = await serve((request, response) => {
      accepted = request.headers['accept-encoding'];
      response.writeHead(200, { 'content-encoding': encoding.trim() }).end(bytes);
    });
    const told: unknown[] = [];
    const onBytes = (...how: unknown[]) => told.push(how);
    const fetched = await fetchPublic(`http://example.org:${port}/`, { ...limits, onBytes }, local);
    expect(new TextDecoder().decode(fetched.bytes)).toBe(body);
    expect(accepted).toBe('gzip, br, deflate');
    expect(told.at(-1)).toEqual([body.length, null]);
  });

  it.each([
    ['gzip', (zeros: Buffer) => gzipSync(zeros)],
    ['br', (zeros: Buffer) => brotliCompressSync(zeros, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })],
    ['deflate', (zeros: Buffer) => deflateSync(zeros)],
  ] as const)('that is a bomb in %s is left at the limit, with little of it held', async (encoding, pack) => {
    const bomb = pack(Buffer.alloc(20_000_000));
    const port = await serve((_, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(bomb),
    );
    const own = { ...limits, maxBytes: 1_000_000 };
    let held = 0;
    const onBytes = (bytes: number) => {
      held = bytes;
    };
    const fetched = fetchPublic(`http://example.org:${port}/`, { ...own, onBytes }, local);
    await expect(fetched).rejects.toMatchObject({ problem: 'too-large' });
    expect(held).toBeLessThanOrEqual(own.maxBytes);
  });

  it.each([
    ['is damaged', 'gzip', Buffer.from('no gzip at all')],
    ['ends too early', 'gzip', gzipSync(body).subarray(0, 30)],
    ['is packed in a way that was not asked for', 'zstd', Buffer.from(body)],
    ['is packed twice', 'gzip, br', Buffer.from(body)],
  ])('that %s is refused in words', async (_, encoding, bytes) => {
    const port = await serve((_request, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(bytes),
    );
    const fetched = fetchPublic(`http://example.org:${port}/`, limits, local);
    await expect(fetched).rejects.toMatchObject({ name: 'FetchError', problem: 'cut' });
  });
});

describe('who asks', () => {
  it('says its name, its version and where to read about it', async () => {
    let named: unknown;
    const port = await serve((request, response) => {
      named = request.headers['user-agent'];
      response.end('x');
    });
    await fetchPublic(`http://example.org:${port}/`, limits, local);
    expect(named).toBe(userAgent);
    expect(userAgent).toContain(`Balagh/${packageFile.version}`);
    expect(userAgentOf({ version: '1.2.3', homepage: 'https://example.org/' })).toBe(
      'Balagh/1.2.3 (+https://example.org/)',
    );
  });
});

describe('trouble', () => {
  it.each([
    ['ftp://example.org/', 'address'],
    ['http://127.0.0.1/', 'private'],
  ])('with %s is of the kind %s', async (address, problem) => {
    await expect(fetchPublic(address, limits)).rejects.toMatchObject({ problem });
  });

  it('with a name that nobody knows is no network, with a closed port no server', async () => {
    const unknown = ((_host: string, _options: object, callback: (e: Error) => void) =>
      callback(Object.assign(new Error('x'), { code: 'ENOTFOUND' }))) as unknown as LookupFunction;
    const nowhere = fetchPublic('http://example.org/', limits, { ...local, lookup: unknown });
    await expect(nowhere).rejects.toMatchObject({ problem: 'offline' });
    const closed = fetchPublic('http://example.org:1/', limits, local);
    await expect(closed).rejects.toMatchObject({ problem: 'unreachable' });
  });

  it('in the middle of an answer is told: a cut, a silence, a stop', async () => {
    const port = await serve((request, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('x');
      if (request.url === '/cut') setTimeout(() => response.destroy(), 20);
    });
    const at = (path: string, more: object = {}) =>
      fetchPublic(`http://example.org:${port}/${path}`, { ...limits, ...more }, local);
    await expect(at('cut')).rejects.toMatchObject({ problem: 'cut' });
    await expect(at('silent', { idleMs: 50 })).rejects.toMatchObject({ problem: 'slow' });
    await expect(at('slow', { totalMs: 50 })).rejects.toMatchObject({ problem: 'slow' });
    const stop = new AbortController();
    const stopped = at('stopped', { signal: stop.signal, onBytes: () => stop.abort(new Error('enough')) });
    await expect(stopped).rejects.toThrow('enough');
    server?.closeAllConnections();
  });
});
