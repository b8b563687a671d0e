import { create } from 'zustand';

const useStale = create(() => ({ stale: false }));

/** Told when the server no longer has the version of the data that this page began with. */
export const noteStale = (): void => useStale.setState({ stale: true });

/** True once the page's data are gone from the server: only loading the page again helps. */
export const useIsStale = (): boolean => useStale((state) => state.stale);
