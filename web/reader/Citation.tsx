import { useEffect, useId, useRef, useState } from 'react';
import type { Extraction } from '../../src/model/extraction.ts';
import { Icon } from '../marks/Icon.tsx';
import { Segmented } from '../shell/Segmented.tsx';
import { useWords } from '../state/useWords.ts';
import { bibtexCitation, type CitationFacts, plainCitation } from '../wording/citation.ts';
import { today } from '../wording/today.ts';
import { safeUrl } from './safeUrl.ts';
import { viewAddress } from './viewAddress.ts';

const writers = { plain: plainCitation, bibtex: bibtexCitation };
type CitationFormat = keyof typeof writers;

/** The facts of a citation of one incident, with the address of this view and the day of today. */
export function citationFacts({ report }: Extraction, incident: string): CitationFacts {
  return {
    report,
    archiveUrl: safeUrl(report.archiveUrl ?? null),
    incident,
    view: viewAddress(location.href, incident),
    accessed: today(),
  };
}

/** The citation to copy, as text or BibTeX; where copying is not allowed the text is selected for copying by hand. */
export function Citation(props: { extraction: Extraction; incident: string; close: () => void }) {
  const { extraction, incident, close } = props;
  const words = useWords();
  const { cite } = words.texts.source;
  const [format, setFormat] = useState<CitationFormat>('plain');
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  const text = writers[format](citationFacts(extraction, incident), words);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useEffect(() => field.current?.focus(), []);
  const byHand = () => {
    field.current?.focus();
    field.current?.select();
    setState('refused');
  };
  const copy = () =>
    navigator.clipboard
      ? navigator.clipboard.writeText(text).then(() => setState('copied'), byHand)
      : byHand();
  return (
    <section
      className="citation"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Only the citation: the reader stays open.
        event.preventDefault();
        close();
      }}
    >
      <h3 id={id}>{cite.heading}</h3>
      <Segmented
        label={cite.format}
        value={format}
        onChange={(chosen) => {
          setFormat(chosen);
          setState('idle');
        }}
        options={[
          { value: 'plain', label: cite.plain },
          { value: 'bibtex', label: cite.bibtex },
        ]}
      />
      <textarea
        ref={field}
        readOnly
        rows={8}
        value={text}
        aria-labelledby={id}
        dir={format === 'bibtex' ? 'ltr' : undefined}
        onFocus={(event) => event.currentTarget.select()}
      />
      <p>
        <button type="button" className="button button-strong" onClick={copy}>
          <Icon name={state === 'copied' ? 'check' : 'copy'} /> {cite.copy}
        </button>{' '}
        <button type="button" className="button" onClick={close}>
          {cite.close}
        </button>
      </p>
      <p role="status">{state === 'copied' ? cite.copied : state === 'refused' ? cite.byHand : ''}</p>
    </section>
  );
}
