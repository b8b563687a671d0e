import { isEmbedded } from './embedded.ts';
import { useViewer, type ViewerState } from './viewerStore.ts';

/** Browsers limit how often an address may change; a brush changes it with every pixel. */
const REST_MS = 150;

/** Stands in every entry of the history that was written here; one that was typed or followed has none. */
const OWN_ENTRY = 'balagh';

/**
 * Whether a change is one that Back should undo: an incident opened or closed, a filter switched. What glides (the period
 * under a brush, the map, words being typed) is not.
 */
export function isAct(now: ViewerState, before: ViewerState): boolean {
  const opened = now.selected !== before.selected || now.telling?.id !== before.telling?.id;
  // An incident that was looked for is found: the address asked for it, no person did.
  if (opened && before.seeking === true) return false;
  const filters = ['types', 'assertions', 'places', 'regions', 'chosen', 'undated'] as const;
  return opened || (!now.playing && filters.some((name) => now[name] !== before[name]));
}

/** Writes the address a moment after the state has changed, and knows which entry of the history to write it to. */
export class AddressWriter {
  readonly #addressOf: (state: ViewerState, openedId: string | null) => string;
  readonly #idOf: (row: number) => Promise<string | null>;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #known: { row: number; id: string | null } | null = null;
  #push = false;
  #following = false;
  #followed = false;

  /** `idOf` gives the id of the incident in a row; it may reject. */
  constructor(
    addressOf: (state: ViewerState, openedId: string | null) => string,
    idOf: (row: number) => Promise<string | null>,
  ) {
    this.#addressOf = addressOf;
    this.#idOf = idOf;
  }

  changed(now: ViewerState, before: ViewerState): void {
    // Inside another page an entry would stand between that page and the one before it.
    const act = !this.#following && !isEmbedded() && isAct(now, before);
    // What glided until now belongs to the entry that Back leads to.
    if (act && this.#timer !== null && !this.#push) this.#put(before, this.#knownId(before));
    this.#push ||= act;
    this.later();
  }

  /** Writes when nothing has changed for a moment. */
  later(): void {
    this.stop();
    this.#timer = setTimeout(() => void this.#write(), REST_MS);
  }

  /** Runs what takes the state from an address: that is nothing to go back from, and what was to be written is dropped. */
  follow(apply: () => void): void {
    this.stop();
    this.#push = false;
    this.#following = true;
    apply();
    this.#following = false;
    this.#followed = true;
  }

  /** What of the present state stays when an address names this incident: see applyAddress. */
  stays(incident: string | null): { opened: ViewerState | null; moveMap: boolean } {
    const state = useViewer.getState();
    const same = incident !== null && state.selected !== null && incident === this.#knownId(state);
    return { opened: same ? state : null, moveMap: !this.#followed || history.state !== OWN_ENTRY };
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #knownId({ selected, telling }: ViewerState): string | null {
    return telling?.id ?? (this.#known?.row === selected ? (this.#known?.id ?? null) : null);
  }

  async #write(): Promise<void> {
    this.#timer = null;
    const { selected, telling } = useViewer.getState();
    if (selected !== null && !telling && this.#known?.row !== selected)
      this.#known = { row: selected, id: await this.#idOf(selected).catch(() => null) };
    const state = useViewer.getState();
    // Something else was opened or a new address followed meanwhile: that writes the address.
    if (state.selected === selected && this.#timer === null) this.#put(state, this.#knownId(state));
  }

  #put(state: ViewerState, openedId: string | null): void {
    const hash = `#${this.#addressOf(state, openedId)}`;
    const push = this.#push && hash.slice(1) !== location.hash.slice(1);
    this.#push = false;
    if (push) history.pushState(OWN_ENTRY, '', hash);
    else history.replaceState(OWN_ENTRY, '', hash);
  }
}
