import { actorLabels } from '../../language/actorLabels.ts';
import type { Actor } from '../../model/incident.ts';
import type { IncidentType } from '../../model/incidentType.ts';

const { sdf, ypg, nusra, hts, american, coalition, iranian, iranBacked, hezbollah } = actorLabels;

/** Names for a part and the whole, or for one group before and after it took another name: they do not contradict. */
const related = new Set(
  (
    [
      [sdf, ypg],
      [nusra, hts],
      [american, coalition],
      [iranian, iranBacked],
      [iranBacked, hezbollah],
    ] as const
  ).flatMap(([a, b]) => [`${a.en}|${b.en}`, `${b.en}|${a.en}`]),
);

const unarmed: ReadonlySet<string> = new Set([
  actorLabels.civilians.en,
  actorLabels.protesters.en,
  actorLabels.unidentified.en,
]);

/** The labels of the armed parties that did it; in a battle of all that take part. Sorted, each once. */
export function partiesOf(actors: readonly Actor[], type: IncidentType): string[] {
  const doing = actors.filter(({ role }) => type === 'Battles' || role !== 'target');
  return [...new Set(doing.map(({ label }) => label))].filter((label) => !unarmed.has(label)).sort();
}

/** How the named parties of two incidents go together: some are `common`, one report is `silent`, or null: others did it. */
export function partiesFit(a: readonly string[], b: readonly string[]): 'common' | 'silent' | null {
  if (a.length === 0 || b.length === 0) return 'silent';
  const common = a.some((one) => b.some((other) => one === other || related.has(`${one}|${other}`)));
  return common ? 'common' : null;
}
