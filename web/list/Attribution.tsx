import type { ReactNode } from 'react';
import { useWords } from '../state/useWords.ts';

type ShowName = (name: string) => ReactNode;
const asItStands: ShowName = (name) => name;

function Names(props: { lead: string; names: readonly string[]; comma: string; show: ShowName }) {
  const { lead, names, comma, show } = props;
  if (names.length === 0) return null;
  // The same name may be quoted twice in one report.
  return (
    <>
      {comma}
      {lead}{' '}
      {[...new Set(names)].map((name, i) => (
        <span key={name}>
          {i > 0 && comma}
          <bdi className="name">{show(name)}</bdi>
        </span>
      ))}
    </>
  );
}

/** "Reported by <outlet>, quoting <claimants>, denied by <deniedBy>", each name in its own direction. */
export function Attribution(props: {
  outlet: string | null;
  claimants: readonly string[];
  deniedBy?: readonly string[];
  /** How a name is shown: a list marks what was searched for. */
  show?: ShowName;
}) {
  const { outlet, claimants, deniedBy = [], show = asItStands } = props;
  const { texts, language } = useWords();
  const comma = language === 'ar' ? '، ' : ', ';
  return (
    <>
      {texts.reportedBy} {outlet ? <bdi className="name">{show(outlet)}</bdi> : texts.outletUnknown}
      <Names lead={texts.quoting} names={claimants} comma={comma} show={show} />
      <Names lead={texts.deniedBy} names={deniedBy} comma={comma} show={show} />
    </>
  );
}
