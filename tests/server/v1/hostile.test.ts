import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serverOf, type TestServer } from '../api/serverOf.ts';
import { storeSome } from './storedIncidents.ts';

let at: TestServer;
beforeAll(async () => {
  at = await serverOf();
  await storeSome(at.store);
});
afterAll(async () => await at.close());

const incidents = (query: string) => `/api/v1/incidents?${query}`;
const forged = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a query that is wrong', () => {
  it.each([
    ['text of 10,000 characters', incidents(`text=${'x'.repeat(10_000)}`), 'text:'],
    ['text without a letter', incidents('text=!!!'), 'text: has no letter'],
    ['empty text', incidents('text='), 'text:'],
    ['a box of nonsense', incidents('bbox=here,there,1,2'), 'bbox: must be west,south'],
    ['a box of three numbers', incidents('bbox=1,2,3'), 'bbox:'],
    ['a box upside down', incidents('bbox=1,9,2,3'), 'bbox:'],
    ['a box outside of the world', incidents('bbox=-999,0,999,1'), 'bbox:'],
    ['an empty corner', incidents('bbox=1,,2,3'), 'bbox:'],
    ['an endless box', incidents('bbox=-Infinity,0,Infinity,1'), 'bbox:'],
    ['a limit below nought', incidents('limit=-1'), 'limit:'],
    ['a limit of none', incidents('limit=0'), 'limit:'],
    ['too high a limit', incidents('limit=1001'), 'limit:'],
    ['a limit that is no number', incidents('limit=all'), 'limit: must be a whole number'],
    ['half a limit', incidents('limit=1.5'), 'limit:'],
    ['a cursor of nonsense', incidents('cursor=nonsense'), 'cursor: is none'],
    ['a long cursor', incidents(`cursor=${'A'.repeat(5000)}`), 'cursor:'],
    ['a forged cursor', incidents(`cursor=${forged([{ $gt: 0 }, 'x'])}`), 'cursor: is none'],
    ['a cursor of half a row', incidents(`cursor=${forged([1.5, 'x'])}`), 'cursor: is none'],
    ['a cursor of a list of other filters', incidents(`cursor=${forged([1, 'x'])}`), 'other filters'],
    ['a day that is none', incidents('from=2018-02-30'), 'from: must be a day'],
    ['a type that is none', incidents('type=War'), 'type'],
    ['a country that is none', incidents('country=Syria'), 'country'],
    ['a format that is none', incidents('format=xml'), 'format'],
    [
      'a parameter that is none',
      incidents('subtype=attack'),
      'there is no parameter "subtype"; there are: limit',
    ],
    ['a parameter that is a part of all objects', incidents('__proto__=x'), 'there is no parameter'],
    ['one value given twice', incidents('limit=1&limit=2'), 'limit: can be given only once'],
    ['too many values', incidents(Array.from({ length: 51 }, () => 'outlet=x').join('&')), 'outlet'],
    ['a parameter where there is none', '/api/v1/reports/first?x=1', 'there are: none'],
    ['a cursor of places for reports', `/api/v1/reports?cursor=${forged(['a', 'x'])}`, 'cursor'],
  ])('says what is allowed: %s', async (_, path, words) => {
    const answer = await at.ask('GET', path);
    expect(answer).toMatchObject({ status: 400, body: { error: expect.stringContaining(words) } });
    expect(JSON.stringify(answer.body).length).toBeLessThan(3000);
  });

  it.each([
    ['script', incidents(`outlet=${encodeURIComponent('<script>alert(1)</script>')}`)],
    ['SQL', incidents(`place=${encodeURIComponent("' or 1=1 --")}`)],
    ['bidi overrides', incidents(`text=${encodeURIComponent('\u202eabc\u202c 😀')}`)],
    ['a null character', incidents('claimant=%00a')],
  ])('finds nothing by %s, and breaks nothing', async (_, path) => {
    const answer = await at.ask('GET', path);
    expect(answer).toMatchObject({ status: 200, body: { incidents: [], next: null } });
    expect(at.errors).toEqual([]);
  });
});

describe('what is not for reading', () => {
  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('is refused: %s', async (method) => {
    const answer = await at.ask(method, '/api/v1/incidents', '{}');
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  it('is nothing elsewhere', async () => {
    expect((await at.ask('GET', '/api/v1/nothing')).status).toBe(404);
    expect((await at.ask('GET', '/api/v1/incidents', undefined, { Host: 'evil.example' })).status).toBe(421);
  });
});
