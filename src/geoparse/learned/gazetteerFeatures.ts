import type { Gazetteer, NameMatch } from '../../gazetteer/Gazetteer.ts';
import { hashText, mix } from './hash.ts';

/** What the gazetteer says of the names that begin at a token, hashed, and which of them is the longest. */
export interface NamesHere {
  /** Tokens that the longest name covers; 0 when none begins here. */
  length: number;
  /** Its kind, size and spelling as one number; 0 when none begins here. */
  class: number;
  features: number[];
}

const SEED = 31;
const NONE: NamesHere = { length: 0, class: 0, features: [] };
/** Namesakes looked at: entries come most prominent first. */
const MOST_NAMESAKES = 8;

export function namesHere(gazetteer: Gazetteer, matches: readonly NameMatch[]): NamesHere {
  const longest = matches[0];
  if (longest === undefined) return NONE;
  // Of names of one length the best known counts: "بيروت" before "ب" + "يروت".
  let best = longest;
  let bestSize = -1;
  for (const match of matches) {
    if (match.tokenCount !== longest.tokenCount) break;
    const size = sizeOf(gazetteer, match) + (match.articleAgrees ? 0.5 : 0);
    if (size <= bestSize) continue;
    best = match;
    bestSize = size;
  }
  const entry = best.entries[0] as number;
  const kind = hashed(gazetteer.kind(entry));
  const size = Math.floor(bestSize);
  const agrees = best.articleAgrees ? 1 : 0;
  const namesakes = Math.min(4, Math.round(Math.log2(best.entries.length)));
  const clitics = hashed(best.clitics);
  const words = Math.min(best.tokenCount, 4);
  const name = mix(mix(kind, size), agrees);
  return {
    length: best.tokenCount,
    class: mix(name, words),
    features: [
      mix(SEED, kind),
      mix(SEED + 1, mix(kind, size)),
      mix(SEED + 2, name),
      mix(SEED + 3, mix(name, words)),
      mix(SEED + 4, mix(name, clitics)),
      mix(SEED + 5, mix(namesakes, agrees)),
      mix(SEED + 6, mix(size, mix(words, agrees))),
      mix(SEED + 7, mix(matches.length > 3 ? 3 : matches.length, agrees)),
    ],
  };
}

/** Kinds and proclitics are few. */
const hashes = new Map<string, number>();

function hashed(text: string): number {
  let hash = hashes.get(text);
  if (hash === undefined) {
    hash = hashText(text, SEED);
    hashes.set(text, hash);
  }
  return hash;
}

/** 7 a country, 6 a first division, else the settlement's inhabitants by order of magnitude; without any, 1. */
function sizeOf(gazetteer: Gazetteer, { entries }: NameMatch): number {
  let size = 0;
  for (const entry of entries.slice(0, MOST_NAMESAKES)) {
    const kind = gazetteer.kind(entry);
    if (kind === 'country') return 7;
    if (kind === 'admin1') size = Math.max(size, 6);
    const people = gazetteer.population(entry);
    const inhabited =
      people >= 500_000 ? 5 : people >= 100_000 ? 4 : people >= 15_000 ? 3 : people > 0 ? 2 : 1;
    size = Math.max(size, inhabited);
  }
  return size;
}
