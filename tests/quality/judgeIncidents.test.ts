import { describe, expect, it } from 'vitest';
import {
  type GoldIncident,
  judgeIncidents,
  type PredictedIncident,
} from '../bench/incidents/judgeIncidents.ts';
import { byRule } from '../bench/incidents/measureConfidence.ts';

const town = { lat: 35, lon: 36.5, radius_km: 8 };
const strike: GoldIncident = {
  type: 'air strike',
  places: [town],
  date: '2018-06-30',
  date_precision: 'day',
};
const predicted = (change: Partial<PredictedIncident> = {}): PredictedIncident => ({
  type: 'Explosions/Remote violence',
  assertion: 'reported',
  place: town,
  date: { from: '2018-06-30', to: '2018-06-30' },
  confidence: { place: 0.9, type: 0.8, date: 0.7 },
  ...change,
});
const rightParts = (incident: PredictedIncident, gold = [strike], complete = true) =>
  Object.fromEntries(judgeIncidents([incident], gold, complete).map(({ part, right }) => [part, right]));

describe('judging incidents', () => {
  it('judges place, type and date of what agrees as right', () => {
    expect(rightParts(predicted())).toEqual({ place: true, type: true, date: true });
  });

  it('judges type and date only where the place is right', () => {
    expect(rightParts(predicted({ place: { lat: 36, lon: 36.5 } }))).toEqual({ place: false });
    expect(rightParts(predicted({ type: 'Battles' }))).toEqual({ place: true, type: false, date: true });
    expect(rightParts(predicted({ date: { from: '2018-07-01', to: '2018-07-01' } })).date).toBe(false);
  });

  it('asks for no place where the annotation is not complete, and gives a day of slack where its date is no day', () => {
    expect(rightParts(predicted({ place: { lat: 36, lon: 36.5 } }), [strike], false)).toEqual({});
    const about = { ...strike, date_precision: 'approx' };
    expect(rightParts(predicted({ date: { from: '2018-07-01', to: '2018-07-01' } }), [about]).date).toBe(
      true,
    );
  });

  it('leaves out what is not on the map', () => {
    expect(rightParts(predicted({ assertion: 'denied' }))).toEqual({});
    expect(rightParts(predicted({ place: null }))).toEqual({});
  });
});

describe('the table of rules', () => {
  it('counts for each rule how often it was right', () => {
    const part = { part: 'date', rule: 'same clause', confidence: 0.9 } as const;
    const table = byRule([
      { ...part, right: true },
      { ...part, right: false },
    ]);
    expect(table).toEqual([
      { part: 'date', rule: 'same clause', n: 2, meanConfidence: 0.9, shareRight: 0.5 },
    ]);
  });
});
