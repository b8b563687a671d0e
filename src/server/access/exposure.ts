import type { Context } from 'hono';

/** Who can reach a server, and what is to be believed of what they send. */
export interface Exposure {
  /** True where others than the users of this machine reach it: then who writes needs a token. */
  shared: boolean;
  /** The address that people type, where it is another than the one that it listens on. */
  publicUrl: URL | null;
  /** Reading needs a token too. */
  private: boolean;
  /** What stands before the server sets X-Forwarded-For and X-Forwarded-Proto itself, and lets nobody else set them. */
  trustProxy: boolean;
  /** The audit log keeps network addresses. */
  keepAddresses: boolean;
}

/** The one user of this machine: no sign-in, nobody else. */
export const thisMachineOnly: Exposure = {
  shared: false,
  publicUrl: null,
  private: false,
  trustProxy: false,
  keepAddresses: false,
};

/** The last of a list in a header: the only part that the nearest proxy wrote itself. */
const lastOf = (header: string | undefined): string | undefined => header?.split(',').at(-1)?.trim();

/** True when a browser speaks to the server, or to what stands before it, over TLS. */
export function isHttps(c: Context, { publicUrl, trustProxy }: Exposure): boolean {
  if (trustProxy && c.req.header('X-Forwarded-Proto') !== undefined)
    return lastOf(c.req.header('X-Forwarded-Proto'))?.toLowerCase() === 'https';
  return publicUrl?.protocol === 'https:';
}

/** The network address of who asks; of the proxy, where that is not trusted to say. */
export function addressOf(c: Context, { trustProxy }: Exposure): string {
  const forwarded = trustProxy ? lastOf(c.req.header('X-Forwarded-For')) : undefined;
  // Tests ask the app without a connection.
  const { incoming } = (c.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } };
  return forwarded || incoming?.socket?.remoteAddress || 'unknown';
}

const forwardingHeaders = ['Forwarded', 'X-Forwarded-For', 'X-Forwarded-Host', 'X-Real-IP', 'Via'];

/** True when the request came through something that passed it on for somebody else. */
export const isForwarded = (c: Context): boolean =>
  forwardingHeaders.some((name) => c.req.header(name) !== undefined);

/** The origins that pages of this server have, in lower case. */
export function ownOrigins(c: Context, exposure: Exposure): string[] {
  const host = (c.req.header('Host') ?? '').toLowerCase();
  const byHost = `${isHttps(c, exposure) ? 'https' : 'http'}://${host}`;
  return exposure.publicUrl ? [exposure.publicUrl.origin] : [byHost];
}
