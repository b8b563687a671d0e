import { type ReactNode, useId } from 'react';

/** One of a few, below each other: native radio buttons. */
export function Choices<T extends string>(props: {
  label: string;
  options: readonly { value: T; label: string; help?: ReactNode }[];
  value: T | null;
  onChange: (value: T) => void;
}) {
  const name = useId();
  // Short names stand beside each other.
  const short = props.options.every(({ label, help }) => label.length < 26 && !help);
  return (
    <fieldset className="correct-choices" data-short={short || undefined}>
      <legend>{props.label}</legend>
      {props.options.map(({ value, label, help }) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === props.value}
            onChange={() => props.onChange(value)}
          />
          <span>
            {label}{' '}
            {help && (
              <span className="quiet" dir="auto">
                {help}
              </span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
