import { type ReactNode, useId } from 'react';

/** A choice of one among a few, side by side: native radio buttons, so arrow keys and names come from the browser. */
export function Segmented<T extends string>(props: {
  label: string;
  options: readonly { value: T; label: string; icon?: ReactNode; lang?: string }[];
  value: T | null;
  onChange: (value: T) => void;
}) {
  const name = useId();
  return (
    <fieldset className="segmented">
      <legend className="visually-hidden">{props.label}</legend>
      {props.options.map((option) => (
        <label key={option.value} title={option.icon ? option.label : undefined} lang={option.lang}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === props.value}
            onChange={() => props.onChange(option.value)}
          />
          {option.icon ?? <span>{option.label}</span>}
          {option.icon && <span className="visually-hidden">{option.label}</span>}
        </label>
      ))}
    </fieldset>
  );
}
