import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Context } from '../../src/cli/Context.ts';
import { type LogKind, serverLog } from '../../src/cli/serverLog.ts';
import { StoreError } from '../../src/store/StoreError.ts';

function written(kind: LogKind, write: (log: ReturnType<typeof serverLog>) => void): string {
  const stderr = new PassThrough();
  const io = { stderr, now: () => new Date('2026-01-02T03:04:05Z') };
  write(serverLog({ io } as unknown as Context, kind));
  return String(stderr.read() ?? '');
}
const line = { requestId: 'ab', method: 'GET', path: '/', status: 200, ms: 1.5 };

describe('the log of a server', () => {
  it('is a line of JSON for each request', () => {
    const text = written('json', ({ onRequest }) => onRequest(line));
    expect(text.endsWith('\n')).toBe(true);
    expect(JSON.parse(text)).toEqual({
      level: 'info',
      time: '2026-01-02T03:04:05.000Z',
      request_id: 'ab',
      method: 'GET',
      path: '/',
      status: 200,
      ms: 1.5,
      msg: 'request',
    });
  });

  it('says of an error where it came from, and its words only where they are this program’s own', () => {
    const foreign = written('json', ({ onError }) => onError(new SyntaxError('…نص التقرير…'), '/x', 'ab'));
    expect(JSON.parse(foreign)).toMatchObject({ level: 'error', request_id: 'ab', error: 'SyntaxError' });
    expect(foreign).not.toContain('نص التقرير');
    expect(JSON.parse(foreign).at[0]).toContain('serverLog.test');
    const own = written('json', ({ onError }) => onError(new StoreError('store x: disk full'), '/x', 'ab'));
    expect(JSON.parse(own).message).toBe('store x: disk full');
  });

  it('has errors alone for who watches, in one line', () => {
    const text = written('text', ({ onRequest, onError }) => {
      onRequest(line);
      onError(new Error('a\nb'), '/x', 'ab');
    });
    expect(text).toMatch(/^balagh: \/x: a.b\n$/);
    expect(written('none', ({ onError }) => onError(new Error('a'), '/x', 'ab'))).toBe('');
  });
});
