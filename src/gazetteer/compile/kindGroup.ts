import type { PlaceKind } from '../../model/place.ts';

/** Sources disagree on what is a town, a quarter that was a village, or a camp that became a quarter. */
export function kindGroup(kind: PlaceKind): string {
  return kind === 'neighbourhood' || kind === 'camp' ? 'settlement' : kind;
}
