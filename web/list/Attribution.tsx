import { useWords } from '../state/useWords.ts';

function Names({ lead, names, comma }: { lead: string; names: readonly string[]; comma: string }) {
  if (names.length === 0) return null;
  // The same name may be quoted twice in one report.
  return (
    <>
      {comma}
      {lead}{' '}
      {[...new Set(names)].map((name, i) => (
        <span key={name}>
          {i > 0 && comma}
          <bdi className="name">{name}</bdi>
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
}) {
  const { outlet, claimants, deniedBy = [] } = props;
  const { texts, language } = useWords();
  const comma = language === 'ar' ? '، ' : ', ';
  return (
    <>
      {texts.reportedBy} {outlet ? <bdi className="name">{outlet}</bdi> : texts.outletUnknown}
      <Names lead={texts.quoting} names={claimants} comma={comma} />
      <Names lead={texts.deniedBy} names={deniedBy} comma={comma} />
    </>
  );
}
