/** One of a few, as the browser's own list: small, and at home on every phone. */
export function Choice<Value extends string>(props: {
  label: string;
  value: Value;
  options: readonly Value[];
  names: Record<Value, string>;
  onChange: (value: Value) => void;
}) {
  return (
    <label className="time-choice">
      <span>{props.label}</span>
      <select value={props.value} onChange={(event) => props.onChange(event.target.value as Value)}>
        {props.options.map((value) => (
          <option key={value} value={value}>
            {props.names[value]}
          </option>
        ))}
      </select>
    </label>
  );
}
