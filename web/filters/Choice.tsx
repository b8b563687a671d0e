import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '../state/useWords.ts';

/** One choice: a tick, its words, and how many incidents it has under the other filters. */
export function Choice(props: {
  checked: boolean;
  /** Some of what it stands for is chosen, not all. */
  partly?: boolean;
  disabled?: boolean;
  count: number;
  missing?: boolean;
  onToggle: () => void;
  children: ReactNode;
}) {
  const { checked, partly = false, disabled = false, count, missing = false, onToggle, children } = props;
  const { texts, formats } = useWords();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = partly && !checked;
  }, [partly, checked]);
  return (
    <label className="choice" data-none={count === 0 || undefined}>
      <input ref={box} type="checkbox" checked={checked} disabled={disabled} onChange={onToggle} />
      <span className="choice-words">
        <bdi>{children}</bdi>
        {missing && <em className="quiet"> ({texts.filters.notInData})</em>}
      </span>
      <span className="count">{formats.number(count)}</span>
    </label>
  );
}
