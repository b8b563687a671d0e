import type { Calendar } from '../../temporal.ts';
import { foldArabic } from '../normalize.ts';

export interface MonthName {
  calendar: Calendar;
  month: number;
  /** Words of the name: folded, the article of each cut (ربيع الأول is two words). */
  words: readonly string[];
  /** Also a word or a person's name of its own: read as a month only beside a day, a year or "شهر". */
  homograph: boolean;
}

/**
 * Month names by number: Levantine and Iraqi, Egyptian and Gulf, Maghrebi, and English ones as stamps of posts and quoted
 * pages carry them. `!` marks homographs.
 */
const GREGORIAN: readonly string[] = [
  'كانون الثاني|كانون ثاني|يناير|جانفي|january|!jan',
  'شباط|فبراير|فيفري|february|!feb',
  'آذار|اذار|!مارس|!مارت|!march|!mar',
  'نيسان|أبريل|إبريل|ابريل|أفريل|!april|!apr',
  'أيار|مايو|!ماي|!مايس|!may',
  'حزيران|يونيو|يونيه|يونية|!جوان|!june|!jun',
  'تموز|يوليو|يوليه|يولية|يوليوز|جويلية|july|!jul',
  '!آب|أغسطس|اوغسطس|غشت|!أوت|!august|!aug',
  'أيلول|سبتمبر|شتنبر|september|!sep|!sept',
  'تشرين الأول|تشرين أول|أكتوبر|october|!oct',
  'تشرين الثاني|تشرين ثاني|نوفمبر|نونبر|november|!nov',
  'كانون الأول|كانون أول|ديسمبر|دجنبر|december|!dec',
];

const HIJRI: readonly string[] = [
  '!محرم',
  '!صفر',
  'ربيع الأول|ربيع أول',
  'ربيع الآخر|ربيع الثاني|ربيع آخر|ربيع ثاني',
  'جمادى الأولى|جمادى الأول',
  'جمادى الآخرة|جمادى الثانية|جمادى الآخر|جمادى الثاني',
  '!رجب',
  '!شعبان',
  '!رمضان',
  '!شوال',
  'ذو القعدة|ذي القعدة|ذي قعدة',
  'ذو الحجة|ذي الحجة|ذي حجة',
];

function names(list: readonly string[], calendar: Calendar): MonthName[] {
  return list.flatMap((line, index) =>
    line.split('|').map((name) => ({
      calendar,
      month: index + 1,
      homograph: name.startsWith('!'),
      words: name
        .replace('!', '')
        .split(' ')
        .map((word) => foldArabic(word.replace(/^ال/, ''))),
    })),
  );
}

/** Month names by their first word. */
export const MONTHS_BY_FIRST_WORD: ReadonlyMap<string, readonly MonthName[]> = byFirstWord([
  ...names(GREGORIAN, 'gregorian'),
  ...names(HIJRI, 'hijri'),
]);

function byFirstWord(list: readonly MonthName[]): Map<string, MonthName[]> {
  const map = new Map<string, MonthName[]>();
  for (const name of list) {
    const first = name.words[0] as string;
    map.set(first, [...(map.get(first) ?? []), name]);
  }
  return map;
}
