import type { Engine } from '../engine/Engine.ts';
import { type ListedRow, listedAtOnce as PAGE } from '../engine/protocol.ts';
import type { Dataset } from './Dataset.ts';
import { type ListedIncident, listedIncident } from './listedIncident.ts';

/** One line of the list; `quote` is null until it is here, `failed` when it could not be had. */
export interface ListedLine {
  readonly incident: ListedIncident;
  readonly quote: string | null | 'failed';
  /** Of its report; '' when it has none or is not here yet. */
  readonly title: string;
}

/** The lines of one filter result by position, asked of the engine a page at a time when one is first looked at. */
export class ListedPages {
  readonly #engine: Engine;
  readonly #dataset: Dataset;
  readonly #result: number;
  readonly #pages = new Map<number, readonly ListedLine[]>();
  readonly #listeners = new Set<() => void>();
  #version = 0;

  /** `first` are the first lines, as they came with the result; none to have them asked for. */
  constructor(dataset: Dataset, result: number, first: readonly ListedRow[] = []) {
    this.#dataset = dataset;
    this.#engine = dataset.engine;
    this.#result = result;
    if (first.length > 0) void this.#show(0, first);
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

  /** Shows the lines at once, their quotes when they are here. */
  async #show(number: number, listed: readonly ListedRow[]): Promise<void> {
    const incidents = listed.map((row) => listedIncident(this.#dataset, row));
    this.#put(
      number,
      incidents.map((incident) => ({ incident, quote: null, title: '' })),
    );
    const rows = incidents.map(({ row }) => row);
    try {
      const excerpts = new Map(
        (await this.#engine.ask('excerpts', { rows })).map((excerpt) => [excerpt.row, excerpt]),
      );
      this.#put(
        number,
        incidents.map((incident) => {
          const { quote = 'failed', title = '' } = excerpts.get(incident.row) ?? {};
          return { incident, quote, title };
        }),
      );
    } catch {
      // A missing excerpt must not take the list away: the row stays.
      this.#put(
        number,
        incidents.map((incident) => ({ incident, quote: 'failed', title: '' })),
      );
    }
  }

  #put(number: number, page: readonly ListedLine[]): void {
    this.#pages.set(number, page);
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }
}
