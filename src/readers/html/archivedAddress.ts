/** A page's own address and that of the copy of it that was read. */
export interface Addresses {
  url: string;
  archiveUrl?: string;
}

/** Addresses of copies: the Wayback Machine's and archive.today's, with the time and the address of what was copied. */
const copies = [
  /^https?:\/\/web\.archive\.org\/web\/\d{4,14}(?:[a-z]{2}_)?\/(https?:\/{1,2}\S+)$/i,
  /^https?:\/\/archive\.(?:today|ph|is|li|md|vn|fo)\/[\d.-]{8,}\/(https?:\/{1,2}\S+)$/i,
];

/** Takes the address of a copy in an archive apart; any other address is the page's own. */
export function archivedAddress(address: string): Addresses {
  for (const copy of copies) {
    const original = copy.exec(address)?.[1];
    if (original) return { url: original.replace(/^(https?:)\/{1,2}/i, '$1//'), archiveUrl: address };
  }
  return { url: address };
}
