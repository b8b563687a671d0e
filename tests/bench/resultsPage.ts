import { calibrationError, type ReliabilityRow, reliabilityMarkdown } from './quality/reliability.ts';
import { type Result, resultTable } from './quality/results.ts';
import { type SpeedFigure, speedTable } from './speed/speed.ts';

/** What is kept of a run: which state of the program was measured, and its figures. */
export interface Kept {
  commit: string;
  date: string;
  results: Result[];
  reliability: ReliabilityRow[];
  speed: SpeedFigure[];
}

const columnsExplained = `Columns: *embedded* is the embedded gazetteer alone; *packs* has OCHA Syria and Who's On First beside it; *untrained* is
rules alone (\`--no-model\`); *trained* is the learned recogniser on texts whose event (IDRISI) or block (the others) it has not
seen, as \`scripts/train/run.mjs recogniser --cross-validate\` left its predictions (models/README.md). Intervals are percentile bootstraps over texts. *was* is the figure kept before. The Syrian reports are without the
text that the first rules were written with; the others of that set, and halves of the other sets, were read while rules were
written, so hidden gold of the kinds decides, not this table.`;

/** The figures as a page, beside those of the run before. */
export function resultsPage(now: Kept, before: Kept | null): string {
  const error = calibrationError(now.reliability);
  return `# Measured

Commit ${now.commit}, ${now.date}${before ? `; before: ${before.commit}, ${before.date}` : ''}. Made by \`npm run bench:geoparse -- --write\`; the gold sets are
not in the repository.

## Quality

${columnsExplained}

${resultTable(now.results, before?.results ?? [])}

## Confidence

Over names that Balagh finds itself, in texts that its weights were not fitted on. Mean gap between confidence and share
right: ${error === null ? 'not measured' : error.toFixed(3)}.

${reliabilityMarkdown(now.reliability)}

## Cost

One core, CPU time; \`npm run bench:speed\` measures this part alone.

${speedTable(now.speed)}
`;
}
