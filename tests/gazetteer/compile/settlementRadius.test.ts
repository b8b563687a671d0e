import { expect, it } from 'vitest';
import { settlementRadiusM } from '../../../src/gazetteer/compile/settlementRadius.ts';

it.each([
  [1_600_000, 15_000],
  [100_000, 15_000],
  [59_170, 4_000],
  [1_500, 2_000],
  [120, 1_000],
  [0, 2_000],
])('a settlement of %d inhabitants reaches %d m', (population, radius) => {
  expect(settlementRadiusM(population)).toBe(radius);
});
