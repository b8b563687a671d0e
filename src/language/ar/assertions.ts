import type { AssertionCues, Cue, CueKind, FoundCue } from '../AssertionCues.ts';
import { bySpelling } from '../bySpelling.ts';
import { hasWord, isWord, type Lexicon, lookUp, lookUpPhrase, wordSet } from '../lexicon.ts';
import type { Token } from '../Token.ts';
import { NOUN_CUES, VERB_CUES } from './assertionWords.ts';
import { arabicNegationAt } from './negation.ts';
import { foldArabic } from './normalize.ts';
import { arabicTriggers } from './triggers.ts';
import { isFutureForm, isJoinedPresent, isPresentForm } from './verbTense.ts';

const LONGEST_CUE = 4;
/** Past verbs spelled like the noun of the act: "تعتزم عقد اجتماع". */
const NOUN_LIKE = new Set(['عقد', 'ضبط', 'هدم', 'حرق', 'سرق', 'نهب']);
const COMPLEMENTIZERS = wordSet(foldArabic, 'أن أنه أنها أنهم أنهما إن إنه إنها إنهم بأن بأنه بأنها بأنهم');

function cueAt(tokens: readonly Token[], at: number): FoundCue | null {
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  const phrase = longer(phraseAt(tokens, at, VERB_CUES, true), phraseAt(tokens, at, NOUN_CUES, false));
  if (phrase && phrase.endToken > at + 1) return phrase;
  const negation = arabicNegationAt(tokens, at);
  if (negation) return negation;
  if (phrase) return phrase.kind === 'failure' && isWord(token, FAILING) ? failing(tokens, at) : phrase;
  return particleAt(tokens, at, token);
}

/** The folded word behind "and" and "so". */
const behindConjunction = bySpelling(({ clean }) => foldArabic(clean.replace(/^[وف](?=..)/, '')));
const isFuture = bySpelling(({ clean }) => isFutureForm(clean));
const isCondition = bySpelling(({ clean }) => /^[وف]?إن$/.test(clean));

/** Words that are a cue only before or behind certain others. */
function particleAt(tokens: readonly Token[], at: number, token: Token): FoundCue | null {
  const next = tokens[at + 1];
  const cue = (kind: CueKind, endToken = at + 1, more: Partial<Cue> = {}): FoundCue => ({
    kind,
    endToken,
    ...more,
  });
  const word = behindConjunction(token.spelling);
  if (isFuture(token.spelling)) return cue('future', at);
  // "قد تقصف" is possible, "قد قصفت" was done.
  if (word === 'قد') return next && isPresentForm(next.clean) ? cue('modal') : null;
  if (isWord(token, EXPECTED))
    return EXPECTING.test(tokens[at - 1]?.clean ?? '') ? cue('plan') : cue('plan', at + 1, { behind: true });
  // "الهجوم المفترض" is alleged, "من المفترض أن" planned.
  if (word === 'المفترض' && EXPECTING.test(tokens[at - 1]?.clean ?? '')) return cue('plan');
  if (word === 'ممكن' || word === 'الممكن') return cue('modal');
  if (word === 'يذكر') return hasWord(next, COMPLEMENTIZERS) ? cue('history') : null;
  if (word === 'سبق') return SAID_BEFORE.test(next?.clean ?? '') ? cue('history') : null;
  if (word === 'منذ') return isLongAgo(tokens, at) ? cue('history', at + 2, { both: true }) : null;
  if (word === 'طالب') return opensClause(tokens[at - 1]) ? cue('plan') : null;
  if (isWord(token, LAYING_DOWN)) return isWord(next, AGREEMENTS) ? cue('pact') : null;
  if (isWord(token, FAILING)) return failing(tokens, at);
  // "إن قصفت …" is "if"; behind "that" stands a noun.
  if (isCondition(token.spelling))
    return lookUp(next, arabicTriggers)?.value.some(({ verb }) => verb) === true &&
      opensClause(tokens[at - 1])
      ? cue('condition')
      : null;
  if (word === 'علي' && next?.clean === 'أن')
    return isPresentForm(tokens[at + 2]?.clean ?? '') ? cue('plan', at + 2) : null;
  if (word === 'علي' && opensClause(tokens[at - 1])) return obligation(tokens, at);
  return null;
}

