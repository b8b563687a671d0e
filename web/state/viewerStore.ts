import { create } from 'zustand';
import { type Assertion, assertions } from '../../src/model/assertion.ts';
import type { Point } from '../../src/model/geo.ts';
import { incidentTypeNames } from '../../src/model/incidentType.ts';
import type { MemberTelling } from '../data/findIncident.ts';
import type { FacetName } from '../filter/facets.ts';
import type { Digits, InterfaceLanguage } from '../i18n/languages.ts';
import type { MapView } from './mapView.ts';

export const themes = ['light', 'dark', 'system'] as const;
export type Theme = (typeof themes)[number];
/** What the sheet of a phone shows. */
export type Tab = 'list' | 'filters' | 'time' | 'reader';

export const allTypes = (1 << incidentTypeNames.length) - 1;
const bitOf = (assertion: Assertion): number => 1 << assertions.indexOf(assertion);
export const onlyReported = bitOf('reported');

/** What a person chose; everything else follows from it and the dataset. */
export interface ViewerState {
  readonly language: InterfaceLanguage;
  readonly theme: Theme;
  /** Digits of numbers and dates in Arabic. */
  readonly digits: Digits;
  readonly types: number;
  readonly assertions: number;
  /** Inclusive days since 1970-01-01; null is open. */
  readonly from: number | null;
  readonly to: number | null;
  /** The days that the time axis shows, whatever the period; null for all. */
  readonly axis: readonly [number, number] | null;
  /** A period is being played: what is shown changes by itself, and is not read out at every step. */
  readonly playing: boolean;
  /** Null: undated incidents are shown as long as no period is chosen. */
  readonly undated: boolean | 'only' | null;
  /** Indices of the chosen places: one, or those of a group on the map. Null for all. */
  readonly places: readonly number[] | null;
  /** Chosen branches of countries, governorates and districts, see web/filter/regions.ts; they come beside the places. */
  readonly regions: readonly string[];
  /** What is looked for in the texts and names. */
  readonly text: string;
  /** Chosen values by facet, as the data name them; a facet that is not there lets everything pass. */
  readonly chosen: Partial<Record<FacetName, readonly string[]>>;
  /** Row of the opened incident. */
  readonly selected: number | null;
  /** The incident that is read, where it is not the row's own but tells of the same event in another report. */
  readonly telling: MemberTelling | null;
  /** Id of an incident that the address asks for and the dataset does not hold. */
  readonly unknownIncident: string | null;
  /** True while it is looked for among those that have no row of their own; `failed` when that could not be done. */
  readonly seeking: boolean | 'failed';
  readonly tab: Tab | null;
  /** A point that the map was asked to show; a new object each time it is asked. */
  readonly lookAt: Point | null;
  /** What the map shows, null until there is one, and whether that is another part than it began with. */
  readonly mapView: MapView | null;
  readonly mapMoved: boolean;
  /** What an address asks the map to show; a new object each time it is asked. */
  readonly askedView: MapView | null;
  /** Whether the map brings the opened incident into view; not when an address says what to show. */
  readonly follows: boolean;
}

export const useViewer = create<ViewerState>()(() => ({
  language: 'en',
  theme: 'system',
  digits: 'latn',
  types: allTypes,
  assertions: onlyReported,
  from: null,
  to: null,
  axis: null,
  playing: false,
  undated: null,
  places: null,
  regions: [],
  text: '',
  chosen: {},
  selected: null,
  telling: null,
  seeking: false,
  unknownIncident: null,
  tab: 'list',
  lookAt: null,
  mapView: null,
  mapMoved: false,
  askedView: null,
  follows: true,
}));

const set = useViewer.setState;

export const setLanguage = (language: InterfaceLanguage): void => set({ language });
export const setDigits = (digits: Digits): void => set({ digits });
export const setTheme = (theme: Theme): void => set({ theme });
export const setTab = (tab: Tab | null): void => set({ tab });
/** Shows the undated too, hides them, or shows only them, which leaves no period; null: as the period has it. */
export const setUndated = (undated: boolean | 'only' | null): void =>
  set(undated === 'only' ? { undated, from: null, to: null } : { undated });
export const setAxis = (axis: readonly [number, number] | null): void => set({ axis });
export const setPlaying = (playing: boolean): void => set({ playing });

