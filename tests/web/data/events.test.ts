import { afterEach, describe, expect, it, vi } from 'vitest';
import { memberShard } from '../../../src/dataset/format.ts';
import { findMember } from '../../../web/data/events.ts';
import { LoadError } from '../../../web/data/LoadError.ts';

afterEach(() => vi.unstubAllGlobals());
const answer = (body: string, status = 200) =>
  vi.stubGlobal('fetch', async () => new Response(body, { status }));

describe('an incident without a row of its own', () => {
  it('is found with the row of its event and its report', async () => {
    const asked: string[] = [];
    vi.stubGlobal('fetch', async (url: string) => {
      asked.push(url);
      return new Response('[["b-0", 7, "b"]]');
    });
    expect(await findMember('v1', 'b-0')).toEqual({ row: 7, telling: { id: 'b-0', report: 'b' } });
    expect(asked).toEqual([`./dataset/members/${memberShard('b-0')}.json?v=v1`]);
  });
  it('is not there when its file does not name it, or there is no file', async () => {
    answer('[]');
    expect(await findMember('v1', 'b-0')).toBeNull();
    answer('', 404);
    expect(await findMember('v1', 'b-0')).toBeNull();
  });
  it('is not called missing when nobody could look: the server is away, fails, or sends what cannot be read', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('Failed to fetch');
    });
    await expect(findMember('v1', 'b-0')).rejects.toMatchObject({ kind: 'network' });
    answer('', 500);
    await expect(findMember('v1', 'b-0')).rejects.toMatchObject({ kind: 'status', status: 500 });
    answer('{"no": "list"}');
    await expect(findMember('v1', 'b-0')).rejects.toBeInstanceOf(LoadError);
  });
});
