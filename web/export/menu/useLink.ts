import { addressOf } from '../../state/useAddress.ts';
import { useView } from '../../state/view.ts';
import { useViewer } from '../../state/viewerStore.ts';

/** The whole address of what is shown now. */
export function useLink(): string {
  const { dataset, opened } = useView();
  const state = useViewer();
  const id = opened && 'id' in opened ? opened.id : null;
  return `${location.origin}${location.pathname}#${addressOf(state, dataset, id, 'whole')}`;
}
