import { readFile, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { Payload } from './Payload.ts';

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
};

interface Kept {
  changedMs: number;
  size: number;
  payload: Payload;
}

/** The files of the built viewer, kept in memory (with their compressed forms) until they change on disk. */
export class WebFiles {
  readonly #root: string;
  readonly #kept = new Map<string, Kept>();

  constructor(root: string) {
    this.#root = root;
  }

  /** The file at this decoded path of the address; null when there is none, or when it would leave the folder. */
  async file(path: string): Promise<Payload | null> {
    const parts = path.split('/').filter((part) => part !== '');
    // No hidden files, no way up, no device names or backslashes of other systems.
    if (parts.some((part) => part.startsWith('.') || /[\\:\0]/.test(part))) return null;
    const type = contentTypes[extname(parts.at(-1) ?? '')];
    if (type === undefined) return null;
    const full = join(this.#root, ...parts);
    if (!full.startsWith(this.#root + sep)) return null;
    const found = await stat(full).catch(() => null);
    if (!found?.isFile()) return null;
    const kept = this.#kept.get(full);
    if (kept && kept.changedMs === found.mtimeMs && kept.size === found.size) return kept.payload;
    const payload = new Payload(await readFile(full), type);
    this.#kept.set(full, { changedMs: found.mtimeMs, size: found.size, payload });
    return payload;
  }
}
