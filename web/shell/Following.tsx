import { type ReactNode, useDeferredValue } from 'react';
import { useView, ViewProvider } from '../state/view.ts';

/**
 * Parts that follow the map and the bars: these show a new view first, what is in here is rendered for it afterwards, in
 * tasks of its own that a newer view breaks off. Its children have to be the same elements each time. Until they show the
 * new view they are marked as busy.
 */
export function Following({ children }: { children: ReactNode }) {
  const newest = useView();
  const view = useDeferredValue(newest);
  return (
    <div className="following" aria-busy={view !== newest}>
      <ViewProvider value={view}>{children}</ViewProvider>
    </div>
  );
}
