import { hasWord, isWord, lookUp } from '../language/lexicon.ts';
import type { PlaceLexicon } from '../language/PlaceLexicon.ts';
import type { Token, TokenizedText, TokenReading } from '../language/Token.ts';
import type { PlaceKind } from '../model/place.ts';
import { meanBearing, readBehind } from './contextBehind.ts';
import { distanceBefore, distanceFromBefore } from './distance.ts';
import type { NameContext, Relation } from './Toponym.ts';

/** Cues and compass words in front of one name; more than this is no phrase of Arabic or English. */
const LONGEST_PHRASE = 6;
/** Kinds whose common noun is written large as part of the name. */
const LANDFORMS: ReadonlySet<PlaceKind | undefined> = new Set(['region', 'hill', 'water', 'camp', 'airbase']);
const QUOTES = new Set(['"', '“', '”', '«', '»', "'", '‘', '’', '(', '[', '#']);

/** Marks that may stand in a row before a name; more are no quotation. */
const MOST_QUOTES = 8;

/** A word of the phrase before a name: where the word begins, and how its front was read. */
interface PhraseWord {
  token: number;
  reading: TokenReading;
}

/** What the words around a name say of it. The name covers tokens `first` to `end` (exclusive), begun under `reading`. */
export function readContext(
  tokenized: TokenizedText,
  lexicon: PlaceLexicon,
  first: number,
  end: number,
  reading: TokenReading,
): NameContext {
  const { tokens } = tokenized;
  const context: NameContext = {
    cue: null,
    relation: null,
    phraseToken: first,
    endToken: end,
    preposition: lexicon.locativeClitics.has(reading.clitics) ? reading.clitics : '',
    inside: false,
    afterOrganisation: '',
    afterPerson: '',
    adjectivePosition: false,
  };
  readBehind(tokenized, end, context, lexicon);
  // A proclitic closes the noun phrase: nothing before "بدرعا" can be in construct with it.
  let open = reading.clitics === '';
  for (let steps = 0; open && steps < LONGEST_PHRASE; steps++) {
    const joint = pastGenitive(tokens, before(tokens, context.phraseToken), lexicon);
    const at = pastNationality(tokens, pastCopula(tokens, joint.at, lexicon), lexicon);
    const { genitive } = joint;
    const here: Joint = { at, genitive, nearest: context.phraseToken === first };
    const word =
      readCue(tokens, here, context, lexicon) ??
      readSectorBefore(tokenized, here, context, lexicon) ??
      readDirection(tokenized, here, context, lexicon);
    if (!word) break;
    context.phraseToken = word.token;
    const { clitics } = word.reading;
    if (lexicon.locativeClitics.has(clitics)) context.preposition = clitics;
    open = clitics === '';
    if (clitics === 'ل') readBorder(tokenized, context, lexicon);
  }
  if (isWord(tokens[context.phraseToken - 1], lexicon.articles)) context.phraseToken--;
  if (open && context.relation === null) readDistance(tokenized, context, lexicon);
  readLeftNeighbour(tokens, context, lexicon, first, reading);
  readSector(tokens, end, context, lexicon);
  context.inside = lexicon.containers.has(context.preposition);
  return context;
}

/** The token before `at`, quotation marks and hashtag signs passed over; -1 at the beginning. */
export function before(tokens: readonly Token[], at: number): number {
  const least = Math.max(0, at - 1 - MOST_QUOTES);
  let i = at - 1;
  while (i >= least && QUOTES.has((tokens[i] as Token).clean)) i--;
  return i;
}

/** A word before a name or before its phrase: joined by "of" or standing right there, next to the name or further off. */
interface Joint {
  at: number;
  genitive: boolean;
  nearest: boolean;
}

/** Passes over "of" and "the" to the word that they join to the name. */
function pastGenitive(
  tokens: readonly Token[],
  from: number,
  lexicon: PlaceLexicon,
): { at: number; genitive: boolean } {
  let at = from;
  if (isWord(tokens[at], lexicon.articles)) at--;
  const genitive = isWord(tokens[at], lexicon.genitives);
  return { at: genitive ? at - 1 : at, genitive };
}

