import { describe, expect, it } from 'vitest';
import { cliWorld, lines, row } from '../cliWorld.ts';

const world = cliWorld();

/** A scorer that counts each text as one place, right where its prediction has an incident. */
const scorer = `
import { readFileSync } from 'node:fs';
const read = (path) => readFileSync(path, 'utf8').trim().split('\\n').map((line) => JSON.parse(line));
const [gold, predictions] = process.argv.slice(2, 4).map(read);
if (gold.some(({ id }) => id === 'unscorable')) { console.error('made-up scorer: no'); process.exit(2); }
const count = predictions.filter(({ incidents }) => incidents.length > 0).length;
const none = { recognition: null, dates: null, incidents: null, airwars: null };
const score = { kind: 'spans', records: gold.length, ...none, resolution: { n: gold.length, hit: { count }, acc161: { count } } };
console.log(process.argv.includes('--json') ? JSON.stringify(score) : 'the table of ' + gold.length + ' texts');
`;
const gold = lines(row('a'), row('b', 'nothing'), row('c'));

describe('eval', () => {
  it('prints the scorer’s table, then the figures with their intervals', async () => {
    world.file('gold.jsonl', gold);
    world.file('score.mjs', scorer);
    const { code, out, err } = await world.run(['eval', 'gold.jsonl']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^the table of 3 texts\n/);
    expect(out).toMatch(/resolution\.hit\.all +0\.667 +0\.\d{3}-1\.000/);
  });

  it('takes another scorer, leaves texts out, and prints JSON', async () => {
    world.file('gold.jsonl', gold);
    world.file('other.mjs', scorer);
    const options = ['--scorer', 'other.mjs', '--exclude', 'b,c', '--bootstrap', '0', '--json'];
    const { out } = await world.run(['eval', 'gold.jsonl', ...options]);
    expect(JSON.parse(out)).toMatchObject({
      texts: 1,
      gazetteer: 'test-1',
      figures: [{ name: 'resolution.hit.all', value: 1, low: null }, {}],
      score: { records: 1 },
    });
  });

  it('says in one line what is missing or cannot be scored', async () => {
    world.file('gold.jsonl', gold);
    expect(await world.run(['eval', 'gold.jsonl'])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/no scorer at .*--scorer/),
    });
    world.file('score.mjs', scorer);
    world.file('empty.jsonl', '\n');
    expect(await world.run(['eval', 'empty.jsonl'])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/holds no texts/),
    });
    world.file('bad.jsonl', lines(row('unscorable')));
    expect(await world.run(['eval', 'bad.jsonl'])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/made-up scorer: no/),
    });
  });
});
