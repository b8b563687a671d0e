import { type FocusEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import { plural } from '../i18n/plural.ts';
import { Icon } from '../marks/Icon.tsx';
import { useWords } from '../state/useWords.ts';
import { useView } from '../state/view.ts';
import { setUndated, showsUndated, useViewer } from '../state/viewerStore.ts';
import { useTouchedElsewhere } from './useTouchedElsewhere.ts';

const choices = ['shown', 'hidden', 'only'] as const;
const asState = { shown: true, hidden: false, only: 'only' } as const;

/** What has no date and so no bar: how many, why, and whether they are shown, hidden, or shown alone. */
export function UndatedTray() {
  const { filtered } = useView();
  const { texts, formats } = useWords();
  const undated = useViewer(showsUndated);
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const tray = useRef<HTMLDivElement>(null);
  useTouchedElsewhere(tray, open, () => setOpen(false));
  const now = undated === 'only' ? 'only' : undated ? 'shown' : 'hidden';
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    event.stopPropagation();
    setOpen(false);
    button.current?.focus();
  };
  const leave = (event: FocusEvent<HTMLElement>) => {
    // Without a target the window itself was left, or text was touched.
    if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) setOpen(false);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the controls inside come up to here
    <div className="undated-tray" ref={tray} data-now={now} onKeyDown={key} onBlur={leave}>
      <button
        ref={button}
        type="button"
        className="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Icon name="undated" />
        {plural(formats, filtered.undated, texts.time.undated)}
        <span className="undated-now">{texts.time.undatedNow[now]}</span>
        <Icon name={open ? 'down' : 'up'} />
      </button>
      <fieldset className="undated-box" id={id} hidden={!open}>
        <legend className="visually-hidden">{texts.time.undatedLabel}</legend>
        <p>{texts.time.undatedWhy}</p>
        {choices.map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name={id}
              checked={choice === now}
              onChange={() => setUndated(asState[choice])}
            />
            {texts.time.undatedChoices[choice]}
          </label>
        ))}
      </fieldset>
    </div>
  );
}
