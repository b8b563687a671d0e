import { hasWord, isWord, lookUp } from '../language/lexicon.ts';
import type { Direction, PlaceLexicon } from '../language/PlaceLexicon.ts';
import type { Token, TokenizedText, TokenReading } from '../language/Token.ts';
import type { NameContext, Relation } from './Toponym.ts';

/** Cues and compass words in front of one name; more than this is no phrase of Arabic or English. */
const LONGEST_PHRASE = 6;
const QUOTES = new Set(['"', '“', '”', '«', '»', "'", '‘', '’', '(', '[']);

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
    afterOrganisation: '',
    afterPerson: '',
    adjectivePosition: false,
  };
  // A proclitic closes the noun phrase: nothing before "بدرعا" can be in construct with it.
  let open = reading.clitics === '';
  for (let steps = 0; open && steps < LONGEST_PHRASE; steps++) {
    const at = before(tokens, context.phraseToken);
    const word = readCue(tokens, at, context, lexicon) ?? readDirection(tokenized, at, context, lexicon);
    if (!word) break;
    context.phraseToken = word.token;
    const { clitics } = word.reading;
    if (lexicon.locativeClitics.has(clitics)) context.preposition = clitics;
    open = clitics === '';
    if (clitics === 'ل') readBorder(tokenized, context, lexicon);
  }
  readLeftNeighbour(tokens, context, lexicon, first, reading);
  readSector(tokens, end, context, lexicon);
  return context;
}

/** The token before `at`, quotation marks passed over; -1 at the beginning. */
export function before(tokens: readonly Token[], at: number): number {
  let i = at - 1;
  while (i >= 0 && QUOTES.has((tokens[i] as Token).clean)) i--;
  return i;
}

function readCue(
  tokens: readonly Token[],
  at: number,
  context: NameContext,
  lexicon: PlaceLexicon,
): PhraseWord | null {
  const token = tokens[at];
  const hit = lookUp(token, lexicon.cues);
  if (!token || !hit) return null;
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

/** "شمال", "جنوب غربي", "على بعد 5 كم جنوب": a bearing, with a distance where one is given. */
function readDirection(
  { text, tokens }: TokenizedText,
  at: number,
  context: NameContext,
  lexicon: PlaceLexicon,
): PhraseWord | null {
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

/** "على بعد 5 كم" just before, "إلى" passed over: kilometres, and where the phrase begins; null without a distance. */
function distanceBefore(
  tokens: readonly Token[],
  at: number,
  lexicon: PlaceLexicon,
): { km: number; token: number } | null {
  for (let i = at - 1; i >= Math.max(1, at - 2); i--) {
    const unit = lookUp(tokens[i], lexicon.distanceUnitsKm);
    const number = tokens[i - 1] as Token;
    if (!unit || number.kind !== 'number') continue;
    let token = i - 1;
    while (token > 0 && isWord(tokens[token - 1], lexicon.distanceLeads)) token--;
    return { km: Number(number.key) * unit.value, token };
  }
  return null;
}

function meanBearing(a: Direction, b: Direction): Direction {
  if (a === 'centre') return b;
  if (b === 'centre') return a;
  return Math.abs(a - b) > 180 ? ((a + b + 360) / 2) % 360 : (a + b) / 2;
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

function readLeftNeighbour(
  tokens: readonly Token[],
  context: NameContext,
  lexicon: PlaceLexicon,
  first: number,
  reading: TokenReading,
): void {
  const left = tokens[before(tokens, context.phraseToken)];
  if (left?.kind !== 'word') return;
  if (context.preposition === '' && isWord(left, lexicon.prepositions)) context.preposition = left.clean;
  if (context.phraseToken !== first || reading.clitics !== '') return;
  if (hasWord(left, lexicon.organisationHeads)) context.afterOrganisation = left.clean;
  if (isWord(left, lexicon.personTitles) || isWord(left, lexicon.givenNames))
    context.afterPerson = left.clean;
  // Adjectives follow their noun and agree with it in the article.
  const definite = left.readings.some((r) => r.article);
  const noun = !isWord(left, lexicon.prepositions) && !isWord(left, lexicon.neverNames);
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
