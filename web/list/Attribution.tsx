import { useWords } from '../state/useWords.ts';

/** "Reported by <outlet>, quoting <claimants>", each name in its own direction. */
export function Attribution({ outlet, claimants }: { outlet: string | null; claimants: readonly string[] }) {
  const { texts, language } = useWords();
  const comma = language === 'ar' ? '، ' : ', ';
  // The same name may be quoted twice in one report.
  const names = [...new Set(claimants)];
  return (
    <>
      {texts.reportedBy} {outlet ? <bdi className="name">{outlet}</bdi> : texts.outletUnknown}
      {names.length > 0 && (
        <>
          {comma}
          {texts.quoting}{' '}
          {names.map((name, i) => (
            <span key={name}>
              {i > 0 && comma}
              <bdi className="name">{name}</bdi>
            </span>
          ))}
        </>
      )}
    </>
  );
}
