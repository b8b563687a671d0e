import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feedTiming, noTiming, outsideOfSkipped } from '../../../src/readers/feed/feedTiming.ts';
import { retryAfterMs } from '../../../src/readers/fetch/fetchFeed.ts';

const hour = 3_600_000;

describe('how often a feed wants to be asked', () => {
  it.each([
    ['nothing said', {}, 0],
    ['ttl in minutes', { ttl: 90 }, 1.5 * hour],
    ['a ttl that makes no sense', { ttl: -5 }, 0],
    ['hourly', { sy: { updatePeriod: ' Hourly ' } }, hour],
    ['four times a day', { sy: { updatePeriod: 'daily', updateFrequency: 4 } }, 6 * hour],
    ['never, by mistake', { sy: { updatePeriod: 'hourly', updateFrequency: 0 } }, hour],
    ['an unknown period', { sy: { updatePeriod: 'sometimes' } }, 0],
    ['both: the longer', { ttl: 10, sy: { updatePeriod: 'hourly' } }, hour],
    ['monthly: a day at the most', { sy: { updatePeriod: 'monthly' } }, 24 * hour],
  ])('%s', (_, feed, ttlMs) => {
    expect(feedTiming(feed).ttlMs).toBe(ttlMs);
  });

  it('moves on to the first hour and day that are not left out', () => {
    const timing = feedTiming({ skipHours: [22, 23, 24], skipDays: ['Saturday', 'nonsense'] });
    const from = (time: string) => outsideOfSkipped(new Date(time), timing).toISOString();
    expect(from('2026-01-01T21:59:00Z')).toBe('2026-01-01T21:59:00.000Z');
    expect(from('2026-01-01T22:10:00Z')).toBe('2026-01-02T01:00:00.000Z');
    expect(from('2026-01-02T23:10:00Z')).toBe('2026-01-04T01:00:00.000Z');
  });

  it('never waits for ever, nor goes back in time', () => {
    const hours = fc.array(fc.integer({ min: 0, max: 23 }));
    const days = fc.array(fc.integer({ min: 0, max: 6 }));
    fc.assert(
      fc.property(
        fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }),
        hours,
        days,
        (at, skipHours, skipDays) => {
          const waited = outsideOfSkipped(at, { ...noTiming, skipHours, skipDays }).getTime() - at.getTime();
          expect(waited).toBeGreaterThanOrEqual(0);
          expect(waited).toBeLessThanOrEqual(8 * 24 * hour);
        },
      ),
    );
  });
});

describe('Retry-After', () => {
  const now = new Date('2026-01-02T03:00:00Z');
  it.each([
    [undefined, null],
    ['120', 120_000],
    ['Fri, 02 Jan 2026 03:01:00 GMT', 60_000],
    ['Fri, 02 Jan 2026 02:00:00 GMT', 0],
    ['soon', null],
  ])('%s', (header, ms) => {
    expect(retryAfterMs(header, now)).toBe(ms);
  });
});
