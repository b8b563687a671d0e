import type { FoundCue, NegatedVerb } from '../AssertionCues.ts';
import { bySpelling } from '../bySpelling.ts';
import { isWord, lookUp, wordSet } from '../lexicon.ts';
import type { Token } from '../Token.ts';
import { foldArabic } from './normalize.ts';
import { arabicTriggers } from './triggers.ts';
import { isPresentForm } from './verbTense.ts';

const NEGATORS = wordSet(foldArabic, 'لم لن ليس ليست ليسوا لا');
const IS_NOT = wordSet(foldArabic, 'ليس ليست ليسوا');
const DEMONSTRATIVES = wordSet(foldArabic, 'هذا هذه ذلك تلك');
/** "There is": existence, not a predicate, is negated. */
const EXISTING = wordSet(foldArabic, 'هناك ثمة في بين');

/** "لا تزال", "لم يتوقف" say that something goes on. */
const CONTINUING = /^(?:[يتن]?(?:زا?ل|توقف|وقف|هدا|هدء|نقطع|فتر|كف|برح|نفك)(?:ت|وا|ون)?)$/;
/** Verbs whose negation leaves what they speak of as it is: "was not known", "did not prevent", "was not limited to". */
const GRANTING =
  /^[يتن](?:عرف|علم|تضح|تبين|تبن|تبني|كتف|كتفي|قتصر|تسن|توان|تواني|تردد|تورع|سلم|نج|نجو|ستثن|خل|لبث|مض|كد|منع|حل|ثن|ردع|نف|نفي|نكر|خف|خفي|متنع|ستبعد|جد|علق)(?:وا|ون|ا)?$/;
const BEING = /^[يتن](?:كن|كون|كونوا|كونا|عد|عتبر)$/;
/** Verbs of results: not they are negated but what they lead to. */
const RESULTING = /^[يتن](?:سفر|ود|ودي|خلف|تسبب|نتج|لحق|فض|فضي|وقع)$/;
/** Verbs that say little by themselves, or carry what follows: "carried out", "saw", "was able to", "agreed to". */
const CARRYING =
  /^[يتن](?:قم|قوم|شهد|سجل|قع|حدث|جر|جري|تم|حصل|نفذ|شن|رصد|وثق|وجد|تعرض|تمكن|ستطع|ستطيع|نجح|بدا|رد|سمح|سمع|وافق|قبل|رضخ|نو|نوي|عتزم|خطط|هدد|طلب|دع|دعو|قرر|حاول|علن)(?:وا|ون|ا|ان)?$/;

/** The folded word behind "and", "so" and the mark of a question. */
const behindConjunction = bySpelling(({ clean }) => foldArabic(clean.replace(/^[وفأ](?=..)/, '')));

/** A negator with the verb that it negates; null where no word is one, `none` where it negates no event. */
export function arabicNegationAt(tokens: readonly Token[], at: number): FoundCue | null {
  const token = tokens[at] as Token;
  const word = behindConjunction(token.spelling);
  if (word === 'ما') return whatOrNot(tokens, at);
  if (!NEGATORS.has(word)) return null;
  const next = tokens[at + 1]?.key ?? '';
  const negation = (verb: NegatedVerb, endToken: number): FoundCue => ({ kind: 'negation', verb, endToken });
  if (CONTINUING.test(next) || GRANTING.test(next)) return { kind: 'none', endToken: at + 2 };
  const isNot = IS_NOT.has(word);
  if (isNot || BEING.test(next)) {
    let end = isNot ? at + 1 : at + 2;
    if (isWord(tokens[end], EXISTING)) return negation('carrier', at + 1);
    while (isWord(tokens[end], DEMONSTRATIVES)) end++;
    // "ليس هجوما": an indefinite accusative is the predicate, what it was not.
    if (/^[^ا].+ا$/.test(tokens[end]?.clean ?? '')) return negation('plain', end);
    return negation('copula', end);
  }
  if (RESULTING.test(next)) return negation('result', at + 1);
  return negation(CARRYING.test(next) ? 'carrier' : 'plain', at + 1);
}

/**
 * "ما" negates a past verb at the head of a sentence or behind "that", and mostly means "what" elsewhere. "ما زالت" goes on,
 * "ما إن" is "as soon as"; "ما قصفته", with its object, is "what they shelled".
 */
function whatOrNot(tokens: readonly Token[], at: number): FoundCue | null {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (!next) return null;
  if (CONTINUING.test(next.key) || /^(?:ان|لبث|لبثت|فتئ|فتئت)$/.test(next.key))
    return { kind: 'none', endToken: at + 2 };
  const opens =
    before === undefined ||
    (before.kind === 'punctuation' && !/^[،,]$/.test(before.clean)) ||
    isWord(before, THAT) ||
    isNoun(before);
  if (!opens) return null;
  if (/^كانو?ت?ا?$/.test(next.key)) {
    // "ما كانت … لتقصف": "was not to".
    for (let i = at + 2; i <= at + 5; i++)
      if (
        /^ل[يت]/.test(tokens[i]?.clean ?? '') &&
        lookUp(tokens[i], arabicTriggers)?.value.some(({ verb }) => verb)
      )
        return { kind: 'negation', verb: 'copula', endToken: at + 1 };
    return null;
  }
  const isEvent =
    lookUp(next, arabicTriggers)?.value.some(({ verb }) => verb) === true && !isPresentForm(next.clean);
  return isEvent && !/[هة]$/.test(next.clean) ? { kind: 'negation', verb: 'plain', endToken: at + 1 } : null;
}

const THAT = wordSet(foldArabic, 'أن أنها أنه أنهم إن إنها إنه لكن');
/** A party between "that" and its verb: "أن الفصائل ما انسحبت". */
const isNoun = (before: Token): boolean =>
  before.readings.some((reading) => reading.article && reading.clitics === '');
