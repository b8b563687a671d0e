import type { EntryIndex, Gazetteer } from '../gazetteer/Gazetteer.ts';
import type { PlaceLexicon } from '../language/PlaceLexicon.ts';
import type { TokenizedText } from '../language/Token.ts';
import type { Candidate, Mention } from '../model/mention.ts';
import { evidenceOf, type Note } from '../model/note.ts';
import type { GeoPrecision } from '../model/place.ts';
import type { Span } from '../model/span.ts';
import { areaOf, atPlace, between, type Location, surroundings } from './areas.ts';
import { confidenceOf } from './confidence.ts';
import { linkByHierarchy, linkContainers } from './containment.ts';
import { explain } from './evidence.ts';
import { isInside } from './features.ts';
import { givenToponyms } from './givenToponyms.ts';
import { learnedNote } from './learned/learnedNote.ts';
import type { Recogniser } from './learned/Recogniser.ts';
import { linkBetween } from './lists.ts';
import { CERTAIN_NAME } from './nameScore.ts';
import { isPlausible } from './plausible.ts';
import type { HomeRegion, Resolution } from './Resolution.ts';
import { recognise } from './recognise.ts';
import { resolveToponyms } from './resolve.ts';
import type { Toponym } from './Toponym.ts';

/** A mention with what the incident assembler needs beside it. */
export interface LocatedMention {
  mention: Mention;
  toponym: Toponym;
  /** Where a thing reported "there" lies: the mention's place, or the area that a relation makes of it; null = unknown. */
  location: Location | null;
  /** For a name without a place: the area that the text itself puts it in. */
  within: ContainingArea | null;
}

/** The area around a name without a place, and how sure that area's own place is. */
export interface ContainingArea extends Location {
  confidence: number;
}

/** Too wide to stand for a village. */
const WIDE: ReadonlySet<GeoPrecision> = new Set(['country', 'admin1']);

/** How many rivals are shown with a mention. */
const SHOWN_CANDIDATES = 5;

/**
 * Finds the place names of a text and chooses their places together. With `given` spans these are resolved instead of
 * recognised, one mention for each, in order.
 */
export function geoparse(
  tokenized: TokenizedText,
  gazetteer: Gazetteer,
  lexicon: PlaceLexicon,
  options: { home?: HomeRegion | null; given?: readonly Span[]; recogniser?: Recogniser | null } = {},
): LocatedMention[] {
  const toponyms = linkedToponyms(tokenized, gazetteer, lexicon, options.given, options.recogniser);
  const resolutions = resolveToponyms(gazetteer, toponyms, {
    home: options.home ?? null,
    bareNameIsCity: lexicon.bareNameIsCity,
  });
  const entries = resolutions.map((_, i) =>
    isPlausible(gazetteer, resolutions, i) || options.given ? chosenEntry(resolutions[i] as Resolution) : -1,
  );
  linkByHierarchy(toponyms, (outer, inner) => {
    const [around, within] = [entries[outer] as EntryIndex, entries[inner] as EntryIndex];
    return around >= 0 && within >= 0 && isInside(gazetteer, around, within);
  });
  const placing = new Set(toponyms.flatMap(({ containers }) => containers));
  // Whoever marks "Syria" in "southern Syria" asks for Syria; "جنوب سوريا" marked whole is the area.
  const isWhole = (toponym: Toponym): boolean => !options.given || isRelationWithin(tokenized, toponym);
  const locations = resolutions.map(({ toponym }, i) => {
    const entry = entries[i] as EntryIndex;
    if (entry < 0) return null;
    return isWhole(toponym)
      ? locate(gazetteer, resolutions, entries, i, placing.has(i))
      : atPlace(gazetteer, entry);
  });
  return resolutions.flatMap((resolution, i) => {
    const location = locations[i] as Location | null;
    const { toponym } = resolution;
    const isName =
      toponym.context.cue !== null || toponym.nameScore >= CERTAIN_NAME || toponym.learned || options.given;
    if (toponym.insideHashtag || (location === null && !isName)) return [];
    const notes =
      location === null
        ? [unresolvedNote(resolution), ...(toponym.learned ? [learnedNote] : [])]
        : [...explain(gazetteer, tokenized.text, resolutions, i), ...location.notes];
    const mention = mentionOf(gazetteer, tokenized.text, resolution, location, notes);
    const within = location === null ? containingArea(gazetteer, resolutions, locations, i) : null;
    return [{ mention, toponym, location, within }];
  });
}