/** "على قوات النظام أن تنسحب": who must do it stands between. */
function obligation(tokens: readonly Token[], at: number): FoundCue | null {
  for (let next = at + 2; next <= at + 6; next++)
    if (tokens[next]?.clean === 'أن') return { kind: 'plan', endToken: next };
  return null;
}

/** "فشلت قوات النظام في السيطرة": what failed stands behind "in"; talks that failed took place. */
function failing(tokens: readonly Token[], at: number): FoundCue | null {
  if (isWord(tokens[at + 1], REACHING)) return { kind: 'failure', endToken: at + 1 };
  for (let next = at + 1; next <= at + FAILURE_REACH; next++)
    if (isWord(tokens[next], FAILING_IN)) return { kind: 'failure', endToken: next + 1 };
  return null;
}

/** "منذ عام 2012", "منذ سنوات", "منذ اندلاع الثورة"; not "for the first time since". */
function isLongAgo(tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= at - 4; before--) if (hasWord(tokens[before], FIRSTS)) return false;
  if (PARTICIPLE.test(tokens[at - 1]?.clean ?? '') && !hasWord(tokens[at - 1], PLACES)) return false;
  for (let next = at + 1; next <= at + 3; next++) {
    const token = tokens[next];
    if (token?.kind === 'number') return /^(?:19|20)\d\d$/.test(token.key);
    if (hasWord(token, YEARS)) return true;
    if (!hasWord(token, YEAR_STARTS)) return false;
  }
  return false;
}

function phraseAt(tokens: readonly Token[], at: number, list: Lexicon<Cue>, bare: boolean): FoundCue | null {
  const hit = lookUpPhrase(tokens, at, list, LONGEST_CUE);
  if (!hit || (bare && (hit.reading.article || /[بلك]/.test(hit.reading.clitics)))) return null;
  return { ...hit.value, endToken: hit.endToken };
}

const longer = (a: FoundCue | null, b: FoundCue | null): FoundCue | null =>
  a && b ? (b.endToken > a.endToken ? b : a) : (a ?? b);

/** Nothing, a mark or a conjunction stands before: a verb may follow. */
const opensClause = (before: Token | undefined): boolean =>
  before === undefined || before.kind === 'punctuation' || isWord(before, BEFORE_VERBS);

/** "من المقرر أن …" plans what follows, "هجوم مرتقب" what stands before. */
const EXPECTED = wordSet(
  foldArabic,
  'مقرر مقررا مقررة متوقع متوقعا متوقعة مرتقب مرتقبة منتظر مزمع مزمعة محتمل محتملة مرجح وشيك وشيكة',
);
const EXPECTING = /^(?:و?ف?من|كانت?|غير)$/;
/** "نص الاتفاق على", "يشمل الاتفاق": what an agreement lays down. */
const LAYING_DOWN = wordSet(foldArabic, 'نص يشمل تشمل شمل شملت يتضمن تتضمن تضمن تضمنت قضى قضت');
const AGREEMENTS = wordSet(foldArabic, 'اتفاق اتفاقية هدنة تسوية بند بنود مصالحة مبادرة');
const SAID_BEFORE = /^(?:و?أن|و?ان|ل.+)$/;
const BEFORE_VERBS = wordSet(foldArabic, 'و قد كما فيما بينما حيث ثم لكن أن بل لقد');
const FAILING = wordSet(foldArabic, 'فشل فشلت فشلوا يفشل تفشل أخفق أخفقت أخفقوا عجز عجزت عجزوا');
const FAILING_IN = wordSet(foldArabic, 'في عن');
const REACHING = wordSet(foldArabic, 'توصل');
const FAILURE_REACH = 6;
/** "المحاصرة منذ سنوات": since when belongs to the adjective. */
const PARTICIPLE = /^و?الم..+/;
const PLACES = wordSet(foldArabic, 'مدينة منطقة محافظة مناطق مدن معارضة مخيم');
const FIRSTS = wordSet(foldArabic, 'أكثر أول أولى أعنف أكبر أوسع أشد أسوأ أعلى نوعه نوعها');
const YEARS = wordSet(foldArabic, 'سنوات سنة سنتين سنوات أعوام عامين عاما عام اندلاع ثورة حرب أزمة انطلاق');
const YEAR_STARTS = wordSet(foldArabic, 'بداية مطلع أكثر من نحو حوالي عدة بدء قرابة');

