/** A page of a list in the order of its texts. */
export function pageAfter<T>(
  all: readonly T[],
  textOf: (one: T) => string,
  after: string,
  limit: number,
): { rows: T[]; last: string | null } {
  const rest = all.filter((one) => textOf(one) > after);
  const rows = rest.slice(0, limit);
  const last = rows.at(-1);
  return { rows, last: rest.length > limit && last !== undefined ? textOf(last) : null };
}