/** The names of a text, recognised or given, with what the text says contains them; not resolved yet. */
export function linkedToponyms(
  tokenized: TokenizedText,
  gazetteer: Gazetteer,
  lexicon: PlaceLexicon,
  given?: readonly Span[],
  recogniser: Recogniser | null = null,
): Toponym[] {
  const toponyms = given
    ? givenToponyms(tokenized, gazetteer, lexicon, given)
    : recognise(tokenized, gazetteer, lexicon, recogniser);
  linkBetween(tokenized, lexicon, toponyms);
  linkContainers(tokenized, lexicon, toponyms);
  return toponyms;
}

/** The nearest area that the text puts a name in, countries and governorates apart, which would say too little: "قرية X بريف منبج الشمالي". */
function containingArea(
  gazetteer: Gazetteer,
  resolutions: readonly Resolution[],
  locations: readonly (Location | null)[],
  index: number,
): ContainingArea | null {
  const { toponym } = resolutions[index] as Resolution;
  for (const container of toponym.containers) {
    const outer = locations[container];
    if (!outer || WIDE.has(outer.precision)) continue;
    const area = surroundings(outer, toponym.context.cue?.cue.kinds[0]);
    return { ...area, confidence: round(confidenceOf(gazetteer, resolutions[container] as Resolution)) };
  }
  return null;
}

/** True when the words of the relation lie inside the marked span. */
function isRelationWithin({ tokens }: TokenizedText, { context, start, end }: Toponym): boolean {
  const [first, last] = [tokens[context.phraseToken], tokens[context.endToken - 1]];
  return first !== undefined && last !== undefined && first.start >= start && last.end <= end;
}

const chosenEntry = (resolution: Resolution): EntryIndex => resolution.candidates[0]?.entry ?? -1;

function locate(
  gazetteer: Gazetteer,
  resolutions: readonly Resolution[],
  entries: readonly EntryIndex[],
  index: number,
  placesAnother: boolean,
): Location {
  const { toponym } = resolutions[index] as Resolution;
  const entry = entries[index] as EntryIndex;
  const { relation } = toponym.context;
  if (relation?.kind === 'between') {
    const other = entries[relation.other] as EntryIndex;
    const here = atPlace(gazetteer, entry);
    const stretch = other >= 0 ? between(here, atPlace(gazetteer, other), relation) : null;
    // A road leads away from the one end that is known: never its point alone.
    return stretch ?? (relation.isRoad ? areaOf(gazetteer, entry, { ...relation, kind: 'vicinity' }) : here);
  }
  // "الباب، شرقي حلب": the compass word places the first name; the second stays where it is.
  const isSide = relation?.kind === 'direction' || relation?.kind === 'distance' || relation?.kind === 'part';
  if (!relation || (isSide && placesAnother)) return atPlace(gazetteer, entry);
  return areaOf(gazetteer, entry, relation);
}

function mentionOf(
  gazetteer: Gazetteer,
  text: string,
  resolution: Resolution,
  location: Location | null,
  notes: Note[],
): Mention {
  const { toponym, candidates } = resolution;
  return {
    text: text.slice(toponym.start, toponym.end),
    start: toponym.start,
    end: toponym.end,
    place: location?.place ?? null,
    precision: location?.precision ?? null,
    radiusM: location?.radiusM ?? null,
    confidence: location ? round(confidenceOf(gazetteer, resolution)) : 0,
    ...evidenceOf(notes),
    candidates: candidates.slice(0, SHOWN_CANDIDATES).map(({ entry, share }): Candidate => {
      const { id, name, country, admin1, lat, lon } = gazetteer.place(entry);
      return { id, name, country, admin1, lat, lon, score: round(share) };
    }),
  };
}

function unresolvedNote({ toponym, candidates }: Resolution): Note {
  if (candidates.length === 0)
    return {
      en: `no gazetteer knows this name${toponym.context.cue ? `; "${toponym.context.cue.word}" shows that it is a place` : ''}`,
      ar: `لا يعرف المعجم الجغرافي هذا الاسم${toponym.context.cue ? `؛ وكلمة «${toponym.context.cue.word}» تدل على أنه مكان` : ''}`,
    };
  return {
    en: 'the gazetteer knows places of this name, but none near what the report speaks of',
    ar: 'في المعجم الجغرافي أماكن بهذا الاسم، لكن ليس بينها ما هو قريب مما يتحدث عنه البلاغ',
  };
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
