import { describe, expect, it } from 'vitest';
import type { Casualties } from '../../../src/model/incident.ts';
import { wordsOf } from '../../../web/i18n/words.ts';
import { notesIn } from '../../../web/reader/notes.ts';
import { placeMention } from '../../../web/reader/placeMention.ts';
import { kmFromOthers, rivalsOf } from '../../../web/reader/rivals.ts';
import { casualtyWords } from '../../../web/wording/casualtyWords.ts';
import { leadReport } from '../fixtures/sampleReports.ts';

const [jiza, nawa] = leadReport.incidents;
if (!jiza || !nawa) throw new Error('the fixtures have changed');
const { mentions } = leadReport;
const killed = (min: number | null, max: number | null): Casualties => ({
  start: 0,
  end: 1,
  text: 'x',
  outcome: 'killed',
  min,
  max,
});

describe('the mention that gave an incident its place', () => {
  it('is the one inside the excerpt', () => {
    const index = placeMention(mentions, jiza, jiza.excerpts);
    expect(mentions[index ?? -1]?.text).toBe('الجيزة');
  });
  it('is the inner of two of the same place', () => {
    const far = { ...(mentions[0] as (typeof mentions)[number]), start: 900, end: 906 };
    expect(placeMention([far, ...mentions], jiza, jiza.excerpts)).toBe(1);
  });
  it('may be the place that an area is measured from', () => {
    if (!nawa.place) throw new Error('the fixtures have changed');
    const incident = { ...nawa, place: { ...nawa.place, id: `${nawa.place.id}#west` } };
    const index = placeMention(mentions, incident, nawa.excerpts);
    expect(mentions[index ?? -1]?.text).toBe('نوى');
  });
  it('is none for an incident without a place', () => {
    expect(placeMention(mentions, { ...jiza, place: null }, jiza.excerpts)).toBeNull();
  });
});

describe('rivals', () => {
  it('are the other candidates, the chosen one left out', () => {
    const mention = mentions.find((item) => item.text === 'الجيزة');
    if (!mention?.place) throw new Error('the fixtures have changed');
    expect(rivalsOf(mention, mention.place).map((rival) => rival.country)).toEqual(['EG']);
  });
});

describe('how far a place is from the others of its report', () => {
  const own = mentions.find((item) => item.text === 'الجيزة');
  if (!own?.place) throw new Error('the fixtures have changed');
  it('tells a rival in another country from the place near by', () => {
    const [near, far] = [own.place, { lat: 30.01, lon: 31.21 }].map((point) =>
      kmFromOthers(point as { lat: number; lon: number }, own, mentions),
    );
    expect(near).toBeLessThan(60);
    expect(far).toBeGreaterThan(450);
  });
  it('is not said where the report names fewer than two others', () => {
    expect(kmFromOthers({ lat: 30, lon: 31 }, own, mentions.slice(0, 2))).toBeNull();
  });
});

describe('evidence', () => {
  it('is Arabic in the Arabic interface where there is as much of it, else English', () => {
    expect(notesIn('ar', ['why'], ['لماذا'])).toEqual({ lang: 'ar', sentences: ['لماذا'] });
    expect(notesIn('ar', ['why', 'where'], ['لماذا']).lang).toBe('en');
    expect(notesIn('ar', ['why'], undefined).lang).toBe('en');
    expect(notesIn('en', ['why'], ['لماذا']).sentences).toEqual(['why']);
  });
});

describe('casualties', () => {
  const said = (min: number | null, max: number | null) => casualtyWords(killed(min, max), wordsOf('en'));
  it('are given as the source gives them', () => {
    expect(said(3, 3)).toBe('killed: 3');
    expect(said(12, 15)).toBe('killed: 12–15');
    expect(said(3, null)).toBe('killed: at least 3');
    expect(said(null, 15)).toBe('killed: up to 15');
    expect(said(null, null)).toBe('killed, number not given');
  });
});
