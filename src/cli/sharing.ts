import { InvalidArgumentError } from 'commander';
import { mayAs } from '../access/role.ts';
import type { Exposure } from '../server/access/exposure.ts';
import type { Store } from '../store/Store.ts';
import type { Context } from './Context.ts';

/** What `serve` is told about who reaches it. */
export interface SharingOptions {
  host: string;
  publicUrl?: URL;
  private?: boolean;
  trustProxy?: boolean;
  auditAddresses?: boolean;
}

const loopbackNames = ['127.0.0.1', 'localhost', '::1'];

/** An address without a path, as a URL. Throws commander's error. */
export function publicUrl(value: string): URL {
  const url = URL.canParse(value) && /^https?:\/\//i.test(value) ? new URL(value) : null;
  const isWhole = url?.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
  if (!url || !isWhole)
    throw new InvalidArgumentError('write the address without a path, like https://reports.example.org.');
  return url;
}

/** Who can reach the server: others too, as soon as anything says that it is not for this machine's users alone. */
export function exposureOf(options: SharingOptions): Exposure {
  const { host, publicUrl: url = null, auditAddresses = false, trustProxy = false } = options;
  const isPrivate = options.private ?? false;
  const shared = !loopbackNames.includes(host) || url !== null || trustProxy || isPrivate;
  return { shared, publicUrl: url, private: isPrivate, trustProxy, keepAddresses: auditAddresses };
}

/** Tells whoever starts a server for others what it means. */
export async function saySharing({ say, io }: Context, store: Store, options: SharingOptions): Promise<void> {
  const { publicUrl: url, private: isPrivate } = exposureOf(options);
  const now = io.now().toISOString();
  const inForce = (await store.access.listTokens()).filter(
    ({ revokedAt, expiresAt }) => revokedAt === null && (expiresAt === null || expiresAt > now),
  );
  const editors = inForce.filter(({ role }) => mayAs(role, 'editor')).length;
  const readers = isPrivate ? 'who shows a token' : 'everyone who reaches it (--private asks for a token)';
  await say(`Others may read: ${readers}. ${editors} tokens allow to write.\n`);
  if (editors === 0)
    await say('Nobody may write yet: balagh token create --name NAME makes a token for an editor.\n');
  if (url !== null && !exposureOf(options).trustProxy)
    await say(
      'All who come through a proxy count as one: --trust-proxy where it sets X-Forwarded-For itself.\n',
    );
  if (url?.protocol !== 'https:')
    await say(
      'Without TLS, tokens and reports can be read on the way: put a proxy with TLS before it and say --public-url https://…\n',
    );
}
