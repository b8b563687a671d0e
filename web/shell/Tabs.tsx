import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { directionOf } from '../i18n/languages.ts';
import { useWords } from '../state/useWords.ts';

/** Tabs after the ARIA pattern: arrow keys walk in reading direction, only the chosen panel is there. */
export function Tabs<T extends string>(props: {
  label: string;
  tabs: readonly { id: T; label: string; badge?: boolean }[];
  chosen: T;
  onChoose: (id: T) => void;
  children: ReactNode;
}) {
  const { tabs, chosen, onChoose } = props;
  const { language } = useWords();
  const name = useId();
  const row = useRef<HTMLDivElement>(null);
  const walk = (event: KeyboardEvent) => {
    const forward = directionOf[language] === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const step = event.key === forward ? 1 : event.key === 'ArrowLeft' || event.key === 'ArrowRight' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const index = (tabs.findIndex((tab) => tab.id === chosen) + step + tabs.length) % tabs.length;
    onChoose((tabs[index] as { id: T }).id);
    row.current?.querySelectorAll<HTMLElement>('[role=tab]')[index]?.focus();
  };
  return (
    <div className="tabs">
      <div role="tablist" aria-label={props.label} ref={row} onKeyDown={walk}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${name}-${tab.id}`}
            aria-selected={tab.id === chosen}
            aria-controls={`${name}-panel`}
            tabIndex={tab.id === chosen ? 0 : -1}
            data-badge={tab.badge || undefined}
            onClick={() => onChoose(tab.id)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        id={`${name}-panel`}
        aria-labelledby={`${name}-${chosen}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so a keyboard must reach it
        tabIndex={0}
        className="tab-panel"
      >
        {props.children}
      </div>
    </div>
  );
}
