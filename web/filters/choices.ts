/** One value that can be chosen. */
export interface Choosable {
  readonly value: string;
  readonly label: string;
  /** Incidents with it under all other filters. */
  readonly count: number;
  readonly chosen: boolean;
  /** Chosen, but not in these data. */
  readonly missing: boolean;
}

/**
 * The values of a facet as choices, those with most incidents first; `fixed` keeps them in that order instead. What is
 * chosen is there whatever its count, even where the data do not know it; of the others `''` only when something has it.
 */
export function choices(
  values: readonly string[],
  counts: ArrayLike<number>,
  chosen: readonly string[],
  labelOf: (value: string) => string,
  fixed: readonly string[] | null = null,
): Choosable[] {
  const isChosen = new Set(chosen);
  const known = values.map((value, position) => ({
    value,
    label: labelOf(value),
    count: counts[position] ?? 0,
    chosen: isChosen.has(value),
    missing: false,
  }));
  const there = new Set(values);
  const missing = chosen
    .filter((value) => !there.has(value))
    .map((value) => ({ value, label: labelOf(value), count: 0, chosen: true, missing: true }));
  const shown = known.filter(({ value, count, chosen: one }) => one || count > 0 || (fixed && value !== ''));
  const place = (value: string) => {
    const at = fixed?.indexOf(value) ?? -1;
    return at < 0 ? Number.MAX_SAFE_INTEGER : at;
  };
  const sorted = shown.sort((a, b) =>
    fixed
      ? place(a.value) - place(b.value)
      : b.count - a.count || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0),
  );
  return [...sorted, ...missing];
}
