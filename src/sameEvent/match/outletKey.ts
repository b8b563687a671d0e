import { claimantKey } from '../../language/claimantKey.ts';
import { nameKeys } from '../../language/nameKeys.ts';

/** What is equal for two spellings of one outlet, and for a claimant of that name; '' for a name without words. */
export function outletKey(name: string): string {
  return (
    claimantKey(name) ??
    nameKeys(name, 'ar')
      .map(({ key }) => key)
      .join(' ')
  );
}
