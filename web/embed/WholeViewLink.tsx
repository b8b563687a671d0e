import { Icon } from '../marks/Icon.tsx';
import { addressOf } from '../state/useAddress.ts';
import { useWords } from '../state/useWords.ts';
import { useView } from '../state/view.ts';
import { useViewer } from '../state/viewerStore.ts';

/** Opens the same view with all panels, in a tab of its own. */
export function WholeViewLink() {
  const { dataset, opened } = useView();
  const { texts } = useWords();
  const state = useViewer();
  const id = opened && 'id' in opened ? opened.id : null;
  const usual = { ...state, tab: state.selected === null ? 'list' : 'reader' } as const;
  return (
    <a
      className="button embed-whole"
      href={`${location.pathname}#${addressOf(usual, dataset, id, 'whole')}`}
      target="_blank"
      rel="noopener"
    >
      <Icon name="out" mirrored /> {texts.export.embed.open}
    </a>
  );
}
