import type { PluralForms } from './plural.ts';

/** The words of the time panel. */
export const timeEn = {
  from: 'From',
  to: 'To',
  handleFrom: 'First day',
  handleTo: 'Last day',
  presets: { day: 'Day', week: '7 days', month: '30 days', all: 'All' },
  presetsLabel: 'Length of the period',
  earlier: 'Earlier',
  later: 'Later',
  noSuchDay: (typed: string) => `${typed} is not a whole date: the period stays as it was.`,

  calendar: 'Calendar of the typed dates',
  calendars: { gregory: 'Gregorian', hijri: 'Hijri' },
  sameDay: { gregory: 'In the Hijri calendar', hijri: 'In the Gregorian calendar' },
  hijriNote: 'Hijri: Umm al-Qura calendar; may differ by a day.',

  undated: { one: '# undated incident', other: '# undated incidents' } as PluralForms,
  undatedWhy:
    'No date could be read for them, or their date hangs on a day of publication that is not known (“yesterday”). They have no place on the axis.',
  undatedNow: { shown: 'shown', hidden: 'hidden', only: 'only these' },
  undatedLabel: 'Undated incidents in list and map',
  undatedChoices: { shown: 'Show them with the others', hidden: 'Hide them', only: 'Show only them' },

  histogram: 'Reported incidents over time, by type',
  unit: { day: 'per day', week: 'per week', month: 'per month', year: 'per year' },
  most: (count: string) => `most: ${count}`,
  rough: 'Date not exact: may lie here',

  bars: 'Bars, one by one',
  bar: {
    reported: {
      zero: 'none dated exactly',
      one: '# reported incident',
      other: '# reported incidents',
    } as PluralForms,
    nothing: 'nothing reported',
    rough: {
      one: '# whose date is not exact may lie here',
      other: '# whose date is not exact may lie here',
    } as PluralForms,
    kinds: {
      range: { one: '# spread over a longer time', other: '# spread over a longer time' } as PluralForms,
      about: { one: '# “about” this time', other: '# “about” this time' } as PluralForms,
      before: { one: '# “before” a later day', other: '# “before” a later day' } as PluralForms,
      after: { one: '# “after” an earlier day', other: '# “after” an earlier day' } as PluralForms,
    },
    all: (period: string, parts: readonly string[]) => `${period}: ${parts.join('; ')}`,
    part: (type: string, count: string) => `${type} ${count}`,
    choose: 'Enter or a click shows only this time.',
  },

  zoom: 'Days on the axis',
  zoomIn: 'Show fewer days',
  zoomOut: 'Show more days',
  zoomAll: 'Show all days',

  play: {
    label: 'Play over time',
    play: 'Play',
    pause: 'Pause',
    stop: 'Stop and go back to the period before',
    next: 'One step later',
    previous: 'One step earlier',
    window: 'Window',
    windows: {
      day: '1 day',
      week: '7 days',
      month: '30 days',
      period: 'the chosen period',
      cumulative: 'all from the start',
    },
    speed: 'Speed',
    speeds: { slow: 'slow', normal: 'normal', fast: 'fast', fastest: 'very fast' },
    paused: (period: string, count: string) => `Paused at ${period}: ${count} reported`,
    ended: (period: string, count: string) => `Played to the end, ${period}: ${count} reported`,
  },
};

export type TimeTexts = typeof timeEn;
