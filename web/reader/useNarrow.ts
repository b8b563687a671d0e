import { useSyncExternalStore } from 'react';

/** As in shell.css: below this the panels are sheets over the map. */
const query = '(max-width: 760px)';

function subscribe(listener: () => void): () => void {
  const media = matchMedia(query);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}

/** True on a phone, or where text is so large that there is no more room than on one. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(query).matches);
