import type { ReadProblem } from '../../model/readProblem.ts';

/** Why an address could not be fetched: one line for people, and the kind of problem. */
export class FetchError extends Error {
  override readonly name: string = 'FetchError';
  readonly problem: ReadProblem;
  constructor(problem: ReadProblem, message: string) {
    super(message);
    this.problem = problem;
  }
}

/** Codes of a machine that has no way to the internet, or of a name that nobody knows. */
const offline = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'ENETDOWN', 'EHOSTUNREACH']);

/** What a system error while asking means. */
export const problemOf = (code: string): ReadProblem => (offline.has(code) ? 'offline' : 'unreachable');
