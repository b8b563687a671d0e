import { useWords } from '../state/useWords.ts';
import { StepButton } from './StepButton.tsx';

/** Through the incidents of the same report, in the order of its text. Nothing where there is only one. */
export function ReportNav<T>(props: {
  index: number;
  total: number;
  previous: T | null;
  next: T | null;
  onStep: (to: T) => void;
}) {
  const { index, total, previous, next, onStep } = props;
  const { texts, formats } = useWords();
  if (total < 2) return null;
  const position = texts.reader.position(formats.number(index + 1), formats.number(total));
  return (
    <nav className="reader-nav" aria-label={texts.reader.inReport}>
      <StepButton name={texts.reader.previous} icon="back" keys="Shift+K" to={previous} onStep={onStep} />
      <span>{position}</span>
      <StepButton name={texts.reader.next} icon="forward" keys="Shift+J" to={next} onStep={onStep} />
    </nav>
  );
}
