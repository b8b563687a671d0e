import { create } from 'zustand';
import type { MetadataField, MetadataOrigin } from '../../../src/model/report.ts';
import type { NewReport } from '../../api/api.ts';
import { draftFields, fieldOf, originOf, type ReadSource } from './readSource.ts';

/** What a person has filled in of a report, or a page or file filled in for them; '' is not known. */
export interface Draft {
  readonly text: string;
  readonly title: string;
  readonly outlet: string;
  readonly url: string;
  readonly archiveUrl: string;
  readonly published: string;
  readonly lang: string;
}
export const emptyDraft: Draft = {
  text: '',
  title: '',
  outlet: '',
  url: '',
  archiveUrl: '',
  published: '',
  lang: '',
};

interface Adding {
  readonly open: boolean;
  readonly draft: Draft;
  /** The page or file that filled the fields; null where a person did. */
  readonly source: ReadSource | null;
  readonly files: readonly File[] | null;
}

/** The dialog and the file that was dropped for it. It outlives the dialog: what was typed is not lost by closing it. */
export const useAdding = create<Adding>(() => ({
  open: false,
  draft: emptyDraft,
  source: null,
  files: null,
}));
export const startAdding = (files: readonly File[] | null = null): void =>
  useAdding.setState({ open: true, files });

/** Changes the draft. Who empties the text begins anew: what comes next is not what was read. */
export const changeDraft = (draft: Draft): void =>
  useAdding.setState(draft.text === '' ? { draft, source: null } : { draft });

/** True when nothing is lost by filling the fields anew: at the most the address of what is fetched stands in them. */
export const isEmpty = (draft: Draft): boolean =>
  Object.entries(draft).every(([field, value]) => field === 'url' || value.trim() === '');

/** The report as the server takes it, with where its pieces came from. */
export function reportOf(draft: Draft, source: ReadSource | null): NewReport {
  const given = (value: string): string | null => value.trim() || null;
  const origins: Partial<Record<MetadataField, MetadataOrigin>> = {};
  for (const field of draftFields) {
    const origin = originOf(field, draft, source);
    if (origin) origins[fieldOf[field]] = origin;
  }
  const sameDay = source !== null && draft.published === source.filled.published;
  return {
    text: draft.text,
    title: given(draft.title),
    outlet: given(draft.outlet),
    url: given(draft.url),
    archiveUrl: given(draft.archiveUrl),
    publishedAt: sameDay ? source.read.publishedAt : given(draft.published),
    lang: given(draft.lang),
    ...(source && {
      origins,
      sourceSha256: source.read.sourceSha256,
      retrievedAt: source.read.retrievedAt,
      textEdited: draft.text !== source.filled.text,
    }),
  };
}

/** True for an address that can be fetched and linked to. */
export const isAddress = (given: string): boolean => /^https?:\/\/\S+$/i.test(given.trim());

/** What is to be mended before it can be read; null when nothing is. */
export function draftProblem({ text, url, archiveUrl }: Draft): 'noText' | 'badUrl' | null {
  if (text.trim() === '') return 'noText';
  return [url, archiveUrl].every((address) => address.trim() === '' || isAddress(address)) ? null : 'badUrl';
}
