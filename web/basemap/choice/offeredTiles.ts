/** Tiles of one host, and whom they are credited to. */
export interface OfferedTiles {
  readonly url: string;
  readonly credit: string;
}

const contentOf = (page: Document, name: string): string | null =>
  page.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? null;

/**
 * Which tiles a person may choose: of any host, as a server allows the one that is chosen; in an exported site, whose policy
 * cannot change any more, those that it was exported with, or null for none (src/export/sitePage.ts).
 */
export function offeredTiles(page: Document = document): OfferedTiles | 'any' | null {
  if (contentOf(page, 'balagh-static') === null) return 'any';
  const url = contentOf(page, 'balagh-tiles-address');
  return url === null ? null : { url, credit: contentOf(page, 'balagh-tiles-credit') ?? '' };
}
