/**
 * How a gold set is extracted for a figure: with the embedded gazetteer alone, with packs, or by rules without the
 * learned recogniser; `trained` are predictions of a recogniser that has not seen the text's event or block.
 */
export type Column = 'embedded' | 'packs' | 'untrained' | 'trained';

/** One measure of one gold set, with the goals it was set; a goal is a lower bound, or an upper one with `atMost`. */
export interface Row {
  /** What the figure says, in a reader's words. */
  title: string;
  /** File of the gold folder, without `.jsonl`. */
  gold: string;
  /** Options of `balagh eval` beside the gold set. */
  options: readonly string[];
  /** The scorer's name of the measure. */
  measure: string;
  columns: readonly Column[];
  goals: Partial<Record<Column, number>>;
  atMost?: boolean;
}

/** The first text was read while the first rules were written: figures are without it. */
const syrian = { gold: 'balagh-gold-ar', options: ['--exclude', 'seed-000'] };
const bothColumns: readonly Column[] = ['embedded', 'packs'];
const airwars = { gold: 'airwars-syria-sources-ar', options: [], columns: bothColumns };
const namedPlaces = ['--given-spans', '--types', 'CTRY,PROV,STAT,CNTY,CITY,DIST,NBHD'];
const allColumns: readonly Column[] = ['embedded', 'packs', 'untrained'];

/** The figures that geoparsing is judged by, those with goals first. */
export const rows: readonly Row[] = [
  {
    title: 'Syrian reports: places inside tolerance, of all, end to end',
    ...syrian,
    measure: 'resolution.hit.all',
    columns: allColumns,
    goals: { embedded: 0.8, packs: 0.92 },
  },
  {
    title: 'Syrian reports: recognition, strict spans',
    ...syrian,
    measure: 'recognition.strict.f1',
    columns: allColumns,
    goals: { embedded: 0.9, packs: 0.93 },
  },
  {
    title: 'What is no place is given one',
    ...syrian,
    measure: 'negatives.with_place_rate',
    columns: allColumns,
    goals: { embedded: 0.02, packs: 0.02 },
    atMost: true,
  },
  {
    title: 'Airwars: an incident’s place inside tolerance',
    ...airwars,
    measure: 'airwars.hit_incident',
    goals: { embedded: 0.6, packs: 0.72 },
  },
  {
    title: 'Airwars: incidents a text',
    ...airwars,
    measure: 'airwars.incidents_per_text',
    goals: { embedded: 4, packs: 4 },
    atMost: true,
  },
  { title: 'Airwars: any mention inside tolerance', ...airwars, measure: 'airwars.hit_mention', goals: {} },
  {
    title: 'IDRISI Arabic: places of given names (countries to quarters)',
    gold: 'idrisi-lmd-ar',
    options: namedPlaces,
    measure: 'resolution.hit.all',
    columns: bothColumns,
    goals: { embedded: 0.7, packs: 0.8 },
  },
  {
    title: 'GeoWebNews: places of given names within 161 km',
    gold: 'en-geowebnews',
    options: ['--given-spans'],
    measure: 'resolution.acc161.all',
    columns: bothColumns,
    goals: { embedded: 0.85, packs: 0.85 },
  },
  {
    title: 'LGL: places of given names within 161 km',
    gold: 'en-lgl',
    options: ['--given-spans'],
    measure: 'resolution.acc161.all',
    columns: bothColumns,
    goals: { embedded: 0.85, packs: 0.85 },
  },
  {
    title: 'IDRISI Arabic: recognition, any overlap',
    gold: 'idrisi-lmr-ar',
    options: [],
    measure: 'recognition.relaxed.f1',
    columns: ['untrained', 'trained'],
    goals: { untrained: 0.65, trained: 0.8 },
  },
  {
    title: 'ANERcorp: recognition, any overlap',
    gold: 'ner-ar-anercorp-train',
    options: [],
    measure: 'recognition.relaxed.f1',
    columns: ['untrained', 'trained'],
    goals: { untrained: 0.75, trained: 0.85 },
  },
  ...['ner-ar-aqmar', 'ner-ar-wojood-sample'].map((gold) => ({
    title: `${gold.slice('ner-ar-'.length)}: recognition, any overlap`,
    gold,
    options: [],
    measure: 'recognition.relaxed.f1',
    columns: ['untrained', 'trained'] as const,
    goals: {},
  })),
  ...['en-geowebnews', 'en-lgl'].map((gold) => ({
    title: `${gold.slice('en-'.length)}: recognition, any overlap`,
    gold,
    options: [],
    measure: 'recognition.relaxed.f1',
    columns: ['embedded'] as const,
    goals: {},
  })),
  {
    title: 'IDRISI English: places of given names',
    gold: 'idrisi-lmd-en',
    options: ['--given-spans'],
    measure: 'resolution.hit.all',
    columns: ['embedded'],
    goals: {},
  },
  {
    title: 'Syrian reports: dates found',
    ...syrian,
    measure: 'dates.recognised.f1',
    columns: ['embedded'],
    goals: {},
  },
  {
    title: 'Syrian reports: incidents, place, type and date',
    ...syrian,
    measure: 'incidents.place_type_date.f1',
    columns: bothColumns,
    goals: {},
  },
];
