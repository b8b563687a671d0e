const hash = /^[0-9a-f]{64}$/;

/** A report's id for people: a content hash by its beginning, which every command takes for the whole; others whole. */
export const shortId = (id: string): string => (hash.test(id) ? id.slice(0, 12) : id);
