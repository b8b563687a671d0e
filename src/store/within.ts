import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from './tables.ts';

/** Where and when: what of a question the engine can look up. */
export interface Within {
  /** West, south, east, north in WGS 84 degrees; west is greater than east where it crosses the 180th meridian. */
  bbox?: readonly [west: number, south: number, east: number, north: number] | undefined;
  /** First and last day, `YYYY-MM-DD`; in the right order, else more may be found than is there. */
  from?: string | undefined;
  to?: string | undefined;
}

/** A box without the 180th meridian inside, with days and keys: what an engine's index is asked for. */
export interface IndexBox {
  west: number;
  south: number;
  east: number;
  north: number;
  /** Not all over before this day; null for any. */
  from: string | null;
  /** Not begun after this day; null for any. */
  to: string | null;
  /** Behind this key, and up to that one. */
  after: number;
  through: number;
}

/** Selects from an engine's index the keys of the incidents that may be in a box, as the machine read them: no fewer than are. */
export type KeysInBox = (box: IndexBox) => RawBuilder<unknown>;

/** What has no place lies in the indexes on a meridian that there is not. */
const anywhere = { west: -1e4, south: -90, east: 1e4, north: 90 };

/** How many keys are looked through at once. */
export interface Spans {
  /** At first. */
  first: number;
  /** Greater by this factor where few were found, and smaller where there are too many. */
  growth: number;
  /** More incidents than these are too many to look up for one page. */
  most: number;
}
/** A dense page is found in the first span; a store of a million without any in five looks into the index. */
const defaultSpans: Spans = { first: 4096, growth: 8, most: 5000 };

const correctedIds = sql`select incident from corrections where incident is not null`;
const correctedReports = sql`select report from corrections where incident is null`;
const correctedKeys = sql`
  select key from incidents where id in (${correctedIds})
  union select key from incidents where report_key in (select key from reports where id in (${correctedReports}))`;

const placesOf = (bbox: Within['bbox']) => {
  if (!bbox) return [anywhere];
  const [west, south, east, north] = bbox;
  return west <= east
    ? [{ west, south, east, north }]
    : [
        { west, south, east: 180, north },
        { west: -180, south, east, north },
      ];
};

/** Keys up to and with `through`, and what is true of those among them that may be wanted. */
export interface Span {
  through: number;
  condition: RawBuilder<boolean> | null;
}

/**
 * Looks for incidents in a box and between days in the order of their keys, span by span, so that a page costs about the
 * same wherever in the store what is wanted lies: all that are there, and those of which a person corrected something,
 * wherever they are now. Where nothing is asked, all keys are one span.
 */
export class SpanSearch {
  readonly #database: Kysely<Tables>;
  readonly #within: Within;
  readonly #keysInBox: KeysInBox;
  readonly #spans: Spans;
  #length: number;
  #newest: number | null = null;

  constructor(database: Kysely<Tables>, within: Within, keysInBox: KeysInBox, spans: Spans = defaultSpans) {
    this.#database = database;
    this.#within = within;
    this.#keysInBox = keysInBox;
    this.#spans = spans;
    const { bbox, from, to } = within;
    const asked = bbox !== undefined || from !== undefined || to !== undefined;
    this.#length = asked ? spans.first : Number.POSITIVE_INFINITY;
  }

  /** The next span behind a key; `through` is infinite for the last one. */
  async next(after: number): Promise<Span> {
    if (this.#length === Number.POSITIVE_INFINITY) return { through: this.#length, condition: null };
    const { first, growth, most } = this.#spans;
    for (;;) {
      const keys = this.#keys(after, after + this.#length);
      if (this.#length <= first || (await this.#count(keys, most + 1)) <= most) {
        const condition = sql<boolean>`incidents.key in (${keys} union ${correctedKeys})`;
        const through = after + this.#length;
        const isLast = through >= (await this.#newestKey());
        this.#length *= growth;
        const bounded = sql<boolean>`(incidents.key <= ${through} and ${condition})`;
        return { through: isLast ? Number.POSITIVE_INFINITY : through, condition: bounded };
      }
      this.#length = Math.max(first, Math.floor(this.#length / growth));
    }
  }

  #keys(after: number, through: number): RawBuilder<unknown> {
    const { bbox, from = null, to = null } = this.#within;
    const parts = placesOf(bbox).map((place) => this.#keysInBox({ ...place, from, to, after, through }));
    return sql.join(parts, sql` union all `);
  }

  /** How many there are, counted up to `most`. */
  async #count(keys: RawBuilder<unknown>, most: number): Promise<number> {
    const { rows } = await sql<{ found: number }>`
      select count(*) as found from (select 1 from (${keys}) as there limit ${most}) as counted`.execute(
      this.#database,
    );
    return Number(rows[0]?.found);
  }

  /** What is stored from now on is not looked for. */
  async #newestKey(): Promise<number> {
    if (this.#newest !== null) return this.#newest;
    const { newest } = await this.#database
      .selectFrom('incidents')
      .select((of) => of.fn.max('key').as('newest'))
      .executeTakeFirstOrThrow();
    this.#newest = Number(newest ?? 0);
    return this.#newest;
  }
}