/** "ثلاث بلدات هي السهوة و…": the pronoun between a plural cue and its list is passed over. */
function pastCopula(tokens: readonly Token[], at: number, lexicon: PlaceLexicon): number {
  if (!isWord(tokens[at], lexicon.copulas)) return at;
  return lookUp(tokens[at - 1], lexicon.cues)?.value.plural ? at - 1 : at;
}

/** "العاصمة الأردنية عمان": the adjective between a definite cue and its name is passed over. */
function pastNationality(tokens: readonly Token[], at: number, lexicon: PlaceLexicon): number {
  const adjective = tokens[at]?.readings.find(({ article, clitics }) => article && clitics === '');
  if (adjective === undefined || !lexicon.looksLikeNisba(adjective.key)) return at;
  const cue = lookUp(tokens[at - 1], lexicon.cues);
  return cue?.value.names && cue.reading.article ? at - 1 : at;
}

function readCue(
  tokens: readonly Token[],
  { at, genitive, nearest }: Joint,
  context: NameContext,
  lexicon: PlaceLexicon,
): PhraseWord | null {
  const token = tokens[at];
  const hit = lookUp(token, lexicon.cues);
  if (!token || !hit) return null;
  // Where "of" joins a cue to its name, few cues do without: "near Nasib", "the town Nasib"; not "the border town of Nasib".
  // "City Council" and "County Court" name no place; "Mount Hermon" does.
  const proper = lexicon.spelling?.isCapitalised(token) === true && !LANDFORMS.has(hit.value.kinds[0]);
  const direct = hit.value.names ? nearest && !proper : isWord(token, lexicon.prepositions);
  if (lexicon.genitives.size > 0 && !genitive && !direct) return null;
  const { value: cue, reading } = hit;
  // "البلدة درعا" is no construct; "العاصمة دمشق" is one in apposition, and only capitals are spoken of so.
  if (reading.article && !(cue.names && cue.kinds.length === 1)) return null;
  const word = token.clean.slice(reading.cut);
  if (cue.names) context.cue ??= { word, token: at, cue };
  else if (cue.relation) context.relation ??= relationOfCue(cue.relation, word);
  return { token: at, reading };
}

function relationOfCue(kind: 'countryside' | 'front' | 'vicinity' | 'border', words: string): Relation {
  return kind === 'countryside' ? { kind, sector: null, words, sectorWords: '' } : { kind, words };
}

/** "شمال", "جنوب غربي", "على بعد 5 كم جنوب", "west of": a bearing, with a distance where one is given. */
function readDirection(
  { text, tokens }: TokenizedText,
  { at, genitive }: Joint,
  context: NameContext,
  lexicon: PlaceLexicon,
): PhraseWord | null {
  if (lexicon.genitives.size > 0 && !genitive) return null;
  // "إلى الشمال من مدينة الرقة": the preposition belongs to the direction.
  const from = isWord(tokens[at], lexicon.containmentLinks) ? at - 1 : at;
  const inner = lookUp(tokens[from], lexicon.directions);
  if (!inner || (inner.reading.article && from === at)) return null;
  if (!inner.reading.article && from !== at) return null;
  const outer = inner.reading.clitics === '' ? lookUp(tokens[from - 1], lexicon.directions) : null;
  const word: PhraseWord = outer
    ? { token: from - 1, reading: outer.reading }
    : { token: from, reading: inner.reading };
  const words = text.slice((tokens[word.token] as Token).start, (tokens[at] as Token).end);
  const distance = distanceBefore(tokens, word.token, lexicon);
  context.relation ??= {
    kind: 'direction',
    direction: outer ? meanBearing(outer.value, inner.value) : inner.value,
    words,
    distanceKm: distance?.km ?? null,
  };
  return distance ? { ...word, token: distance.token } : word;
}

/** "على بعد 5 كم من مدينة نوى": a distance with no direction. */
function readDistance({ text, tokens }: TokenizedText, context: NameContext, lexicon: PlaceLexicon): void {
  const { phraseToken, endToken } = context;
  const distance = distanceFromBefore(tokens, phraseToken, endToken, lexicon);
  if (!distance) return;
  const words = text.slice((tokens[distance.token] as Token).start, (tokens[phraseToken - 1] as Token).end);
  context.relation = { kind: 'distance', words, distanceKm: distance.km };
  context.phraseToken = distance.token;
}

