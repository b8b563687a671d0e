import { assertions } from '../../src/model/assertion.ts';
import { dayNumber, dayText } from '../../src/model/days.ts';
import { type LabelLanguage, labelLanguages } from '../basemap/labelText.ts';
import { type FacetName, facetNames } from '../filter/facets.ts';
import { type InterfaceLanguage, interfaceLanguages } from '../i18n/languages.ts';
import { type MapView, mapViewText, readMapView } from './mapView.ts';
import { allTypes, LONGEST_TEXT, onlyReported, type Tab } from './viewerStore.ts';

/** The part of the state that the address holds: enough to see the same incidents, and the same one opened, elsewhere. */
export interface AddressState {
  readonly language: InterfaceLanguage | null;
  readonly from: number | null;
  readonly to: number | null;
  readonly types: number;
  readonly assertions: number;
  /** First and last day that the time axis shows. */
  readonly axis: readonly [number, number] | null;
  readonly undated: boolean | 'only' | null;
  /** Ids of the chosen places; none for all. */
  readonly places: readonly string[];
  /** Chosen branches of places. */
  readonly regions: readonly string[];
  readonly text: string;
  /** Chosen values by facet. */
  readonly chosen: Partial<Record<FacetName, readonly string[]>>;
  readonly incident: string | null;
  /** What the map shows; null to leave that to the map. */
  readonly at: MapView | null;
  /** In which language names stand on the map; null: as the interface, or as whoever opens it has chosen. */
  readonly labels: LabelLanguage | null;
  /** What the sheet of a phone shows, null for the map alone; undefined where the address does not say. */
  readonly tab: Tab | null | undefined;
}

/** Short names of the incident types, in the order of their bits. They stand in addresses that people keep: do not rename. */
const typeNames = ['battles', 'remote', 'civilians', 'protests', 'riots', 'strategic'];

/** Longer addresses are an accident or an attack; browsers and chat programs cut them anyway. */
const LONGEST = 32_000;
/** Values of one kind that are read, and the length of one: more than anybody chooses by hand. */
const MOST_VALUES = 2000;
const LONGEST_VALUE = 500;

const tabNames = new Map<string | null, Tab | null>([
  ['list', 'list'],
  ['time', 'time'],
  ['reader', 'reader'],
  ['map', null],
]);
/** What is open when nothing is said. */
const usualTab = (incident: string | null): Tab => (incident === null ? 'list' : 'reader');

const listed = (values: URLSearchParams, name: string): string[] =>
  [...new Set(values.getAll(name))].filter((value) => value.length <= LONGEST_VALUE).slice(0, MOST_VALUES);

function mask(text: string | null, names: readonly string[]): number {
  return (text ?? '').split(',').reduce((bits, name) => {
    const bit = names.indexOf(name);
    return bit < 0 ? bits : bits | (1 << bit);
  }, 0);
}
const named = (bits: number, names: readonly string[]): string =>
  names.filter((_, bit) => bits & (1 << bit)).join(',');

const undatedNames = new Map<string | null, boolean | 'only'>([
  ['yes', true],
  ['no', false],
  ['only', 'only'],
]);

function readAxis(text: string | null): readonly [number, number] | null {
  const [first = null, last = null] = (text ?? '').split('/').map(dayNumber);
  return first !== null && last !== null && first < last ? [first, last] : null;
}

function chosenIn(values: URLSearchParams): AddressState['chosen'] {
  const chosen: Partial<Record<FacetName, readonly string[]>> = {};
  for (const name of facetNames) {
    const names = listed(values, name);
    if (names.length > 0) chosen[name] = names;
  }
  return chosen;
}

/** Reads `#lang=ar&from=2018-06-30&to=…&axis=2018-06-01/2018-07-31&types=battles,riots&also=denied&undated=no&place=…&in=SY/Daraa&q=…&outlet=…&incident=…&at=33.12,36.2,9&labels=both&tab=time`; what cannot be read is left out. */
export function readAddress(hash: string): AddressState {
  const values = new URLSearchParams(hash.slice(0, LONGEST).replace(/^#/, ''));
  const language = interfaceLanguages.find((code) => code === values.get('lang')) ?? null;
  return {
    language,
    from: dayNumber(values.get('from')),
    to: dayNumber(values.get('to')),
    types: mask(values.get('types'), typeNames) || allTypes,
    assertions: mask(values.get('also'), assertions) | onlyReported,
    axis: readAxis(values.get('axis')),
    undated: undatedNames.get(values.get('undated')) ?? null,
    places: listed(values, 'place').filter(Boolean),
    regions: listed(values, 'in').filter(Boolean),
    text: (values.get('q') ?? '').slice(0, LONGEST_TEXT),
    chosen: chosenIn(values),
    incident: listed(values, 'incident')[0] || null,
    at: readMapView(values.get('at')),
    labels: labelLanguages.find((code) => code === values.get('labels')) ?? null,
    tab: tabNames.get(values.get('tab')),
  };
}

/** The address for a state, without the `#`; what is as it was at the start is left out. */
export function writeAddress(state: AddressState): string {
  const values = new URLSearchParams();
  if (state.language) values.set('lang', state.language);
  if (state.from !== null) values.set('from', dayText(state.from));
  if (state.to !== null) values.set('to', dayText(state.to));
  if (state.axis) values.set('axis', state.axis.map(dayText).join('/'));
  if (state.types !== allTypes) values.set('types', named(state.types, typeNames));
  if (state.assertions !== onlyReported)
    values.set('also', named(state.assertions & ~onlyReported, assertions));
  for (const [name, undated] of undatedNames)
    if (name !== null && undated === state.undated) values.set('undated', name);
  for (const place of state.places) values.append('place', place);
  for (const region of state.regions) values.append('in', region);
  if (state.text) values.set('q', state.text);
  for (const name of facetNames) for (const value of state.chosen[name] ?? []) values.append(name, value);
  if (state.incident) values.set('incident', state.incident);
  if (state.at) values.set('at', mapViewText(state.at));
  if (state.labels) values.set('labels', state.labels);
  for (const [name, tab] of tabNames)
    if (name !== null && tab === state.tab && tab !== usualTab(state.incident)) values.set('tab', name);
  // A comma and a slash may stand in an address as they are, and are easier to read.
  return values.toString().replaceAll('%2C', ',').replaceAll('%2F', '/');
}
