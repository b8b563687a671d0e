import { useEffect, useState } from 'react';
import { Icon } from '../marks/Icon.tsx';
import { useWords } from '../state/useWords.ts';

const SHOWN_MS = 1600;

/** Copies a text; says so for a moment, also to screen readers. */
export function CopyButton({ text }: { text: string }) {
  const { texts } = useWords();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  // Without a secure context there is no clipboard: the text stays selectable beside the button.
  if (!navigator.clipboard) return null;
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <button type="button" className="button button-small" onClick={copy}>
      <Icon name={copied ? 'check' : 'copy'} />
      <span aria-live="polite">{copied ? texts.reader.copied : texts.reader.copy}</span>
    </button>
  );
}
