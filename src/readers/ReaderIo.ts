import type { FetchedFile } from './fetch/fetchPublic.ts';

/** What a path leads to, links followed. */
type PathKind = 'file' | 'folder' | 'pipe' | 'other';

/** The outside world that readers see. Methods reject with the system's error (`code` set) when a path cannot be read. */
export interface ReaderIo {
  kind(path: string): Promise<PathKind>;
  /** Names in a folder, in any order. */
  list(folder: string): Promise<string[]>;
  join(folder: string, name: string): string;
  /** One path for one folder however many links lead to it. */
  realPath(path: string): Promise<string>;
  bytes(path: string): AsyncIterable<Uint8Array>;
  stdin(): AsyncIterable<Uint8Array>;
  /** One report's bytes at a web address. Rejects in one line with why they cannot be had. */
  fetch(address: string): Promise<FetchedFile>;
}