/** Switches a type on or off; switching the last one off switches all on, since an empty map helps nobody. */
export const toggleType = (type: number): void =>
  set((state) => ({ types: state.types ^ (1 << type) || allTypes }));

/** Switches an assertion on or off beside `reported`, which stays. */
export const toggleAssertion = (assertion: Assertion): void =>
  set((state) => ({ assertions: (state.assertions ^ bitOf(assertion)) | onlyReported }));

/** Switches one value of a facet on or off; without any left the facet lets everything pass again. */
export const toggleChosen = (facet: FacetName, value: string): void =>
  set((state) => {
    const before = state.chosen[facet] ?? [];
    const values = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
    const { [facet]: _, ...others } = state.chosen;
    return { chosen: values.length > 0 ? { ...others, [facet]: values } : others };
  });

/** Longest text that is looked for, in UTF-16 units. */
export const LONGEST_TEXT = 200;
/** Looks for a text; '' looks for none. */
export const setText = (text: string): void => set({ text: text.slice(0, LONGEST_TEXT) });

/** Switches one branch of places on or off. */
export const toggleRegion = (region: string): void =>
  set(({ regions }) => ({
    regions: regions.includes(region) ? regions.filter((one) => one !== region) : [...regions, region],
  }));

/** Switches one place on or off, and leaves what is shown beside the list as it is. */
export const togglePlace = (place: number): void =>
  set(({ places }) => {
    const left = places?.includes(place) ? places.filter((one) => one !== place) : [...(places ?? []), place];
    return { places: left.length > 0 ? left : null };
  });

/** Lets everything of a facet pass again. */
export const clearChosen = (facet: FacetName): void =>
  set((state) => {
    const { [facet]: _, ...others } = state.chosen;
    return { chosen: others };
  });

/** Switches one sub-type on or off; its type, if that was switched off, comes with it. */
export const toggleSubType = (type: number, subType: string): void => {
  toggleChosen('sub_type', subType);
  set((state) => (state.chosen.sub_type?.includes(subType) ? { types: state.types | (1 << type) } : {}));
};

/** Chooses a period; days in the wrong order are turned round. Where only the undated were shown, the dated are again. */
export const setPeriod = (from: number | null, to: number | null): void =>
  set(({ undated }) => ({
    ...(from !== null && to !== null && from > to ? { from: to, to: from } : { from, to }),
    undated: undated === 'only' ? null : undated,
  }));

/** Shows only these places (null: all again) and, on a phone, the list. */
export const choosePlaces = (places: readonly number[] | null): void => set({ places, tab: 'list' });

/** Brings a point into the middle of the map; on a phone the sheet makes way. */
export const lookAt = ({ lat, lon }: Point): void => set({ lookAt: { lat, lon }, tab: null });

/** Moves the map to a point and leaves the rest as it is: on a phone the reader stays open over it. */
export const pointAt = ({ lat, lon }: Point): void => set({ lookAt: { lat, lon } });

/** Opens a row in the reader; `telling` is the incident to read, if that is not the row's own. */
export const openIncident = (row: number, telling: MemberTelling | null = null): void =>
  set({ selected: row, telling, unknownIncident: null, seeking: false, tab: 'reader', follows: true });
export const closeIncident = (): void => set({ selected: null, telling: null, tab: 'list' });

const noFilters = {
  types: allTypes,
  assertions: onlyReported,
  from: null,
  to: null,
  undated: null,
  places: null,
  regions: [],
  text: '',
  chosen: {},
  unknownIncident: null,
  seeking: false,
} as const;
export const clearFilters = (): void => set(noFilters);

/** What {@link clearFilters} takes away, as it is now: to be given back by an undo. */
export const filtersNow = (state: ViewerState): Partial<ViewerState> =>
  Object.fromEntries(
    (Object.keys(noFilters) as (keyof typeof noFilters)[]).map((name) => [name, state[name]]),
  );
/** Changes several choices at once, as a chip or an undo does. */
export const changeFilters = (change: Partial<ViewerState>): void => set(change);

/** Takes all filters away and shows incidents of this assertion too: what an opened but hidden incident needs. */
export const showHidden = (assertion: Assertion): void =>
  set({ ...noFilters, assertions: onlyReported | bitOf(assertion) });

/** Whether undated incidents are shown. */
export const showsUndated = (state: Pick<ViewerState, 'from' | 'to' | 'undated'>): boolean | 'only' =>
  state.undated ?? (state.from === null && state.to === null);
