import type { Engine } from '../engine/Engine.ts';
import { type ListedRow, listedAtOnce as PAGE, type RowExcerpt } from '../engine/protocol.ts';
import type { Dataset } from './Dataset.ts';
import { type ListedIncident, listedIncident } from './listedIncident.ts';

/** A result is looked at when no other has followed for so long, milliseconds. */
const REST_MS = 120;

/** One line of the list; `quote` is null until it is here, `failed` when it could not be had. */
export interface ListedLine {
  readonly incident: ListedIncident;
  readonly quote: string | null | 'failed';
  /** Of its report; '' when it has none or is not here yet. */
  readonly title: string;
}

const unquoted = (incidents: readonly ListedIncident[]): ListedLine[] =>
  incidents.map((incident) => ({ incident, quote: null, title: '' }));

function linesOf(incidents: readonly ListedIncident[], excerpts: readonly RowExcerpt[]): ListedLine[] {
  const byRow = new Map(excerpts.map((excerpt) => [excerpt.row, excerpt]));
  return incidents.map((incident) => {
    const { quote = 'failed', title = '' } = byRow.get(incident.row) ?? {};
    return { incident, quote, title };
  });
}

/** The lines of one filter result by position, asked of the engine a page at a time when one is first looked at. */
export class ListedPages {
  readonly #engine: Engine;
  readonly #dataset: Dataset;
  readonly #result: number;
  readonly #pages = new Map<number, readonly ListedLine[]>();
  readonly #listeners = new Set<() => void>();
  /** The first lines, as long as nobody has looked at them and their quotes are not here. */
  #unquoted: readonly ListedIncident[] | null = null;
  #version = 0;

  /** `first` are the first lines as they came with the result, `excerpts` theirs if they came too; none to have them asked for. */
  constructor(
    dataset: Dataset,
    result: number,
    first: readonly ListedRow[] = [],
    excerpts: readonly RowExcerpt[] | null = null,
  ) {
    this.#dataset = dataset;
    this.#engine = dataset.engine;
    this.#result = result;
    if (first.length === 0) return;
    const incidents = this.#incidents(first);
    if (excerpts) this.#put(0, linesOf(incidents, excerpts));
    else {
      this.#put(0, unquoted(incidents));
      this.#unquoted = incidents;
    }
  }

  /** The line at a position, null until its page is here. */
  at(position: number): ListedLine | null {
    const number = Math.floor(position / PAGE);
    const page = this.#pages.get(number);
    if (!page) {
      this.#pages.set(number, []);
      void this.#load(number);
    }
    return page?.[position % PAGE] ?? null;
  }

  /** Asks again for the page of a line whose quote could not be had. */
  retry(position: number): void {
    void this.#load(Math.floor(position / PAGE));
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    const incidents = this.#unquoted;
    this.#unquoted = null;
    // While a brush moves nobody reads: the files of quotes are asked for once a result is looked at for a moment.
    const quote = () => this.#listeners.size > 0 && void this.#quote(0, incidents ?? []);
    if (incidents) setTimeout(quote, this.#result === 1 ? 0 : REST_MS);
    return () => this.#listeners.delete(listener);
  };

  /** Changes whenever a line does. */
  version = (): number => this.#version;

  async #load(number: number): Promise<void> {
    const from = number * PAGE;
    const asked = this.#engine.ask('rows', { result: this.#result, from, to: from + PAGE });
    // Asked for again when it is next looked at.
    const listed = await asked.catch(() => void this.#pages.delete(number));
    // Another result has taken its place: nobody looks at this one any more.
    if (!listed) return;
    await this.#show(number, listed);
  }

  #incidents(listed: readonly ListedRow[]): ListedIncident[] {
    return listed.map((row) => listedIncident(this.#dataset, row));
  }

  /** Shows the lines at once, their quotes when they are here. */
  async #show(number: number, listed: readonly ListedRow[]): Promise<void> {
    const incidents = this.#incidents(listed);
    this.#put(number, unquoted(incidents));
    await this.#quote(number, incidents);
  }

  async #quote(number: number, incidents: readonly ListedIncident[]): Promise<void> {
    const asked = this.#engine.ask('excerpts', { rows: incidents.map(({ row }) => row) });
    // A missing excerpt must not take the list away: the row stays.
    this.#put(number, linesOf(incidents, await asked.catch(() => [])));
  }

  #put(number: number, page: readonly ListedLine[]): void {
    this.#pages.set(number, page);
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }
}
