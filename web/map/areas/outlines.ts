/** The border of a division in Web Mercator, in units of the world's width: each ring as x, y, x, y … */
export interface Outline {
  readonly rings: readonly Float64Array[];
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
