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
/** A dense page of a hundred is found in the first span; a store of a million without any in five looks into the index. */
const defaultSpans: Spans = { first: 4096, growth: 8, most: 5000 };

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

/** A span of keys, up to and with `through`. */
export interface Span {
  /** Infinite for the last one. */
  through: number;
  /** Those in it of incidents that may be wanted, in order. */
  keys: number[];
}

/**
 * Looks for incidents in a box and between days in the order of their keys, span by span, so that a page costs about the
 * same wherever in the store what is wanted lies: all that are there, and those of which a person corrected something,
 * wherever they are now.
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
    this.#length = spans.first;
  }

  /** The next span behind a key. */
  async next(after: number): Promise<Span> {
    const { first, growth, most } = this.#spans;
    for (;;) {
      const through = after + this.#length;
      const isShortest = this.#length <= first;
      const found = await this.#find(after, through, isShortest ? Number.MAX_SAFE_INTEGER : most + 1);
      if (isShortest || found.length <= most) {
        const isLast = through >= (await this.#newestKey());
        this.#length *= growth;
        const keys = new Set([...found, ...(await this.#corrected(after, through))]);
        return {
          through: isLast ? Number.POSITIVE_INFINITY : through,
          keys: [...keys].sort((a, b) => a - b),
        };
      }
      this.#length = Math.max(first, Math.floor(this.#length / growth));
    }
  }

  /** Up to `most` keys of incidents that were read there. */
  async #find(after: number, through: number, most: number): Promise<number[]> {
    const { bbox, from = null, to = null } = this.#within;
    const parts = placesOf(bbox).map((place) => this.#keysInBox({ ...place, from, to, after, through }));
    const { rows } = await sql<{ key: number }>`
      select key from (${sql.join(parts, sql` union all `)}) as there limit ${most}`.execute(this.#database);
    return rows.map(({ key }) => key);
  }

  /**
   * Keys of incidents of which, or of whose report, a person corrected something. Of what people corrected there is less than
   * of what was read: `cross join` tells SQLite to begin there (https://sqlite.org/optoverview.html#crossjoin).
   */
  async #corrected(after: number, through: number): Promise<number[]> {
    const { rows } = await sql<{ key: number }>`
      select incidents.key as key from corrections cross join incidents
      where incidents.id = corrections.incident and incidents.key > ${after} and incidents.key <= ${through}
      union all select incidents.key from corrections cross join reports cross join incidents
      where corrections.incident is null and reports.id = corrections.report and incidents.report_key = reports.key
        and incidents.key > ${after} and incidents.key <= ${through}`.execute(this.#database);
    return rows.map(({ key }) => key);
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

/** True where something is asked of place or day. */
export const isAsked = ({ bbox, from, to }: Within): boolean =>
  bbox !== undefined || from !== undefined || to !== undefined;
