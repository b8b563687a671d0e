/** How much may still come out of an archive, archives inside it counted too. */
export interface ArchiveBudget {
  inflatedBytes: number;
  entries: number;
  /** 0 for the archive that was handed in, 1 for one inside it. */
  depth: number;
}
