import { plural } from '../i18n/plural.ts';
import { useWords } from '../state/useWords.ts';
import { useView } from '../state/view.ts';
import { changeFilters, useViewer } from '../state/viewerStore.ts';
import { chipsOf } from './chips.ts';
import { clearAll } from './clearAll.ts';
import { relaxings } from './relax.ts';

/** Ways on that are offered. */
const OFFERED = 3;

/** Nothing is left: which filter to take away, and how many incidents that brings back. */
export function EmptyResult() {
  const { dataset, filtered } = useView();
  const words = useWords();
  const { texts, formats } = words;
  const state = useViewer();
  const { relax } = texts.filters;
  const ways = relaxings(chipsOf(state, dataset, words), filtered.failedAlone, words).slice(0, OFFERED);
  return (
    <div className="list-empty">
      <p>{texts.list.empty}</p>
      {ways.length === 0 && <p className="quiet">{relax.together}</p>}
      <ul className="relaxings">
        {ways.map(({ criterion, filter, count, change }) => (
          <li key={criterion}>
            <p>
              {filter === null ? relax.also : relax.without(filter)}{' '}
              <strong>{plural(formats, count, relax.brings)}</strong>
            </p>
            <button type="button" className="button" onClick={() => changeFilters(change)}>
              {filter === null ? texts.alsoShow : relax.remove}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="button" onClick={clearAll}>
        {texts.list.clear}
      </button>
    </div>
  );
}
