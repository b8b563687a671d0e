import { create } from 'zustand';
import type { NewReport } from '../../api/api.ts';

/** What a person has filled in of a report; '' is not known. */
export interface Draft {
  readonly text: string;
  readonly title: string;
  readonly outlet: string;
  readonly url: string;
  readonly published: string;
  readonly lang: string;
}
export const emptyDraft: Draft = { text: '', title: '', outlet: '', url: '', published: '', lang: '' };

/** The dialog and the file that was dropped for it. It outlives the dialog: what was typed is not lost by closing it. */
export const useAdding = create<{ open: boolean; draft: Draft; files: readonly File[] | null }>(() => ({
  open: false,
  draft: emptyDraft,
  files: null,
}));
export const startAdding = (files: readonly File[] | null = null): void =>
  useAdding.setState({ open: true, files });

/** The report as the server takes it. */
export function reportOf(draft: Draft): NewReport {
  const given = (value: string): string | null => value.trim() || null;
  return {
    text: draft.text,
    title: given(draft.title),
    outlet: given(draft.outlet),
    url: given(draft.url),
    publishedAt: given(draft.published),
    lang: given(draft.lang),
  };
}

/** What is to be mended before it can be read; null when nothing is. */
export function draftProblem({ text, url }: Draft): 'noText' | 'badUrl' | null {
  if (text.trim() === '') return 'noText';
  return url.trim() === '' || /^https?:\/\/\S+$/i.test(url.trim()) ? null : 'badUrl';
}
