import type { AttributionVerb } from '../../language/ClaimLexicon.ts';
import { claimantKey } from '../../language/claimantKey.ts';
import type { Claimant } from '../../model/incident.ts';
import type { FoundName } from './claimantName.ts';

/**
 * The claimant of a name. `links` are those through whom the claim came, nearest to the outlet first; where the name only
 * refers back, the claimant named before lends them. Names that name nobody are marked anonymous.
 */
export function makeClaimant(
  found: FoundName,
  verb: AttributionVerb,
  links: readonly FoundName[],
  referred: Claimant | null = null,
): Claimant {
  const { name, text, start, end } = found;
  const via = links.at(-1)?.name ?? referred?.via;
  const chain = links.length > 0 ? [...links, found] : undefined;
  return {
    name,
    text,
    start,
    end,
    verb: verb.verb,
    stance: verb.stance,
    ...(via ? { via } : {}),
    ...(chain ? { chain: chain.map(asLink) } : {}),
    ...(claimantKey(name) === null ? { anonymous: true } : {}),
  };
}

const asLink = ({ name, text, start, end }: FoundName): FoundName => ({ name, text, start, end });
