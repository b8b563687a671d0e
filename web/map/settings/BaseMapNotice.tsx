import { type BaseMapProblem, reportProblem, useMapSettings } from '../../basemap/choice/mapSettings.ts';
import type { Texts } from '../../i18n/en.ts';
import { useWords } from '../../state/useWords.ts';

function explain(problem: BaseMapProblem, words: Texts['map']['settings']): string {
  return problem.kind === 'unreachable' ? words.unreachable(problem.host) : words[problem.kind](problem.file);
}

/** Why the chosen base map is not the one that is seen, and what can be done. */
export function BaseMapNotice() {
  const { texts } = useWords();
  const words = texts.map.settings;
  const problem = useMapSettings((state) => state.problem);
  const chosen = useMapSettings((state) => state.baseMap.kind);
  return (
    <div role="alert" className="map-notice-place">
      {problem && (
        <div className="map-notice">
          <p>{explain(problem, words)}</p>
          {problem.kind === 'unreachable' && chosen === 'tiles' && (
            <button type="button" className="button button-small" onClick={() => reportProblem(null)}>
              {words.tryAgain}
            </button>
          )}
          {problem.kind !== 'unreachable' && (
            <button type="button" className="button button-small" onClick={() => reportProblem(null)}>
              {words.dismiss}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
