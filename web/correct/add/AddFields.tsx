import { useEffect, useId, useState } from 'react';
import { isolated } from '../../wording/isolated.ts';
import { useCorrectWords } from '../useCorrectWords.ts';
import { type Draft, useAdding } from './draft.ts';
import { readFile } from './readFile.ts';

const languages = ['', 'ar', 'en'] as const;

/** What a person knows of a report: its text, pasted or of a file, and where it stood. */
export function AddFields(props: { draft: Draft; onChange: (draft: Draft) => void }) {
  const { draft, onChange } = props;
  const { correct } = useCorrectWords();
  const { add } = correct;
  const [note, setNote] = useState<string | null>(null);
  const files = useAdding((state) => state.files);
  const ids = useId();
  const id = (name: string) => `${ids}-${name}`;
  const take = async (given: readonly File[]) => {
    const [file] = given;
    if (!file) return;
    const read = await readFile(file);
    const name = isolated(file.name);
    if ('problem' in read) return setNote(add[read.problem](name));
    // The draft may have changed while the file was read.
    useAdding.setState((state) => ({ draft: { ...state.draft, text: read.text } }));
    setNote(read.guessed ? add.fileGuessed(name) : given.length > 1 ? add.oneFile : null);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was dropped is taken once
  useEffect(() => {
    if (!files) return;
    useAdding.setState({ files: null });
    void take(files);
  }, [files]);
  const line = (name: 'outlet' | 'title' | 'url', label: string, help?: string) => (
    <label className="correct-field" htmlFor={id(name)}>
      <span>{label}</span>
      <input
        id={id(name)}
        type={name === 'url' ? 'url' : 'text'}
        dir={name === 'url' ? 'ltr' : 'auto'}
        maxLength={1000}
        value={draft[name]}
        onChange={(event) => onChange({ ...draft, [name]: event.target.value })}
      />
      {help && <span className="quiet">{help}</span>}
    </label>
  );
  return (
    <>
      <label className="correct-field" htmlFor={id('text')}>
        <span>{add.text}</span>
        <textarea
          id={id('text')}
          rows={9}
          dir="auto"
          required
          value={draft.text}
          onChange={(event) => onChange({ ...draft, text: event.target.value })}
        />
        <span className="quiet">{add.textHelp}</span>
      </label>
      <label className="correct-file" htmlFor={id('file')}>
        <input
          id={id('file')}
          type="file"
          className="visually-hidden"
          accept=".txt,.text,.md,.markdown,text/plain,text/markdown"
          onChange={(event) => {
            void take([...(event.target.files ?? [])]);
            // The same file may be chosen again after it was changed.
            event.target.value = '';
          }}
        />
        <span className="button">{add.file}</span> <span className="quiet">{add.fileHelp}</span>
      </label>
      {note && <p role="alert">{note}</p>}
      <div className="correct-columns">
        {line('outlet', add.outlet)}
        <label className="correct-field" htmlFor={id('published')}>
          <span>{add.published}</span>
          <input
            id={id('published')}
            type="date"
            value={draft.published}
            onChange={(event) => onChange({ ...draft, published: event.target.value })}
          />
          <span className="quiet">{add.publishedHelp}</span>
        </label>
        {line('title', add.reportTitle)}
        {line('url', add.url, add.urlHelp)}
        <label className="correct-field" htmlFor={id('lang')}>
          <span>{add.language}</span>
          <select
            id={id('lang')}
            value={draft.lang}
            onChange={(event) => onChange({ ...draft, lang: event.target.value })}
          >
            {languages.map((code) => (
              <option key={code} value={code}>
                {add.languages[code || 'auto']}
              </option>
            ))}
          </select>
        </label>
      </div>
    </>
  );
}
