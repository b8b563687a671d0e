import { useId, useState } from 'react';
import { Icon } from '../../marks/Icon.tsx';
import { useWords } from '../../state/useWords.ts';

/** A text to copy by button, with word of how that went; where there is no clipboard it is selected for copying by hand. */
export function CopyText({ label, copy, text }: { label: string; copy: string; text: string }) {
  const { texts } = useWords();
  const id = useId();
  // What was copied: another text has not been.
  const [done, setDone] = useState<{ text: string; copied: boolean } | null>(null);
  const state = done?.text === text ? done : null;
  const run = async () => {
    const copied = await (navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('none'))).then(
      () => true,
      () => false,
    );
    if (!copied) (document.getElementById(id) as HTMLTextAreaElement | null)?.select();
    setDone({ text, copied });
  };
  return (
    <div className="copy-text">
      <textarea
        id={id}
        dir="ltr"
        readOnly
        rows={2}
        aria-label={label}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
      />
      <button type="button" className="button" onClick={run}>
        <Icon name={state?.copied ? 'check' : 'copy'} />
        {copy}
      </button>
      <span role="status" className="copy-text-state">
        {state && (state.copied ? texts.export.link.copied : texts.export.link.failed)}
      </span>
    </div>
  );
}
