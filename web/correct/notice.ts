import { create } from 'zustand';

/** What was just done, said once; with the way to take it back where there is one. */
export interface Notice {
  readonly text: string;
  /** Takes it back on the server, and gives the incident to open then (null: what is open). */
  readonly undo: (() => Promise<string | null>) | null;
}

export const useNotice = create<{ notice: Notice | null }>(() => ({ notice: null }));
export const say = (text: string, undo: Notice['undo'] = null): void =>
  useNotice.setState({ notice: { text, undo } });
export const unsay = (): void => useNotice.setState({ notice: null });
