import { useId, useRef } from 'react';
import { correctionLimits } from '../../src/model/correction.ts';
import { Icon } from '../marks/Icon.tsx';
import { useCorrectWords } from './useCorrectWords.ts';

/** Tags as they are, each removable, and a field for more, with those known already as suggestions. */
export function TagField(props: {
  tags: readonly string[];
  typed: string;
  onType: (typed: string) => void;
  onChange: (tags: readonly string[]) => void;
  known: readonly string[];
}) {
  const { tags, typed, onType, onChange, known } = props;
  const { correct } = useCorrectWords();
  const [input, list, help] = [useId(), useId(), useId()];
  const field = useRef<HTMLInputElement>(null);
  const add = () => {
    const tag = typed.trim();
    if (tag !== '' && !tags.includes(tag)) onChange([...tags, tag]);
    onType('');
    field.current?.focus();
  };
  const remove = (tag: string) => {
    onChange(tags.filter((one) => one !== tag));
    field.current?.focus();
  };
  return (
    <div className="correct-field">
      <label htmlFor={input}>{correct.marks.tags}</label>
      {tags.length > 0 && (
        <ul className="correct-tags">
          {tags.map((tag) => (
            <li key={tag} className="badge badge-tag">
              <bdi>{tag}</bdi>
              <button type="button" onClick={() => remove(tag)} aria-label={correct.marks.removeTag(tag)}>
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <span className="correct-row">
        <input
          ref={field}
          id={input}
          type="text"
          dir="auto"
          list={list}
          maxLength={correctionLimits.tag}
          aria-describedby={help}
          value={typed}
          onChange={(event) => onType(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
        />
        <button type="button" className="button" onClick={add} disabled={typed.trim() === ''}>
          {correct.marks.addTag}
        </button>
      </span>
      <datalist id={list}>
        {known.map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
      <span id={help} className="quiet">
        {correct.marks.tagsHelp}
      </span>
    </div>
  );
}
