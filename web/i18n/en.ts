import { subTypesEn, typesEn } from './acledEn.ts';
import { badgesEn } from './badgesEn.ts';
import { eventEn } from './eventEn.ts';
import { exportEn } from './exportEn.ts';
import { filtersEn } from './filtersEn.ts';
import { helpEn } from './helpEn.ts';
import { mapEn } from './mapEn.ts';
import type { PluralForms } from './plural.ts';
import { readerEn } from './readerEn.ts';
import { sourceEn } from './sourceEn.ts';
import { timeEn } from './timeEn.ts';

const incidents: PluralForms = { one: '# incident', other: '# incidents' };
const outlets: PluralForms = { one: '# outlet', other: '# outlets' };
const places: PluralForms = { one: '# place', other: '# places' };

/** Every word of the interface in English. Keys are the same in every language: see {@link Texts}. */
export const en = {
  appName: 'Balagh',
  tagline: 'What was reported, where, and by whom',
  languageName: 'English',
  language: 'Language',
  theme: 'Theme',
  themes: { light: 'Light', dark: 'Dark', system: 'As the device' },
  help: helpEn,
  regions: {
    summary: 'What is shown',
    map: 'Map of reported incidents',
    list: 'Reported incidents',
    time: 'Time',
    reader: 'Source',
    filters: 'Filters',
  },
  tabs: { list: 'List', filters: 'Filters', time: 'Time', map: 'Map', reader: 'Source' },
  sheetExpand: 'Show more',
  skipToList: 'Skip to the list',

  types: typesEn,
  subTypes: subTypesEn,
  assertions: { reported: 'Reported', denied: 'Denied', planned: 'Planned', background: 'Background' },
  assertionHelp: {
    reported: 'The source says that it happened.',
    denied: 'The source says that it did not happen.',
    planned: 'The source announces it as intended.',
    background: 'The source recalls it as an earlier event.',
  },
  alsoShow: 'Also show',

  summary: (what: string, where: string, when: string, by: string) =>
    `${[[what, 'reported', where].filter(Boolean).join(' '), when, by].filter(Boolean).join(', ')}`,
  incidents,
  incidentsCounted: incidents,
  summaryNothing: 'No reported incident fits these filters',
  summaryOther: (parts: string) => `including ${parts}`,
  inPlace: (place: string) => `in ${place}`,
  inGovernorate: (name: string) => (/governorate/i.test(name) ? `in ${name}` : `in ${name} governorate`),
  nearPlace: (place: string) => `near ${place}`,
  atPlace: (place: string) => `at ${place}`,
  inPlaces: (count: string) => `in ${count}`,
  places,
  byOutlets: (count: string) => `by ${count}`,
  outlets,
  unknownOutlets: {
    one: '# report of unknown outlet',
    other: '# reports of unknown outlet',
  } as PluralForms,

  headline: {
    reported: (what: string, where: string) => [what, 'reported', where].filter(Boolean).join(' '),
    denied: (what: string, where: string) => [what, where, 'denied'].filter(Boolean).join(' '),
    planned: (what: string, where: string) => [what, where, 'reported as planned'].filter(Boolean).join(' '),
    background: (what: string, where: string) =>
      [what, where, 'recalled as background'].filter(Boolean).join(' '),
  },
  /** Names of governorates by their English name in the gazetteer, where they differ from it. */
  governorates: {} as Record<string, string>,
  placeUnknown: 'Place not resolved',
  reportedBy: 'Reported by',
  quoting: 'quoting',
  deniedBy: 'denied by',
  outletUnknown: 'an outlet not stated',
  /** Reports that tell of one event, and how many of them are independent sources. */
  reportsOfEvent: { one: '# report', other: '# reports' } as PluralForms,
  independentSources: { one: '# independent', other: '# independent' } as PluralForms,
  comma: ', ',
  event: eventEn,
  export: exportEn,
  badges: badgesEn,
  sampleBadge: 'Sample',
  sampleBanner: 'Sample reports written for Balagh: not a source.',
  /** When reports of a person's own stand beside samples; `@` stands for the number of all. */
  sampleBannerSome: {
    one: '# of @ is a sample written for Balagh: not a source.',
    other: '# of @ are samples written for Balagh: not a source.',
  } as PluralForms,
  reportsCounted: { one: '# report', other: '# reports' } as PluralForms,
  sampleBannerMore: 'They show how it works. Do not quote them.',

  date: {
    undated: 'undated',
    about: (date: string) => `about ${date}`,
    perhaps: (date: string) => `perhaps ${date}`,
    before: (date: string) => `until ${date}`,
    after: (date: string) => `from ${date} on`,
    partOfDay: {
      dawn: (date: string) => `dawn of ${date}`,
      morning: (date: string) => `morning of ${date}`,
      noon: (date: string) => `noon of ${date}`,
      afternoon: (date: string) => `afternoon of ${date}`,
      evening: (date: string) => `evening of ${date}`,
      night: (date: string) => `night of ${date}`,
    },
    season: {
      21: (year: string) => `spring ${year}`,
      22: (year: string) => `summer ${year}`,
      23: (year: string) => `autumn ${year}`,
      24: (year: string) => `winter ${year}`,
    },
    precision: {
      'part-of-day': 'known to part of a day',
      day: 'known to the day',
      week: 'known to the week',
      month: 'known to the month',
      season: 'known to the season',
      year: 'known to the year',
      undated: 'undated',
    },
  },

  time: timeEn,

  map: mapEn,

  list: {
    empty: 'Nothing fits these filters.',
    clear: 'Clear all filters',
    loadingQuote: '…',
  },

  filters: filtersEn,
  reader: readerEn,
  source: sourceEn,

  precision: {
    site: 'a site',
    neighbourhood: 'a neighbourhood',
    settlement: 'a town or village',
    vicinity: 'an area around a place',
    admin3: 'a subdistrict',
    admin2: 'a district',
    admin1: 'a governorate',
    country: 'a country',
  },
  within: (distance: string) => `somewhere within ${distance}`,
  knownTo: (precision: string) => `known to ${precision}`,
  confidence: { label: 'Confidence', high: 'high', moderate: 'moderate', low: 'low' },

  loading: 'Loading the incidents …',
  loadingProgress: (percent: string) => `${percent} %`,
  error: {
    title: 'The incidents could not be loaded',
    network: 'The server did not answer. Is “balagh serve” still running?',
    status: (file: string, status: string) => `${file}: the server answered ${status}.`,
    damaged: 'The data cannot be read. Try again; if that does not help, start “balagh serve” anew.',
    report: 'This report could not be opened.',
    retry: 'Try again',
    unexpected: 'The page has run into an error.',
    reload: 'Load the page again',
  },
  hidden: {
    filtered: 'The filters leave the opened incident out of the list.',
    unknown:
      'The incident of this address is not in these data. It may have been read anew, removed, or marked as not an incident.',
    show: 'Clear filters and show it',
    dismiss: 'Show all incidents',
  },
  stale: 'The data have changed since this page was opened.',
  staleRefresh: 'Show the new data',
  nothing: {
    title: 'No report has been read yet',
    add: 'Paste the text of a report, drop a saved page or text file anywhere on this page, or fetch a web address.',
    addButton: 'Add the first report',
    how: 'Import the first one from a terminal:',
    orHow: 'Many at once are imported from a terminal:',
    next: 'Then load this page again. Text, Markdown and JSON Lines files can be imported, and folders of them.',
    noIncidentTitle: 'No incident to show',
    noIncident: 'The reports that were read hold no incident that could be recognised.',
  },
};

/** The words of the interface; one object of this shape per language. */
export type Texts = typeof en;
