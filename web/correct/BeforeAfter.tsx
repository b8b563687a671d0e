import { useCorrectWords } from './useCorrectWords.ts';

/** What is shown now, what the machine had read where that differs, and what will be there. */
export function BeforeAfter(props: { now: string; machine: string | null; next: string | null }) {
  const { now, machine, next } = props;
  const { correct } = useCorrectWords();
  return (
    <dl className="correct-change" aria-live="polite">
      <dt>{correct.dialog.nowShown}</dt>
      <dd>
        <bdi>{now}</bdi>
      </dd>
      {machine !== null && machine !== now && (
        <>
          <dt>{correct.bar.machineRead}</dt>
          <dd>
            <bdi>{machine}</bdi>
          </dd>
        </>
      )}
      <dt>{correct.dialog.becomes}</dt>
      <dd>{next === null ? <span className="quiet">{correct.dialog.unchanged}</span> : <bdi>{next}</bdi>}</dd>
    </dl>
  );
}
