import { type LookupAddress, lookup as systemLookup } from 'node:dns';
import { request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { FetchError, problemOf } from './FetchError.ts';
import { isPublicAddress } from './publicAddress.ts';
import { acceptedEncodings, unpackBody } from './unpackBody.ts';
import { userAgent } from './userAgent.ts';

export interface FetchLimits {
  /** The most that is taken of one file, unpacked. */
  maxBytes: number;
  /** How long nothing may come. */
  idleMs: number;
  /** How long all of it may take. */
  totalMs: number;
  /** Told how much has come, unpacked, and how much is to come where that is known. */
  onBytes?: (bytes: number, total: number | null) => void;
  /** Called with each address before it is asked, redirects too; what it rejects with ends the fetching. */
  beforeAsking?: (url: URL) => Promise<void>;
  /** Headers of the request besides the usual ones, in lower case. */
  headers?: Readonly<Record<string, string>>;
  /** Ends the fetching when it is aborted; it then rejects with the signal's reason. */
  signal?: AbortSignal;
}

/** What was fetched: `contentType` is the header as the server sent it, '' where it sent none. */
export interface FetchedFile {
  bytes: Uint8Array;
  url: string;
  contentType: string;
}

/** What the server said with an answer. */
export interface AnswerHead {
  headers: IncomingHttpHeaders;
  /** Where redirects that are for good (301, 308) led from the address asked, before any other; null without one. */
  movedTo: string | null;
}

/** The server's answer was neither 200 nor a redirect: 304 too, where the request allows for it. */
export class HttpStatusError extends FetchError {
  override readonly name = 'HttpStatusError';
  readonly status: number;
  readonly head: AnswerHead;
  constructor(url: URL, status: number, head: AnswerHead) {
    super('status', `${url.href}: the server answers ${status}`);
    this.status = status;
    this.head = head;
  }
}

/** What tests hand in another of: which addresses may be asked, and what a name's addresses are. */
export interface Network {
  isAllowed: (address: string) => boolean;
  lookup: LookupFunction;
}

const publicNetwork: Network = { isAllowed: isPublicAddress, lookup: systemLookup as LookupFunction };

/** Browsers follow 20; an open-data site needs two or three. */
const MOST_REDIRECTS = 5;

/**
 * The bytes at an http or https address of the public internet. The address that a name resolves to is checked before
 * the connection is made to that very address, and again after every redirect, so that no page can make Balagh ask a
 * machine of the user's own network. Sends no cookies and no credentials, and uses no proxy. Packed answers are unpacked.
 * Rejects with a FetchError when the address is not public, too much comes, it takes too long, or the server does not
 * answer with 200.
 */
export async function fetchPublic(
  address: string,
  limits: FetchLimits,
  network: Network = publicNetwork,
): Promise<FetchedFile & AnswerHead> {
  const timeout = AbortSignal.timeout(limits.totalMs);
  const deadline = limits.signal ? AbortSignal.any([timeout, limits.signal]) : timeout;
  let url = readAddress(address);
  let movedTo: string | null = null;
  let forGood = true;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    await limits.beforeAsking?.(url);
    const response = await ask(url, limits, network, deadline);
    const { statusCode = 0, headers } = response;
    if (statusCode >= 300 && statusCode < 400 && headers.location) {
      response.destroy();
      const next = readAddress(new URL(headers.location, url).href);
      if (url.protocol === 'https:' && next.protocol === 'http:')
        throw new FetchError(
          'unsafe',
          `${url.href} leads to an unsafe address (${next.href}): download the file yourself`,
        );
      url = next;
      forGood &&= statusCode === 301 || statusCode === 308;
      if (forGood) movedTo = url.href;
      continue;
    }
    if (statusCode !== 200) {
      response.destroy();
      throw new HttpStatusError(url, statusCode, { headers, movedTo });
    }
    const contentType = headers['content-type'] ?? '';
    const bytes = await readAll(response, url, limits, deadline);
    return { bytes, url: url.href, contentType, headers, movedTo };
  }
  throw new FetchError('unreachable', `${address}: more than ${MOST_REDIRECTS} redirects`);
}

