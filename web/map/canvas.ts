/** Colours of the canvas, read from the style sheet so that they stand in one place. */
export interface MarkColors {
  readonly types: readonly string[];
  /** Lines round symbols, and glyphs in them. */
  readonly halo: string;
  readonly glyph: string;
  readonly ink: string;
  readonly surface: string;
  /** Round the names beside symbols. */
  readonly nameHalo: string;
  readonly font: string;
}

/** A count that fits into a sign: 950, 12k, 1.2M. */
export function shortCount(count: number): string {
  if (count < 10_000) return String(count);
  return count < 1_000_000 ? `${Math.round(count / 1000)}k` : `${(count / 1_000_000).toFixed(1)}M`;
}

/** Begins a path that is one circle. */
export function circle(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
}
