import { usePosition } from '../data/usePosition.ts';
import { useWords } from '../state/useWords.ts';
import { useView } from '../state/view.ts';
import { clearFilters, showHidden, useViewer } from '../state/viewerStore.ts';

/** One line when the incident of the address is not in the data, or when the filters leave out the opened one. */
export function HiddenIncident() {
  const { opened } = useView();
  const { texts } = useWords();
  const selected = useViewer((state) => state.selected);
  const unknown = useViewer((state) => (state.seeking === true ? null : state.unknownIncident));
  const failed = useViewer((state) => state.seeking === 'failed');
  const hidden = usePosition(selected) === -1;
  if (unknown === null && !hidden) return null;
  if (failed && unknown !== null) {
    return (
      <p className="notice-banner" role="alert">
        {texts.source.walk.failed}{' '}
        <button
          type="button"
          className="button button-small"
          onClick={() => dispatchEvent(new Event('hashchange'))}
        >
          {texts.error.retry}
        </button>
      </p>
    );
  }
  const assertion = opened && 'assertion' in opened ? opened.assertion : 'reported';
  const show = () => (selected === null ? clearFilters() : showHidden(assertion));
  return (
    <p className="notice-banner" role="status">
      {hidden ? texts.hidden.filtered : texts.hidden.unknown}{' '}
      <button type="button" className="button button-small" onClick={show}>
        {hidden ? texts.hidden.show : texts.hidden.dismiss}
      </button>
    </p>
  );
}
