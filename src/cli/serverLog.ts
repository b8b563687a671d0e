import { pino } from 'pino';
import { DatasetLost } from '../server/BuiltVersions.ts';
import type { RequestLine } from '../server/observe/requestLog.ts';
import { StoreError } from '../store/StoreError.ts';
import type { Context } from './Context.ts';
import { oneLine } from './output/terminalText.ts';

export const logKinds = ['json', 'text', 'none'] as const;
export type LogKind = (typeof logKinds)[number];

export interface ServerLog {
  onRequest: (line: RequestLine) => void;
  onError: (error: unknown, path: string, requestId: string) => void;
}

/** Where an error came from: files and lines of this program, without its message, in which a report's words may stand. */
const placesOf = (error: Error): string[] =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 5)
    .map((line) => line.trim());

/** Of errors that this program words itself, the words; of any other its name alone. */
function errorFields(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  return {
    error: error.name,
    ...(error instanceof StoreError || error instanceof DatasetLost ? { message: error.message } : {}),
    at: placesOf(error),
  };
}

/**
 * What a running server writes to standard error: JSON lines (every request, errors without words of reports), or `text`
 * for who watches it in a terminal: errors alone.
 */
export function serverLog({ io }: Context, kind: LogKind): ServerLog {
  if (kind === 'none') return { onRequest: () => {}, onError: () => {} };
  if (kind === 'text')
    return {
      onRequest: () => {},
      onError: (error, path) => {
        const why = error instanceof Error ? error.message : String(error);
        io.stderr.write(`balagh: ${oneLine(path)}: ${oneLine(why)}\n`);
      },
    };
  const log = pino(
    {
      base: null,
      timestamp: () => `,"time":"${io.now().toISOString()}"`,
      formatters: { level: (level) => ({ level }) },
    },
    { write: (line: string) => void io.stderr.write(line) },
  );
  return {
    onRequest: ({ requestId, ...line }) => log.info({ request_id: requestId, ...line }, 'request'),
    onError: (error, _path, requestId) =>
      log.error({ request_id: requestId, ...errorFields(error) }, 'failed'),
  };
}