/** "الحدود الإدارية لمحافظة السويداء": the clitic ل links the phrase to a border named up to two words before it. */
function readBorder({ text, tokens }: TokenizedText, context: NameContext, lexicon: PlaceLexicon): void {
  for (let i = context.phraseToken - 1; i >= Math.max(0, context.phraseToken - 2); i--) {
    const hit = lookUp(tokens[i], lexicon.cues);
    if (hit?.value.relation !== 'border') continue;
    const from = tokens[i] as Token;
    context.relation = {
      kind: 'border',
      words: text.slice(from.start, (tokens[context.phraseToken - 1] as Token).end),
    };
    context.phraseToken = i;
    context.preposition = isWord(tokens[i - 1], lexicon.prepositions) ? (tokens[i - 1] as Token).clean : 'ل';
    return;
  }
}

/** "eastern Daraa", "the eastern Daraa countryside", "the eastern countryside of Daraa": the part stands before the name. */
function readSectorBefore(
  { text, tokens }: TokenizedText,
  { at, genitive, nearest }: Joint,
  context: NameContext,
  lexicon: PlaceLexicon,
): PhraseWord | null {
  const { relation } = context;
  const qualifies = nearest || relation?.kind === 'countryside';
  if (!lexicon.sectorBefore || genitive || !qualifies) return null;
  const inner = lookUp(tokens[at], lexicon.sectors);
  if (!inner) return null;
  const outer = lookUp(tokens[at - 1], lexicon.sectors);
  const token = outer ? at - 1 : at;
  const direction = outer ? meanBearing(outer.value, inner.value) : inner.value;
  const words = text.slice((tokens[token] as Token).start, (tokens[at] as Token).end);
  if (relation?.kind === 'countryside') {
    relation.sector = direction;
    relation.sectorWords = words;
  } else context.relation ??= { kind: 'part', direction, words };
  return { token, reading: (outer ?? inner).reading };
}

/** "في", and "وفي" with the conjunction before it. */
function isPreposition(token: Token, { prepositions, conjunctions }: PlaceLexicon): boolean {
  return (
    isWord(token, prepositions) ||
    token.readings.some(({ clitics, key }) => conjunctions.has(clitics) && prepositions.has(key))
  );
}

function readLeftNeighbour(
  tokens: readonly Token[],
  context: NameContext,
  lexicon: PlaceLexicon,
  first: number,
  reading: TokenReading,
): void {
  const left = tokens[before(tokens, context.phraseToken)];
  if (left?.kind !== 'word') return;
  const preposition = isPreposition(left, lexicon);
  if (context.preposition === '' && preposition) context.preposition = left.clean;
  if (context.phraseToken !== first || reading.clitics !== '') return;
  const { at } = pastGenitive(tokens, before(tokens, first), lexicon);
  const head = tokens[at];
  if (hasWord(head, lexicon.organisationHeads) && lexicon.spelling?.isCapitalised(head) !== false)
    context.afterOrganisation = head?.clean ?? '';
  // "على" folds like the given name علي: a preposition is no person.
  if (!preposition && (isWord(left, lexicon.personTitles) || isWord(left, lexicon.givenNames)))
    context.afterPerson = left.clean;
  // Adjectives follow their noun and agree with it in the article.
  const definite = left.readings.some((r) => r.article);
  const noun = !preposition && !isWord(left, lexicon.neverNames);
  context.adjectivePosition = noun && definite === reading.article;
}

/** "ريف درعا الشرقي": the sector stands behind the name. */
function readSector(
  tokens: readonly Token[],
  end: number,
  context: NameContext,
  lexicon: PlaceLexicon,
): void {
  const { relation } = context;
  if (relation?.kind !== 'countryside') return;
  const first = lookUp(tokens[end], lexicon.sectors);
  if (!first?.reading.article || first.reading.clitics !== '') return;
  relation.sector = first.value;
  relation.sectorWords = (tokens[end] as Token).clean;
  context.endToken = end + 1;
  const second = lookUp(tokens[end + 1], lexicon.sectors);
  if (!second?.reading.article) return;
  // "الشمالي الغربي" is one sector; "الشرقي والغربي" are two, and then no single one holds.
  relation.sector = second.reading.clitics === '' ? meanBearing(first.value, second.value) : null;
  relation.sectorWords += ` ${(tokens[end + 1] as Token).clean}`;
  context.endToken = end + 2;
}
