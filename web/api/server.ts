import { create } from 'zustand';

/** What the page knows of the server beside its data; a static site has none. */
export interface ServerState {
  /** True where people may add and correct; every control for it is absent otherwise. */
  readonly write: boolean;
  /** The version of the dataset that the server has now; null as long as it is not known. */
  readonly datasetVersion: string | null;
}

export const useServer = create<ServerState>(() => ({ write: false, datasetVersion: null }));

export const useMayWrite = (): boolean => useServer((server) => server.write);
