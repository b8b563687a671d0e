import type { ReportFile } from '../../src/model/correctedReport.ts';
import type { CorrectedIncident } from '../../src/model/correction.ts';

/** What a correction is about: an incident as it is shown, and its report with all that was done in it. */
export interface Subject {
  readonly incident: CorrectedIncident;
  readonly report: ReportFile;
  /** The row that it is shown in. */
  readonly row: number;
}
