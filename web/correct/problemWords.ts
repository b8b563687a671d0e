import { ApiError } from '../api/request.ts';
import { LoadError } from '../data/LoadError.ts';
import type { CorrectTexts } from './useCorrectWords.ts';

/** Why something could not be done: a sentence, and the server's own words where they say more. */
export interface Problem {
  readonly text: string;
  readonly said: string | null;
  /** One is not signed in any more. */
  readonly signIn?: true;
}

/** Says an error with what to do next. */
export function problemWords(error: unknown, { problem }: CorrectTexts): Problem {
  if (error instanceof LoadError) return { text: problem.notShown, said: null };
  if (!(error instanceof ApiError)) return { text: problem.refused, said: String(error) };
  const { status, message } = error;
  if (status === 0) return { text: problem.away, said: null };
  if (status === 401) return { text: problem.forbidden, said: null, signIn: true };
  if (status === 429) return { text: problem.wait, said: message };
  if (status === 403) return { text: problem.forbidden, said: message };
  if (status === 404) return { text: problem.gone, said: null };
  if (status === 413) return { text: problem.tooLong, said: null };
  // The store's disk is full, its database is away, or only reads: the server knows what to do.
  if (status === 503) return { text: problem.failed, said: message };
  if (status >= 500) return { text: problem.failed, said: null };
  return { text: problem.refused, said: message };
}
