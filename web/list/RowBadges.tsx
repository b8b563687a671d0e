import { incidentFlags } from '../../src/dataset/columnValues.ts';
import { useWords } from '../state/useWords.ts';

/** What people did with an incident of the list: corrected it, reviewed it, tagged it. */
export function RowBadges({
  incident,
}: {
  incident: { readonly flags: number; readonly tags: readonly string[] };
}) {
  const { texts } = useWords();
  const { flags, tags } = incident;
  const { corrected, correctedHelp, reviewed, reviewedHelp } = texts.badges;
  return (
    <>
      {Boolean(flags & incidentFlags.corrected) && (
        <span className="badge badge-corrected" title={correctedHelp}>
          {corrected}
        </span>
      )}{' '}
      {Boolean(flags & incidentFlags.reviewed) && (
        <span className="badge badge-reviewed" title={reviewedHelp}>
          {reviewed}
        </span>
      )}{' '}
      {tags.map((tag) => (
        <span key={tag} className="badge badge-tag">
          <bdi>{tag}</bdi>
        </span>
      ))}
    </>
  );
}
