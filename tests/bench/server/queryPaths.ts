import { dayText } from '../../../src/model/days.ts';
import { randomNumbers } from '../viewer/madeUpIncidents.ts';

const FIRST_DAY = 15_000; // 2011-01-26
const DAYS = 4500;

/**
 * So many questions of the read API, the same each time: boxes of a district's to a country's size over Syria and Iraq, and
 * from a week to a year of twelve, in which the made-up incidents of `fillStore` lie.
 */
export function queryPaths(count: number): string[] {
  const random = randomNumbers(count);
  return Array.from({ length: count }, () => {
    const sizeDegrees = 0.3 * 20 ** random();
    const west = 35.5 + random() * 9;
    const south = 32 + random() * 4;
    const days = Math.round(7 * 52 ** random());
    const first = FIRST_DAY + Math.floor(random() * (DAYS - days));
    const query = new URLSearchParams({
      bbox: [west, south, west + sizeDegrees, south + sizeDegrees].map((one) => one.toFixed(3)).join(','),
      from: dayText(first),
      to: dayText(first + days),
    });
    return `/api/v1/incidents?${query}`;
  });
}
