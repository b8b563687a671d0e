import { arabicClaimantNames } from './ar/claimantNames.ts';
import type { ClaimantNames } from './ClaimantNames.ts';
import { englishClaimantNames } from './en/claimantNames.ts';

/** A name longer than this is a sentence that was taken for a name; only its beginning is compared. */
const MOST_WORDS = 24;
/** Words of the longest name of a known source. */
const LONGEST_KNOWN = 6;

/**
 * What the names of one claimant have in common: equal for spellings ("المرصد السوري لحقوق الانسان", "المرصد السورى", "SOHR"),
 * generic nouns ("موقع X", "شبكة X الإخبارية"), quotation marks, acronyms in parentheses and those who speak for it
 * ("مراسل X"); different for different sources. Null when the name names nobody ("مصدر عسكري", "residents"): two of them are
 * never known to be one. For comparing only; what is shown is the name.
 */
export function claimantKey(name: string): string | null {
  const names = isArabic(name) ? arabicClaimantNames : englishClaimantNames;
  const [outside, acronym] = splitAcronym(name);
  const words = wordsOf(outside, names);
  const known = knownIn(wordsOf(acronym, isArabic(acronym) ? arabicClaimantNames : englishClaimantNames));
  if (known !== null) return known;
  const named = withoutHeads(words, names);
  if (named.length === 0 || isNameless(named, words, names)) return knownIn(words);
  return knownIn(words) ?? knownKeys().get(named.join(' ')) ?? withoutTails(named, names).join(' ');
}

/** The key of a source that reports quote again and again; null for every other name. */
export function knownClaimantOf(name: string): string | null {
  const key = claimantKey(name);
  return key !== null && knownNames().has(key) ? key : null;
}

/** True when the name is one that a known source goes by, and not only has it in it ("مدير المرصد"). */
export function isKnownName(name: string): boolean {
  return knownKeys().has(
    wordsOf(name, isArabic(name) ? arabicClaimantNames : englishClaimantNames).join(' '),
  );
}

const isArabic = (text: string): boolean => /\p{Script=Arabic}/u.test(text);

/** "الوكالة … (سانا)": the name, and what stands in parentheses behind it. */
function splitAcronym(name: string): [string, string] {
  const open = name.indexOf('(');
  if (open < 0) return [name, ''];
  const close = name.indexOf(')', open);
  const end = close < 0 ? name.length : close;
  return [`${name.slice(0, open)} ${name.slice(end + 1)}`, name.slice(open + 1, end)];
}

function wordsOf(name: string, { fold }: ClaimantNames): string[] {
  const found = name.match(/[\p{L}\p{N}\p{M}\u0640]+(?:['’-][\p{L}\p{N}\p{M}]+)*/gu) ?? [];
  return found.slice(0, MOST_WORDS).map(fold).filter(Boolean);
}

/** The known source whose name stands among the words; one of a single word must be all of them. */
function knownIn(words: readonly string[]): string | null {
  for (let from = 0; from < words.length; from++)
    for (let to = Math.min(words.length, from + LONGEST_KNOWN); to > from; to--) {
      const known = knownKeys().get(words.slice(from, to).join(' '));
      if (known !== undefined && (to - from > 1 || words.length === 1)) return known;
    }
  return null;
}

/** The words from the name proper to the first that only says where it is ("مراسل X في ريف حلب": X). */
function withoutHeads(words: readonly string[], { heads, relations }: ClaimantNames): string[] {
  let from = 0;
  while (from < words.length && heads.has(words[from] as string)) from++;
  let to = from;
  while (to < words.length && (to === from || !relations.has(words[to] as string))) to++;
  return words.slice(from, to);
}

function isNameless(named: readonly string[], words: readonly string[], names: ClaimantNames): boolean {
  const { nameless, namelessLast, persons, qualities, bodies, relations } = names;
  const noun = (namelessLast ? named.at(-1) : named[0]) as string;
  if (nameless.has(noun) || relations.has(named[0] as string)) return true;
  if (named.length === 1 && bodies.has(noun)) return true;
  // "ناشط إعلامي" is nobody in particular, "الناشط الإعلامي محمد" is one.
  const isPerson = persons.has(words[0] as string);
  return isPerson && named.every((word) => persons.has(word) || qualities.has(word));
}

/** The name without what is often left out behind it, and without the noun of the person before it. */
function withoutTails(named: readonly string[], { tails, persons, qualities }: ClaimantNames): string[] {
  let to = named.length;
  while (to > 1 && tails.has(named[to - 1] as string)) to--;
  let from = 0;
  if (persons.has(named[0] as string))
    while (from < to - 1 && (persons.has(named[from] as string) || qualities.has(named[from] as string)))
      from++;
  return named.slice(from, to);
}

let known: ReadonlyMap<string, string> | undefined;

function knownKeys(): ReadonlyMap<string, string> {
  known ??= new Map(
    [arabicClaimantNames, englishClaimantNames].flatMap((names) =>
      Object.entries(names.known).flatMap(([key, all]) =>
        all.map((name) => [wordsOf(name, names).join(' '), key] as const),
      ),
    ),
  );
  return known;
}

let names: ReadonlySet<string> | undefined;

function knownNames(): ReadonlySet<string> {
  names ??= new Set(knownKeys().values());
  return names;
}
