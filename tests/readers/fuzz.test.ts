import { expect, it } from 'vitest';
import { fuzzReaders } from '../fuzz/fuzz.ts';

it('300 mutated inputs of all kinds are read or refused in words, none slowly', async () => {
  const { inputs, problems, reports, refusals } = await fuzzReaders(300, 1);
  expect(problems).toEqual([]);
  expect(inputs).toBe(300);
  expect(reports).toBeGreaterThan(50);
  expect(refusals).toBeGreaterThan(50);
});
