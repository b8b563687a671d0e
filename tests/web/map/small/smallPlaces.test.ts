import { describe, expect, it } from 'vitest';
import {
  boundsOf,
  firstShown,
  inDrawingOrder,
  type SmallMapPlace,
} from '../../../../web/map/small/smallPlaces.ts';

const place = (role: SmallMapPlace['role'], lat: number, lon: number, radiusM = 0): SmallMapPlace => ({
  role,
  lat,
  lon,
  name: role,
  radiusM,
});

describe('the places of the small map', () => {
  it('are all held by the box, the chosen one with its uncertainty round it', () => {
    const [south, west, north, east] = boundsOf([
      place('chosen', 32.5, 36, 20_000),
      place('rival', 30, 31, 90_000),
    ]) ?? [0, 0, 0, 0];
    expect([south, west]).toEqual([30, 31]);
    expect(north).toBeCloseTo(32.5 + 20 / 111.2, 2);
    expect(east).toBeGreaterThan(36.2);
  });
  it('have no box when there are none', () => {
    expect(boundsOf([])).toBeNull();
  });
  it('are first shown without what is merely named beside them, unless there is nothing else', () => {
    const other = place('other', 10, 10);
    expect(firstShown([place('chosen', 1, 1), other])).toHaveLength(1);
    expect(firstShown([other])).toEqual([other]);
  });
  it('are drawn with the chosen one on top', () => {
    const roles = inDrawingOrder([place('chosen', 1, 1), place('other', 2, 2), place('rival', 3, 3)]);
    expect(roles.map(({ role }) => role)).toEqual(['other', 'rival', 'chosen']);
  });
});
