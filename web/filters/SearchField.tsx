import { useEffect, useRef, useState } from 'react';
import { Icon } from '../marks/Icon.tsx';
import { useWords } from '../state/useWords.ts';
import { useView } from '../state/view.ts';
import { LONGEST_TEXT, setText, useViewer } from '../state/viewerStore.ts';

/** Typing pauses this long before it is looked for. */
const PAUSE_MS = 160;

/** The one search field: words in any usual spelling, in texts and names. */
export function SearchField() {
  const { texts } = useWords();
  const { search } = useView();
  const text = useViewer((state) => state.text);
  const [typed, setTyped] = useState(text);
  const sent = useRef(text);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const send = (value: string) => {
    clearTimeout(timer.current);
    sent.current = value;
    setText(value);
  };
  // A chip, an undo or an address changed it elsewhere.
  useEffect(() => {
    if (text === sent.current) return;
    clearTimeout(timer.current);
    sent.current = text;
    setTyped(text);
  }, [text]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const type = (value: string) => {
    setTyped(value);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => send(value), PAUSE_MS);
  };
  const clear = () => {
    setTyped('');
    send('');
  };
  const { searching, searchFirst, searchFailed } = texts.filters;
  return (
    <search className="search-field" aria-busy={search.status === 'searching'}>
      <div className="search-box">
        <Icon name="search" />
        <input
          type="text"
          inputMode="search"
          enterKeyHint="search"
          dir={typed === '' ? undefined : 'auto'}
          value={typed}
          maxLength={LONGEST_TEXT}
          aria-label={texts.filters.search}
          placeholder={texts.filters.search}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => type(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') send(typed);
            if (event.key === 'Escape') clear();
          }}
        />
        {typed !== '' && (
          <button
            type="button"
            className="icon-button"
            aria-label={texts.filters.searchClear}
            onClick={clear}
          >
            <Icon name="close" />
          </button>
        )}
      </div>
      {search.status === 'searching' && (
        <p className="search-note quiet">
          {searching} <span>{searchFirst}</span>
        </p>
      )}
      {search.status === 'failed' && (
        <p className="search-note" role="alert">
          {searchFailed}{' '}
          <button type="button" className="button button-small" onClick={search.retry}>
            {texts.error.retry}
          </button>
        </p>
      )}
    </search>
  );
}
