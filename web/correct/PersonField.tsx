import { useId } from 'react';
import { correctionLimits } from '../../src/model/correction.ts';
import { useServer } from '../api/server.ts';
import { useCorrectWords } from './useCorrectWords.ts';

/** Who it is that corrects: asked once, then only said, and changeable. */
export function PersonField(props: {
  name: string;
  /** True while it is typed. */
  asked: boolean;
  onAsk: () => void;
  onChange: (name: string) => void;
}) {
  const { name, asked, onAsk, onChange } = props;
  const { correct } = useCorrectWords();
  const id = useId();
  const holder = useServer((server) => server.name);
  if (holder !== null || !asked) {
    return (
      <p className="correct-as">
        <bdi>{correct.dialog.as(holder ?? name)}</bdi>{' '}
        {holder === null && (
          <button type="button" className="button button-small" onClick={onAsk}>
            {correct.dialog.changeName}
          </button>
        )}
      </p>
    );
  }
  return (
    <label className="correct-field" htmlFor={id}>
      <span>{correct.dialog.name}</span>
      <input
        id={id}
        type="text"
        dir="auto"
        required
        autoComplete="name"
        maxLength={correctionLimits.name}
        value={name}
        onChange={(event) => onChange(event.target.value)}
      />
      <span className="quiet">{correct.dialog.nameHelp}</span>
    </label>
  );
}
