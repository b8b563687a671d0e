import type { Correction } from '../../src/model/correction.ts';
import { useCorrectWords } from './useCorrectWords.ts';
import { valueWords } from './valueWords.ts';

/** What others did to the same since it was opened: who, when, and what they put there. */
export function Conflict({ newer }: { newer: readonly Correction[] }) {
  const all = useCorrectWords();
  const { words, correct } = all;
  return (
    <div className="correct-conflict" role="alert">
      <h3>{correct.conflict.heading}</h3>
      <p>{correct.conflict.help}</p>
      <ul>
        {newer.map((entry) => (
          <li key={entry.number}>
            <strong>{correct.history.kinds[entry.kind] ?? entry.kind}</strong>
            {'value' in entry && (
              <>
                {': '}
                <bdi>{valueWords(entry.kind, entry.value, all)}</bdi>
              </>
            )}
            <br />
            <span className="quiet">
              <bdi>{entry.by}</bdi> · {words.formats.moment(entry.at)}
              {entry.reason && (
                <>
                  {' '}
                  · <bdi>{entry.reason}</bdi>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      <p>{correct.conflict.whatNow}</p>
    </div>
  );
}
