import type { Dataset } from '../data/Dataset.ts';
import { readAddress } from '../state/address.ts';

/** The address that the page was opened with: what is clicked later is written into it too. */
const opened = readAddress(globalThis.location?.hash ?? '').places;

/** The places that the page around asked for; null for all. */
export const placesOfAddress = {
  get({ places }: Pick<Dataset, 'places'>): number[] | null {
    const wanted = new Set(opened);
    const found = places.flatMap(({ id }, index) => (wanted.has(id) ? [index] : []));
    return found.length > 0 ? found : null;
  },
};
