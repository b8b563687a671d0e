import { assertions } from '../../src/model/assertion.ts';
import { incidentTypeNames } from '../../src/model/incidentType.ts';
import type { Dataset } from '../data/Dataset.ts';
import { type FacetName, facetNames } from '../filter/facets.ts';
import { placesIn } from '../filter/regions.ts';
import { plural } from '../i18n/plural.ts';
import type { Words } from '../i18n/words.ts';
import { allTypes, onlyReported, type ViewerState } from '../state/viewerStore.ts';
import { isolated } from '../wording/isolated.ts';
import { placeName } from '../wording/placeWords.ts';
import { quoted } from '../wording/quoted.ts';
import { facetWords } from './facetWords.ts';
import { regionAlone } from './regionWords.ts';

/** What a filter is about; several chips may be of one criterion. */
export type Criterion = 'types' | 'assertions' | 'time' | 'place' | 'text' | FacetName;

/** One filter in force, in words, and what takes it away. */
export interface Chip {
  readonly key: string;
  readonly criterion: Criterion;
  /** What it is about, and what was chosen. */
  readonly label: string;
  readonly value: string;
  /** Something chosen is not in these data (a link from elsewhere). */
  readonly missing: boolean;
  readonly without: Partial<ViewerState>;
}

/** Values named in one chip before it says how many more there are. */
const NAMED = 2;

function listed(values: readonly string[], { texts, formats }: Words): string {
  const named = values.slice(0, NAMED).map(isolated);
  const more = values.length - named.length;
  const all = more > 0 ? [...named, plural(formats, more, texts.filters.chips.andMore)] : named;
  return all.join(texts.comma);
}

function periodWords({ from, to }: ViewerState, { texts, formats }: Words): string {
  const { chips } = texts.filters;
  if (from !== null && to !== null) return formats.days(from, to);
  return from !== null ? chips.from(formats.day(from)) : chips.to(formats.day(to as number));
}

function timeChips(state: ViewerState, words: Words): Chip[] {
  const { chips } = words.texts.filters;
  const chip = { criterion: 'time', missing: false } as const;
  const undatedWords = { only: chips.undatedOnly, true: chips.undatedShown, false: chips.undatedHidden };
  return [
    ...(state.from !== null || state.to !== null
      ? [
          {
            ...chip,
            key: 'period',
            label: chips.period,
            value: periodWords(state, words),
            without: { from: null, to: null },
          },
        ]
      : []),
    ...(state.undated !== null
      ? [
          {
            ...chip,
            key: 'undated',
            label: chips.undated,
            value: undatedWords[`${state.undated}`],
            without: { undated: null },
          },
        ]
      : []),
  ];
}

function placeChips({ places, regions }: ViewerState, dataset: Dataset, words: Words): Chip[] {
  const chip = { criterion: 'place', label: words.texts.filters.groups.place } as const;
  const named = (places ?? []).flatMap((index) => dataset.places[index] ?? []);
  return [
    ...regions.map((region) => ({
      ...chip,
      key: `in ${region}`,
      value: isolated(regionAlone(region, dataset.places, words)),
      missing: placesIn([region], dataset.places).length === 0,
      without: { regions: regions.filter((one) => one !== region) },
    })),
    ...(places
      ? [
          {
            ...chip,
            key: 'place',
            value: listed(
              named.map((place) => placeName(place, words.language)),
              words,
            ),
            missing: false,
            without: { places: null },
          },
        ]
      : []),
  ];
}

function facetChip(facet: FacetName, state: ViewerState, dataset: Dataset, words: Words): Chip[] {
  const { [facet]: values, ...others } = state.chosen;
  if (!values) return [];
  const there = new Set(dataset.facetValues[facet]);
  return [
    {
      key: facet,
      criterion: facet,
      label: words.texts.filters.groups[facet],
      value: listed(
        values.map((value) => facetWords(facet, value, words)),
        words,
      ),
      missing: values.some((value) => !there.has(value)),
      without: { chosen: others },
    },
  ];
}

const namesOf = (bits: number, names: readonly string[]) => names.filter((_, bit) => bits & (1 << bit));

/** All filters in force, in words. */
export function chipsOf(state: ViewerState, dataset: Dataset, words: Words): Chip[] {
  const { texts, language } = words;
  const { groups, chips } = texts.filters;
  const typeNames = incidentTypeNames.map((name) => texts.types[name]);
  const assertionNames = assertions.map((name) => texts.assertions[name]);
  const plain = (
    criterion: Criterion,
    label: string,
    value: string,
    without: Partial<ViewerState>,
  ): Chip => ({
    key: criterion,
    criterion,
    label,
    value,
    missing: false,
    without,
  });
  return [
    ...(state.text.trim()
      ? [plain('text', chips.text, quoted(isolated(state.text.trim()), language), { text: '' })]
      : []),
    ...(state.types !== allTypes
      ? [plain('types', groups.type, listed(namesOf(state.types, typeNames), words), { types: allTypes })]
      : []),
    ...facetChip('sub_type', state, dataset, words),
    ...placeChips(state, dataset, words),
    ...timeChips(state, words),
    ...facetNames
      .filter((facet) => facet !== 'sub_type')
      .flatMap((facet) => facetChip(facet, state, dataset, words)),
    ...(state.assertions !== onlyReported
      ? [
          plain(
            'assertions',
            chips.also,
            listed(namesOf(state.assertions & ~onlyReported, assertionNames), words),
            { assertions: onlyReported },
          ),
        ]
      : []),
  ];
}
