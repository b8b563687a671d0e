/** Bits of the `flags` column. */
export const incidentFlags = {
  /** A person changed what the machine read. */
  corrected: 1,
  /** A person read it and marked it so. */
  reviewed: 2,
  /** Its text is graphic: the reader warns before it is shown. */
  warning: 4,
  /** Of a sample report, written for this project. */
  sample: 8,
} as const;

/** Between the names in a column of names (U+001F, unit separator: no name holds it). '' is no name at all. */
export const nameSeparator = '\u001f';