function readAddress(text: string): URL {
  if (!URL.canParse(text)) throw new FetchError('address', `${text}: no web address`);
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new FetchError('address', `${text}: only http and https addresses can be fetched`);
  if (url.username !== '' || url.password !== '')
    throw new FetchError('address', 'the address holds a name and password: download the file yourself');
  return url;
}

const refusal = (url: URL): FetchError =>
  new FetchError(
    'private',
    `${url.hostname} is an address of this machine or a private network: only public ones are fetched`,
  );

/** What went wrong while asking or reading, as a FetchError; the reason of who stopped it as it is. */
function failureOf(
  error: unknown,
  url: URL,
  { signal: stop, totalMs }: FetchLimits,
  deadline: AbortSignal,
): unknown {
  if (stop?.aborted) return stop.reason;
  if (deadline.aborted) return new FetchError('slow', `${url.href}: took longer than ${totalMs / 1000} s`);
  const { code } = error as NodeJS.ErrnoException;
  return code === undefined ? error : new FetchError(problemOf(code), `${url.href}: ${code}`);
}

function ask(
  url: URL,
  limits: FetchLimits,
  network: Network,
  deadline: AbortSignal,
): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // Names are checked in the look-up; an address that is written out is looked up by nobody.
  if (isIP(host) !== 0 && !network.isAllowed(host)) return Promise.reject(refusal(url));
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const asked = request(url, {
      lookup: checkedLookup(url, network),
      signal: deadline,
      agent: false,
      headers: {
        accept: '*/*',
        'accept-encoding': acceptedEncodings,
        'user-agent': userAgent,
        ...limits.headers,
      },
    });
    const idle = (): FetchError =>
      new FetchError('slow', `${url.href}: nothing came for ${limits.idleMs / 1000} s`);
    asked.setTimeout(limits.idleMs, () => asked.destroy(idle()));
    asked.on('response', (response) => {
      // From here on it is the answer that fails, with its reason.
      asked.setTimeout(0);
      response.setTimeout(limits.idleMs, () => response.destroy(idle()));
      resolve(response);
    });
    asked.on('error', (error) => reject(failureOf(error, url, limits, deadline)));
    asked.end();
  });
}

/** Looks a name up and gives only addresses that may be asked; none at all when one of them may not. */
function checkedLookup(url: URL, network: Network): LookupFunction {
  return (hostname, options, callback) => {
    network.lookup(hostname, { ...options, all: true }, (error, found) => {
      const addresses = found as unknown as LookupAddress[];
      if (error) callback(error, '', 0);
      else if (addresses.length === 0 || !addresses.every(({ address }) => network.isAllowed(address)))
        callback(refusal(url), '', 0);
      else if (options.all)
        (callback as unknown as (error: null, all: LookupAddress[]) => void)(null, addresses);
      else callback(null, (addresses[0] as LookupAddress).address, (addresses[0] as LookupAddress).family);
    });
  };
}

async function readAll(
  response: IncomingMessage,
  url: URL,
  limits: FetchLimits,
  deadline: AbortSignal,
): Promise<Uint8Array> {
  const declared = Number(response.headers['content-length']);
  const isPacked = response.headers['content-encoding'] !== undefined;
  const total = declared > 0 && !isPacked ? declared : null;
  const tooLarge = (): FetchError =>
    new FetchError(
      'too-large',
      `${url.href}: larger than ${limits.maxBytes / 1_000_000} MB, the most that is fetched`,
    );
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  if (declared > limits.maxBytes) {
    response.destroy();
    throw tooLarge();
  }
  try {
    for await (const chunk of unpackBody(response, url)) {
      bytes += chunk.length;
      // Leaving the loop ends the connection: what a small packed answer swells to is never held.
      if (bytes > limits.maxBytes) throw tooLarge();
      chunks.push(chunk);
      limits.onBytes?.(bytes, total);
    }
  } catch (error) {
    if (error instanceof FetchError) throw error;
    if (deadline.aborted) throw failureOf(error, url, limits, deadline);
    throw new FetchError('cut', `${url.href}: the answer is damaged or was cut off`);
  }
  if (!response.complete)
    throw new FetchError('cut', `${url.href}: the connection ended in the middle of the file`);
  return Buffer.concat(chunks);
}
