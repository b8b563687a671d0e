import { useId } from 'react';
import { useCorrectWords } from '../useCorrectWords.ts';
import { changeDraft, type Draft, useAdding } from './draft.ts';
import { OriginNote } from './OriginNote.tsx';
import { SourceFields } from './SourceFields.tsx';
import type { ReadingSource } from './useReadSource.ts';

const languages = ['', 'ar', 'en'] as const;

/** What is known of a report: its text, pasted, of a file or of a page, and where it stood. */
export function AddFields({ reading }: { reading: ReadingSource }) {
  const { words, correct } = useCorrectWords();
  const { add } = correct;
  const { draft, source } = useAdding();
  const ids = useId();
  const id = (name: string) => `${ids}-${name}`;
  const change = (part: Partial<Draft>) => changeDraft({ ...draft, ...part });
  // A page may be in a language that Balagh has no words for.
  const named = new Intl.DisplayNames([words.formats.locale], { type: 'language', fallback: 'code' });
  const isOther = !(languages as readonly string[]).includes(draft.lang);
  const line = (name: 'outlet' | 'title' | 'archiveUrl', label: string) => (
    <label className="correct-field" htmlFor={id(name)}>
      <span>{label}</span>
      <input
        id={id(name)}
        type={name === 'archiveUrl' ? 'url' : 'text'}
        dir={name === 'archiveUrl' ? 'ltr' : 'auto'}
        maxLength={name === 'archiveUrl' ? 2000 : 1000}
        value={draft[name]}
        onChange={(event) => change({ [name]: event.target.value })}
      />
      <OriginNote field={name} />
    </label>
  );
  return (
    <>
      <SourceFields reading={reading} />
      <label className="correct-field" htmlFor={id('text')}>
        <span>{add.text}</span>
        <textarea
          id={id('text')}
          rows={9}
          dir="auto"
          required
          value={draft.text}
          onChange={(event) => change({ text: event.target.value })}
        />
        {source && draft.text !== source.filled.text ? (
          <span className="add-origin" data-origin="user">
            {add.byYou}
          </span>
        ) : (
          <span className="quiet">{add.textHelp}</span>
        )}
      </label>
      <div className="correct-columns">
        {line('outlet', add.outlet)}
        <label className="correct-field" htmlFor={id('published')}>
          <span>{add.published}</span>
          <input
            id={id('published')}
            type="date"
            value={draft.published}
            onChange={(event) => change({ published: event.target.value })}
          />
          <OriginNote field="published" />
          <span className="quiet">{add.publishedHelp}</span>
        </label>
        {line('title', add.reportTitle)}
        <label className="correct-field" htmlFor={id('lang')}>
          <span>{add.language}</span>
          <select
            id={id('lang')}
            value={draft.lang}
            onChange={(event) => change({ lang: event.target.value })}
          >
            {languages.map((code) => (
              <option key={code} value={code}>
                {add.languages[code || 'auto']}
              </option>
            ))}
            {isOther && <option value={draft.lang}>{named.of(draft.lang)}</option>}
          </select>
          <OriginNote field="lang" />
        </label>
        {line('archiveUrl', add.archiveUrl)}
      </div>
    </>
  );
}
