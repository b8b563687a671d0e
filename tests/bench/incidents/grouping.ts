import { performance } from 'node:perf_hooks';
import type { EventFacts, ReportFacts } from '../../../src/sameEvent/EventFacts.ts';
import { eventsOf } from '../../../src/sameEvent/eventsOf.ts';
import { textSignature } from '../../../src/sameEvent/readFacts.ts';

/** What grouping took for two sizes of the same made-up war. */
export interface GroupingFigures {
  few: number;
  many: number;
  fewMs: number;
  manyMs: number;
  /** Time for an incident of the many, of an incident of the few: 1 is linear, `many / few` would be quadratic. */
  ratio: number;
  /** Events of several reports among the many. */
  events: number;
}

const FEW = 10_000;
const MANY = 100_000;
/** As in a real war: so many incidents a day, in so many towns, five to a report; a third of the reports copy another. */
const A_DAY = 60;
const TOWNS = 400;
const A_REPORT = 5;
const RUNS = 3;

/** A generator that gives the same numbers every time (Park and Miller's minimal standard, 1988). */
function numbers(): (below: number) => number {
  let state = 42;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

function madeUpWar(count: number): { incidents: EventFacts[]; reports: ReportFacts[] } {
  const random = numbers();
  const words = (length: number) => Array.from({ length }, () => `w${random(5000)}`).join(' ');
  const texts: string[] = [];
  const reports: ReportFacts[] = Array.from({ length: count / A_REPORT }, (_, i) => {
    texts[i] = i > 10 && random(3) === 0 ? `${texts[i - 1 - random(10)]} ${words(5)}` : words(120);
    const signature = textSignature(texts[i] as string);
    return { id: `r${i}`, outlet: `Outlet ${random(40)}`, publishedAt: null, sample: false, signature };
  });
  const subTypes = ['armed clash', 'air/drone strike', 'shelling/artillery/missile attack'] as const;
  const incidents = Array.from({ length: count }, (_, i): EventFacts => {
    const town = random(TOWNS);
    const day = 17_000 + Math.floor(i / A_DAY);
    return {
      id: `i${i}`,
      report: `r${Math.floor(i / A_REPORT)}`,
      subType: subTypes[random(3)] as (typeof subTypes)[number],
      assertion: 'reported',
      place: {
        id: `town-${town}`,
        names: [`town ${town}`],
        lat: 32 + (town % 20) * 0.11,
        lon: 35.6 + Math.floor(town / 20) * 0.12,
        precision: 'settlement',
        radiusM: 4000,
      },
      days: { from: day, to: day, approximate: random(4) === 0, partOfDay: null },
      parties: random(2) === 0 ? [] : [`Party ${random(3)}`],
      claimants: [],
      wording: '',
    };
  });
  return { incidents, reports };
}

function medianMs(work: () => void): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] as number;
}

/** Times grouping (copies, pairs, groups, independence) of 10,000 and of 100,000 made-up incidents. Needs no gold. */
export function measureGrouping(): GroupingFigures {
  const [few, many] = [madeUpWar(FEW), madeUpWar(MANY)];
  let events = 0;
  const run = (war: typeof few) => {
    events = eventsOf({ ...war, decisions: [] }).shared.length;
  };
  run(few);
  const fewMs = medianMs(() => run(few));
  const manyMs = medianMs(() => run(many));
  return { few: FEW, many: MANY, fewMs, manyMs, ratio: manyMs / MANY / (fewMs / FEW), events };
}
