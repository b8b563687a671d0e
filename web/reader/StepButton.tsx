import { Icon } from '../marks/Icon.tsx';

/** An arrow to the one before or after; `to` is null at an end. It keeps the focus there, so that walking on is possible. */
export function StepButton<T>(props: {
  name: string;
  icon: 'back' | 'forward';
  keys: string;
  to: T | null;
  onStep: (to: T) => void;
}) {
  const { name, icon, keys, to, onStep } = props;
  return (
    <button
      type="button"
      className="icon-button"
      // Not `disabled`: a button that goes dead under the finger would lose the focus to the page.
      aria-disabled={to === null}
      aria-label={name}
      title={name}
      aria-keyshortcuts={keys}
      onClick={() => to !== null && onStep(to)}
    >
      <Icon name={icon} mirrored />
    </button>
  );
}
