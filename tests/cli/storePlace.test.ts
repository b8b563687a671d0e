import { expect, it } from 'vitest';
import { storePlace } from '../../src/cli/storePlace.ts';

const io = (env: Record<string, string>) => ({ cwd: '/somewhere', env });
const url = 'postgresql://me:a-secret@db.example/news';

it('is the file in the data folder where no database is named', () => {
  expect(storePlace({ data: 'mine' }, io({}))).toBe('/somewhere/mine/balagh.sqlite');
  expect(storePlace({ data: 'mine' }, io({ DATABASE_URL: '' }))).toBe('/somewhere/mine/balagh.sqlite');
});

it('is the database of DATABASE_URL, or of --database before it', () => {
  expect(storePlace({ data: 'mine' }, io({ DATABASE_URL: url }))).toBe(url);
  expect(storePlace({ database: url }, io({ DATABASE_URL: 'postgres://other/x' }))).toBe(url);
});

it('refuses what is no PostgreSQL database, and does not repeat it: a password may be in it', () => {
  const refused = () => storePlace({}, io({ DATABASE_URL: 'mysql://me:a-secret@db/x' }));
  expect(refused).toThrow(/DATABASE_URL names no PostgreSQL database.*postgresql:/);
  expect(refused).not.toThrow(/a-secret/);
  expect(() => storePlace({ database: 'news' }, io({}))).toThrow(/^--database names no/);
});
