import type { CorrectedExtraction, ReportLog } from '../model/correctedReport.ts';
import type { Correction } from '../model/correction.ts';
import type { Extraction } from '../model/extraction.ts';
import type { Decision } from '../sameEvent/decisions.ts';
import { assignTo } from './assignCorrections.ts';
import { correctedIncident, markedBy } from './correctedIncident.ts';
import { inForce } from './inForce.ts';
import { correctionEntries, decisionEntries, inOrder } from './logEntries.ts';

/** A report with its incidents as they are to be shown, and all that people said of it and of them. */
export function correctedReport(
  extraction: Extraction,
  corrections: readonly Correction[],
  decisions: readonly Decision[],
): CorrectedExtraction & ReportLog {
  const assigned = assignTo(extraction.incidents, corrections);
  const { ofReport, ofIncident } = assigned;
  const incidents = extraction.incidents.map((incident) =>
    correctedIncident(incident, ofIncident.get(incident.id) ?? [], ofReport),
  );
  const own = new Set(incidents.map(({ id }) => id));
  const about = decisionEntries(decisions).filter((entry) =>
    [...entry.incidents, ...entry.from].some((id) => own.has(id)),
  );
  return {
    ...extraction,
    incidents,
    marked: markedBy(
      inForce(ofReport),
      incidents.some(({ warning }) => warning),
    ),
    log: inOrder([...correctionEntries(corrections, assigned), ...about]),
  };
}
