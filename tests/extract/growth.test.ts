import { describe, expect, it } from 'vitest';
import { readDates } from '../../src/extract/dates/readDates.ts';
import { assembleIncidents } from '../../src/extract/incidents/assembleIncidents.ts';
import type { Gazetteer } from '../../src/gazetteer/Gazetteer.ts';
import { geoparse } from '../../src/geoparse/geoparse.ts';
import { languagePacks } from '../../src/language/packs.ts';
import type { Token } from '../../src/language/Token.ts';
import { tokenizeText } from '../../src/language/tokenize.ts';
import type { LanguageCode } from '../../src/model/report.ts';
import { embeddedGazetteer } from '../gazetteer/embedded.ts';

/** Counts the steps of an extraction without a clock: what is read of a token, and what the gazetteer is asked. */
class Counter {
  steps = 0;

  gazetteer(gazetteer: Gazetteer): Gazetteer {
    return new Proxy(gazetteer, {
      get: (target, name) => {
        const value = Reflect.get(target, name, target) as unknown;
        if (typeof value !== 'function') return value;
        return (...given: unknown[]) => {
          this.steps++;
          return Reflect.apply(value, target, given) as unknown;
        };
      },
    });
  }

  token(token: Token): Token {
    return new Proxy(token, {
      get: (target, name) => {
        this.steps++;
        return Reflect.get(target, name, target) as unknown;
      },
    });
  }
}

/** The steps of the whole way from the tokens to the incidents. */
function work(text: string, language: LanguageCode): number {
  const counter = new Counter();
  const pack = languagePacks[language];
  const { tokens, sentences } = tokenizeText(text);
  const tokenized = { text, tokens: tokens.map((token) => counter.token(token)), sentences };
  const mentions = geoparse(tokenized, counter.gazetteer(embeddedGazetteer()), pack.places);
  const { dates } = readDates(tokenized, language, { publishedAt: '2018-06-30' });
  assembleIncidents({
    report: {
      id: 'growth',
      title: null,
      text,
      lang: language,
      outlet: null,
      url: null,
      publishedAt: '2018-06-30',
      publishedFrom: null,
      sha256: '',
    },
    tokenized,
    lexicon: pack.events,
    mentions,
    dates,
    publishedDay: '2018-06-30',
  });
  return counter.steps;
}

const ARABIC: readonly (readonly [what: string, piece: string])[] = [
  ['a report that repeats itself', 'قصف على بلدات السهوة والجيزة وكحيل بريف درعا الشرقي.\n'],
  ['a list without an end', 'السهوة والجيزة وكحيل وصيدا و'],
  ['a list joined by commas', 'السهوة، والجيزة، '],
  ['one name over and over', 'درعا '],
  ['cues without names', 'مدينة بلدة قرية '],
  ['one cue over and over', 'بلدة '],
  ['directions without names', 'شمال غرب جنوب شرق '],
  ['a chain of containers', 'بدرعا '],
  ['a chain of directions', 'غرب درعا '],
  ['one name with hundreds of namesakes', 'الجديدة '],
  ['proclitics of one letter', 'و ب ل ف ك '],
  ['proclitics written together', 'وبلفكوبلفك '],
  ['a hashtag without an end', '_خان_شيخون'],
  ['hashtags one behind the other', '#خان_شيخون#درعا'],
  ['quotation marks inside quotation marks', '«قال “'],
  ['opening quotation marks', '«'],
  ['brackets around names', '(درعا) '],
  ['speakers without an end', 'قال الناشط إن المرصد أكد أن '],
  ['speakers behind', 'قصف على طفس، بحسب ناشطين، '],
  ['verbs without a speaker', 'وأضاف أن القصف '],
  ['headings of speakers', 'مصادر محلية: قصف على طفس | '],
  ['sources of sources', 'نقلت وكالة عن مصدر نقلا عن شبكة '],
  ['accounts', 'وقال المجلس إن قصفا استهدف طفس.\nوتعرضت جاسم لقصف.\n'],
  ['verbs of saying', 'قال '],
  ['triggers without an end', 'قصف اشتباكات '],
  ['deaths and numbers', 'قتل 3 مدنيين '],
  ['dates without an end', 'يوم الجمعة 29 حزيران 2018 '],
  ['numbers without an end', '30 '],
  ['parties without an end', 'قوات النظام وهيئة تحرير الشام '],
  ['negators without an end', 'لم لا '],
  ['heads of names', 'أم تل خان '],
  ['addresses without an end', 'https://t.co/x @user_name a.b.c.'],
  ['apostrophes and joints', "a'b-c_d’s "],
];

const ENGLISH: readonly (readonly [what: string, piece: string])[] = [
  [
    'a report that repeats itself',
    'Shelling hit the towns of Nawa and Tafas in western Daraa countryside on Friday. ',
  ],
  ['a list without an end', 'Nawa, Tafas and '],
  ['one name over and over', 'Aleppo '],
  ['an address without an end', 'Nawa, Daraa, Syria, '],
  ['capitals without an end', 'Aleppo Central Prison Brigade '],
  ['initials without an end', 'U.S.A.'],
  ['cues behind names', 'Daraa province governorate city '],
  ['speakers without an end', 'residents of Tafas said that the council reported that '],
  ['quoted sources', 'the agency quoted a source as saying the council said '],
  ['dates without an end', 'on Friday, June 29, 2018, '],
];

describe('the work of an extraction', () => {
  it.each(ARABIC)('grows with an Arabic text, not faster: %s', (_, piece) => {
    const once = work(piece.repeat(60), 'ar');
    expect(work(piece.repeat(120), 'ar') / once).toBeLessThan(3);
  });

  it.each(ENGLISH)('grows with an English text, not faster: %s', (_, piece) => {
    const once = work(piece.repeat(60), 'en');
    expect(work(piece.repeat(120), 'en') / once).toBeLessThan(3);
  });

  it.each([
    ['spaces', ' ', 0],
    ['line ends', '\n', 0],
    ['combining marks', '\u0301', 0],
    ['direction marks', '\u200f', 0],
    ['marks on one letter', '\u064b', 1],
    ['tatweel', '\u0640', 1],
    ['letters of one word', 'ا', 1],
    ['apostrophes', "'", 1],
    ['halves of surrogate pairs', '\ud800', 1],
  ])('takes a million %s', (_, character, leastTokens) => {
    const text = `درعا ا${character.repeat(1_000_000)} نوى`;
    expect(tokenizeText(text).tokens.length).toBeGreaterThan(leastTokens + 1);
    expect(work(`درعا ا${character.repeat(1000)} نوى`, 'ar')).toBeLessThan(200_000);
  });
});
