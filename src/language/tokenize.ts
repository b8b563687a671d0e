import { cleanArabic, cleanLetter, foldArabic, isInvisible, westernDigits } from './ar/normalize.ts';
import { arabicReadings } from './ar/readings.ts';
import { foldLatin } from './en/normalize.ts';
import { splitSentences } from './sentences.ts';
import type { Token, TokenizedText, TokenReading } from './Token.ts';

/**
 * Words, numbers and punctuation in one pass. Runs of one script make a word, so "ال24" is two tokens; marks and tatweel
 * stay inside the word they stand on; a hyphen or underscore between letters parts words without being a token ("Al-Bab", "#خان_شيخون"); an apostrophe
 * between letters parts nothing, save the English possessive ("Daraa's" is two tokens, "Ra's al-Ayn" is not cut). Initials with
 * points ("U.S.") are one word.
 */
const TOKEN =
  /(?<arabic>[\p{Script=Arabic}&&[\p{L}]][[\p{Script=Arabic}&&[\p{L}\p{Mn}]]\p{Mn}\u0640\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]*)|(?<number>\p{Nd}+)|(?<initials>\p{Lu}(?:\.\p{Lu})+\.?(?!\p{L}))|(?<possessive>(?<=\p{L})['’]s(?![\p{L}\p{Mn}]))|(?<word>\p{L}[\p{L}\p{Mn}\u00AD]*(?:(?:(?<=(?<!\p{L})[Rr]a)|(?!['’]s(?![\p{L}\p{Mn}])))['’‘`ʼʿʾ´][\p{L}\p{Mn}]+)*)|(?<joint>(?<=[\p{L}\p{Mn}])[\-_\u2010\u2011](?=\p{L}))|(?<mark>[^\s\p{Cf}\p{Mn}])/gv;

const BETWEEN_WORDS = new Set([' ', '\u00A0', '\t', '-', '_', '\u2010', '\u2011']);
const NO_READINGS: readonly TokenReading[] = [];
/** Bounds the memory that interned spellings may take; a report has some hundreds of distinct words. */
const CACHE_LIMIT = 50_000;

interface Spelling {
  clean: string;
  key: string;
  readings: readonly TokenReading[];
  letterOffsets: readonly number[] | null;
}

const spellings = new Map<string, Spelling>();

/** Cuts a text into tokens; every token keeps its offsets in the text exactly as given. Never throws, on any string. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const surface = match[0];
    const start = match.index;
    const groups = match.groups as Record<string, string | undefined>;
    if (groups.joint !== undefined) continue;
    if (groups.mark !== undefined) {
      tokens.push({
        start,
        end: start + surface.length,
        kind: 'punctuation',
        clean: surface,
        key: surface,
        readings: NO_READINGS,
        letterOffsets: null,
      });
      continue;
    }
    const spelling = spellingOf(surface, groups);
    tokens.push({
      start,
      end: start + surface.length,
      kind: groups.number === undefined ? 'word' : 'number',
      ...spelling,
    });
  }
  return tokens;
}

function spellingOf(surface: string, groups: Record<string, string | undefined>): Spelling {
  const known = spellings.get(surface);
  if (known) return known;
  if (spellings.size >= CACHE_LIMIT) spellings.clear();
  const made =
    groups.arabic !== undefined
      ? arabicSpelling(surface)
      : groups.number !== undefined
        ? numberSpelling(surface)
        : groups.possessive !== undefined
          ? POSSESSIVE
          : latinSpelling(surface);
  spellings.set(surface, made);
  return made;
}

function arabicSpelling(surface: string): Spelling {
  const clean = cleanArabic(surface);
  return {
    clean,
    key: foldArabic(clean),
    readings: arabicReadings(clean),
    letterOffsets: clean === surface ? null : letterOffsets(surface),
  };
}

/** Offset of each clean letter: a ligature gives several letters at one offset, marks give none. */
function letterOffsets(surface: string): number[] {
  const offsets: number[] = [];
  for (let i = 0; i < surface.length; i++) {
    for (const _letter of cleanLetter(surface[i] as string)) offsets.push(i);
  }
  return offsets;
}

function numberSpelling(surface: string): Spelling {
  const clean = westernDigits(surface);
  return {
    clean,
    key: clean,
    readings: [{ cut: 0, clitics: '', article: false, key: clean }],
    letterOffsets: null,
  };
}

/** Keeps its apostrophe in the key, so that it is never taken for the letter s. */
const POSSESSIVE: Spelling = {
  clean: "'s",
  key: "'s",
  readings: [{ cut: 0, clitics: '', article: false, key: "'s" }],
  letterOffsets: null,
};

function latinSpelling(surface: string): Spelling {
  const key = foldLatin(surface.replace(/\./g, ''));
  return {
    clean: surface,
    key,
    readings: [{ cut: 0, clitics: '', article: false, key }],
    letterOffsets: null,
  };
}

/** True when nothing but spaces, joining hyphens and invisible marks lies between two neighbouring tokens. */
export function adjacent(text: string, before: Token, after: Token): boolean {
  for (let i = before.end; i < after.start; i++) {
    const char = text[i] as string;
    if (!BETWEEN_WORDS.has(char) && !isInvisible(char)) return false;
  }
  return true;
}

/** The text cut into tokens and sentences, once. */
export function tokenizeText(text: string): TokenizedText {
  const tokens = tokenize(text);
  return { text, tokens, sentences: splitSentences(text, tokens) };
}
