import { refreshDataset } from '../data/refreshDataset.ts';
import type { Notice } from './notice.ts';
import { say } from './notice.ts';

/**
 * Shows what was written: the page's data are loaded anew, `open` is the id of the incident to open then (null: what is
 * open), and a notice says what was done, with the way back. Rejects with a LoadError where the new data do not come: what
 * was written is written all the same.
 */
export async function showWritten(
  text: string,
  undo: Notice['undo'],
  open: string | null = null,
): Promise<void> {
  say(text, undo);
  await refreshDataset(open);
}
