import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkSecret, splitToken } from '../../src/access/token.ts';
import { openSqliteStore } from '../../src/store/sqlite/openSqliteStore.ts';
import { cliWorld, lines, row } from './cliWorld.ts';

const { cwd, run, file } = cliWorld();

async function kept() {
  const store = openSqliteStore(join(cwd(), 'data', 'balagh.sqlite'));
  const tokens = await store.access.listTokens();
  await store.close();
  return tokens;
}

describe('balagh token', () => {
  it('makes one, prints it once, and keeps what proves it', async () => {
    const made = await run(['token', 'create', '--name', 'سلمى الاختبار', '--expires', '30']);
    expect([made.code, made.out]).toEqual([0, expect.stringMatching(/^balagh_\w{10}_[\w-]{43}\n$/)]);
    expect(made.err).toMatch(/سلمى الاختبار.*editor.*shown only now/);
    const { id, secret } = splitToken(made.out.trim()) ?? { id: '', secret: '' };
    const [token] = await kept();
    expect(token).toMatchObject({ id, name: 'سلمى الاختبار', role: 'editor' });
    expect(Date.parse(token?.expiresAt ?? '') - Date.parse(token?.madeAt ?? '')).toBe(30 * 86_400_000);
    expect(checkSecret(secret, token ?? null, token?.madeAt ?? '')).toBe('good');
    const listed = await run(['token', 'list']);
    expect(listed.out).toContain(id);
    for (const { out, err } of [listed, await run(['token', 'list', '--json']), await run(['audit'])])
      expect(out + err).not.toContain(secret);
  });

  it('ends one by its id, its beginning or itself, once', async () => {
    const tokens = [];
    for (const role of ['reader', 'editor', 'admin'])
      tokens.push((await run(['token', 'create', '--name', role, '--role', role])).out.trim());
    const [one = '', other = '', third = ''] = tokens;
    const idOf = (token: string) => splitToken(token)?.id ?? '';
    for (const given of [one, idOf(other), idOf(third).slice(0, 8)])
      expect(await run(['token', 'revoke', given])).toMatchObject({ code: 0 });
    expect((await kept()).every(({ revokedAt }) => revokedAt !== null)).toBe(true);
    expect(await run(['token', 'revoke', idOf(other)])).toMatchObject({
      code: 1,
      err: expect.stringContaining('already'),
    });
    expect((await run(['token', 'list'])).out.match(/revoked/g)).toHaveLength(3);
  });

  it.each([
    ['no name', ['create'], 2],
    ['a name of several lines', ['create', '--name', 'a\nb'], 2],
    ['a role that there is none of', ['create', '--name', 'a', '--role', 'god'], 2],
    ['an expiry that is none', ['create', '--name', 'a', '--expires', '0'], 2],
    ['an id that is none', ['revoke', 'abcdef'], 1],
    ['nearly no id', ['revoke', ''], 1],
  ])('refuses %s', async (_, argv, code) => {
    expect((await run(['token', ...argv])).code).toBe(code);
    expect(await kept()).toEqual([]);
  });
});

describe('balagh audit', () => {
  it('exports who did what, as text, JSON Lines and CSV', async () => {
    file('reports.jsonl', lines(row('one'), row('two')));
    await run(['import', 'reports.jsonl']);
    await run(['remove', 'one', '--by', 'سلمى', '--reason', '=cmd() "x"']);
    const json = (await run(['audit', '--json'])).out.trim().split('\n');
    expect(json.map((line) => JSON.parse(line))).toMatchObject([
      { what: 'import', details: { from: 'reports.jsonl', added: 2, already_there: 0, failed: 0 } },
      { what: 'report-removed', subject: 'one', by: 'سلمى', role: 'local', via: 'command' },
    ]);
    const csv = (await run(['audit', '--csv'])).out;
    expect(csv).toMatch(/^at,what,subject,by,role,token,via,address,details\r?\n/);
    expect(csv.trim().split('\n')).toHaveLength(3);
    expect((await run(['audit'])).out).toMatch(/report-removed {2}one {2}by سلمى, local/);
  });

  it('begins where it is told, and says when there is nothing', async () => {
    file('reports.jsonl', lines(row('one')));
    await run(['import', 'reports.jsonl']);
    expect((await run(['audit', '--since', '2000-01-01', '--json'])).out).toContain('import');
    expect(await run(['audit', '--since', '2999-01-01'])).toMatchObject({
      code: 0,
      out: '',
      err: expect.stringContaining('nothing'),
    });
  });

  it.each([[['--since', 'yesterday']], [['--json', '--csv']]])('refuses %j', async (argv) => {
    expect((await run(['audit', ...argv])).code).toBe(2);
  });
});
