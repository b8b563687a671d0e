/** Work is done in slices this long, so that the page answers in between, milliseconds. */
const SLICE_MS = 8;

/** Paints one thing after another, the last asked for last, a few in each slice of time. */
export class PaintQueue<T> {
  private waiting = new Set<T>();
  private timer: ReturnType<typeof setTimeout> | null = null;

  private readonly paint: (item: T) => void;
  private readonly now: () => number;

  constructor(paint: (item: T) => void, now: () => number = () => performance.now()) {
    this.paint = paint;
    this.now = now;
  }

  /** Asks for an item to be painted soon; one that already waits is painted once. */
  add(item: T): void {
    this.waiting.add(item);
    this.timer ??= setTimeout(() => this.slice());
  }

  /** Forgets an item that is no longer wanted. */
  remove(item: T): void {
    this.waiting.delete(item);
  }

  clear(): void {
    this.waiting.clear();
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private slice(): void {
    this.timer = null;
    const end = this.now() + SLICE_MS;
    for (const item of this.waiting) {
      this.waiting.delete(item);
      this.paint(item);
      if (this.now() >= end) break;
    }
    if (this.waiting.size > 0) this.timer = setTimeout(() => this.slice());
  }
}
