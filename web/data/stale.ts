import { create } from 'zustand';

const useStale = create(() => ({ stale: false }));

/** Told when the server no longer has the version of the data that this page began with. */
export const noteStale = (): void => useStale.setState({ stale: true });

/** The page has newer data now. */
export const noteFresh = (): void => useStale.setState({ stale: false });

/** True once the page's data are gone from the server: only loading the data again helps. */
export const useIsStale = (): boolean => useStale((state) => state.stale);