/** Heads and prepositions before a thing that is taken for granted: "جراء القصف", "مصدر القصف". */
function takesUpNegation(tokens: readonly Token[], token: number, near: boolean): boolean {
  return isWord(tokens[token - 1], ANY) || (near && /^ب/.test(tokens[token]?.clean ?? ''));
}

const ANY = wordSet(foldArabic, 'أي أية لأي لأية بأي بأية');
const GRANTING = wordSet(
  foldArabic,
  `جراء إثر حول بشأن بسبب نتيجة خلال أثناء بعد عقب رغم منذ بعيد قبيل موجب وسط مصدر ضحايا قتلى جرحى عدد مكان موقع سبب أسباب آثار أضرار شدة حدة وتيرة
  خسائر مسؤولية حصيلة`,
);
const DEMONSTRATIVES = wordSet(foldArabic, 'هذا هذه ذلك تلك');
const ANSWERING = wordSet(foldArabic, 'ردا رد خلفية تعليقا تعليق تحقيق تحقيقات احتجاجا');
const IN = wordSet(foldArabic, 'في');
const ABLE = wordSet(
  foldArabic,
  'نجح نجحت ينجح تنجح نجحوا تفلح يفلح أفلحت فشل فشلت فشلوا أخفق أخفقت عجز عجزت شارك تشارك يشارك',
);

function isPresupposed(tokens: readonly Token[], token: number): boolean {
  const at = token - 1;
  if (isWord(tokens[at], DEMONSTRATIVES)) return true;
  const definite = tokens[token]?.readings.some((reading) => reading.article) ?? false;
  if (hasWord(tokens[at], GRANTING)) return true;
  if (definite && isWord(tokens[at], COMPLEMENTIZERS)) return true;
  // "ردا على هجوم", "التحقيق في هجوم": what is answered or looked into was.
  if (hasWord(tokens[at - 1], ANSWERING)) return true;
  if (!isWord(tokens[at], IN) || !definite) return false;
  for (let before = at - 1; before >= at - 6; before--) if (isWord(tokens[before], ABLE)) return false;
  return true;
}

/** The words and forms by which Arabic says that a thing was not, is not yet, or was long ago. */
export const arabicAssertions: AssertionCues = {
  cueAt,
  isPast: (tokens, token, { verb }) => {
    const clean = tokens[token]?.clean ?? '';
    return verb && !NOUN_LIKE.has(clean) && !isPresentForm(clean) && !isFutureForm(clean);
  },
  pastEscapes: new Set([
    'negation',
    'without',
    'denial',
    'failure',
    'averted',
    'plan',
    'pact',
    'future',
    'purpose',
    'rehearsal',
    'memory',
  ]),
  isPurpose: () => false,
  isCoordinated: (tokens, token) => isJoinedPresent(tokens[token]),
  isPresupposed,
  complementizers: COMPLEMENTIZERS,
  deniedRelatives: wordSet(foldArabic, 'ما لما عما بما'),
  resultMarks: wordSet(foldArabic, 'عن إلى'),
  breakers: wordSet(foldArabic, 'لكن ولكن بل فيما بينما إلا حيث غير لكنها لكنه'),
  relatives: wordSet(foldArabic, 'الذي التي الذين اللذين اللتين اللذان اللتان'),
  exceptions: wordSet(foldArabic, 'إلا سوى'),
  takesUpNegation,
  alternatives: wordSet(foldArabic, 'أو'),
  responsibilities: wordSet(
    foldArabic,
    `مسؤولية مسؤوليته مسؤوليتها مسؤوليتهم علاقة علاقته علاقتها صلة صلته صلتها ضلوع ضلوعه ضلوعها تورط تورطه تورطها وقوفها وقوفه وقوف`,
  ),
  questionWords: wordSet(foldArabic, 'هل'),
  accidents: wordSet(
    foldArabic,
    'حادث حوادث حادثين غرق أسطوانة أنبوبة كهربائي زلزال تحطم تحطمت تدهور انقلاب اصطدام انهيار',
  ),
  earlier: wordSet(foldArabic, 'كان كانت كانوا كانا كنا'),
};
