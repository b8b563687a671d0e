/** A day before and after every calendar: the open end of a date. */
export const openStart = -2_000_000_000;
export const openEnd = 2_000_000_000;
