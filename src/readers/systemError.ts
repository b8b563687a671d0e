import { ReadError } from './ReadError.ts';

const explanations = new Map([
  ['ENOENT', 'there is no such file or folder; check the path'],
  ['EACCES', 'there is no permission to read it'],
  ['EPERM', 'there is no permission to read it'],
  ['ELOOP', 'its links lead in a circle'],
  ['EISDIR', 'it is a folder, not a file'],
  ['ENOTDIR', 'a part of the path is a file, not a folder'],
  ['EMFILE', 'too many files are open; close some and try again'],
]);

/** What the operating system or an archive refused, in words. Throws again what is no system error: that is a fault of ours. */
export function systemError(error: unknown): string {
  if (error instanceof ReadError) return error.message;
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') throw error;
  return explanations.get(error.code) ?? `it cannot be read (${error.code})`;
}
