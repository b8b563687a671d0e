import { create } from 'zustand';

/** What the page knows of the server beside its data; a static site has none. */
export interface ServerState {
  /** True where people may add and correct; every control for it is absent otherwise. */
  readonly write: boolean;
  /** The version of the dataset that the server has now; null as long as it is not known. */
  readonly datasetVersion: string | null;
  /** True where people are known by tokens, so that one may sign in. */
  readonly signIn: boolean;
  /** Holder of the token one is signed in with; null for nobody. */
  readonly name: string | null;
  /** What one may do there; null for nothing, as long as it is not known too. */
  readonly role: 'reader' | 'editor' | 'admin' | null;
}

export const useServer = create<ServerState>(() => ({
  write: false,
  datasetVersion: null,
  signIn: false,
  name: null,
  role: null,
}));

export const useMayWrite = (): boolean => useServer((server) => server.write);
