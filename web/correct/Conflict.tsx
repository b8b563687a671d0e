import type { Correction } from '../../src/model/correction.ts';
import { useCorrectWords } from './useCorrectWords.ts';
import { valueWords } from './valueWords.ts';

/** One thing that others did; `value` is what they put there, in words, where there is something. */
export interface NewerEntry {
  readonly number: number;
  readonly kind: string;
  readonly at: string;
  readonly by: string | null;
  readonly reason: string | null;
  readonly value?: string;
}

/** What others did to the same since it was opened: who, when, what, and why. */
export function Newer({ entries }: { entries: readonly NewerEntry[] }) {
  const { words, correct } = useCorrectWords();
  return (
    <div className="correct-conflict" role="alert">
      <h3>{correct.conflict.heading}</h3>
      <p>{correct.conflict.help}</p>
      <ul>
        {entries.map(({ number, kind, at, by, reason, value }) => (
          <li key={number}>
            <strong>{correct.history.kinds[kind] ?? kind}</strong>
            {value !== undefined && (
              <>
                {': '}
                <bdi>{value}</bdi>
              </>
            )}
            <br />
            <span className="quiet">
              <bdi>{by ?? correct.history.somebody}</bdi> · {words.formats.moment(at)}
              {reason && (
                <>
                  {' '}
                  · <bdi>{reason}</bdi>
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

/** Corrections of others, with what they put there. */
export function Conflict({ newer }: { newer: readonly Correction[] }) {
  const all = useCorrectWords();
  const entries = newer.map(({ number, kind, at, by, reason, ...said }) => ({
    ...{ number, kind, at, by, reason },
    ...('value' in said ? { value: valueWords(kind, said.value, all) } : {}),
  }));
  return <Newer entries={entries} />;
}
