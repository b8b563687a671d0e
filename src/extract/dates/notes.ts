import type { Temporal } from 'temporal-polyfill/full';
import type { Weekday } from '../../language/temporal.ts';
import type { Note } from '../../model/note.ts';

/** Sentences about dates, in both interface languages. */

const WEEKDAYS_EN = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const WEEKDAYS_AR = ['الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت', 'الأحد'] as const;

export function weekdayEn(day: number): string {
  return WEEKDAYS_EN[day - 1] as string;
}

export function weekdayAr(day: number): string {
  return WEEKDAYS_AR[day - 1] as string;
}

export function countedFrom(published: Temporal.PlainDate): Note {
  return {
    en: `counted from the publication date, ${weekdayEn(published.dayOfWeek)} ${published}`,
    ar: `محسوب من تاريخ النشر، ${weekdayAr(published.dayOfWeek)} ${published}`,
  };
}

/** The moment of publication falls on another day by the clock of the place than as it is written. */
export function byClock(publishedAt: string, zone: string, day: Temporal.PlainDate): Note {
  return {
    en: `published at ${publishedAt}, which is ${weekdayEn(day.dayOfWeek)} ${day} by the clock of ${zone}`,
    ar: `نُشر في ${publishedAt}، أي ${weekdayAr(day.dayOfWeek)} ${day} بتوقيت ${zone}`,
  };
}

export function datedLater(own: Temporal.PlainDate, given: Temporal.PlainDate): Note {
  return {
    en: `the text is dated ${own}, after the publication date given with it (${given}): counted from the text's own date, check it`,
    ar: `تاريخ النص ${own}، أي بعد تاريخ النشر المعطى (${given}): حُسب من تاريخ النص نفسه، يُرجى التحقق`,
  };
}

export function stated(): Note {
  return { en: 'the text gives the date', ar: 'التاريخ مذكور في النص' };
}

export function noPublicationDate(): Note {
  return {
    en: 'no publication date: cannot say which day this is',
    ar: 'لا يوجد تاريخ نشر: لا يمكن تحديد اليوم المقصود',
  };
}

export function noPublicationForWeekday(weekday: Weekday): Note {
  return {
    en: `no publication date: cannot say which ${weekdayEn(weekday)}`,
    ar: `لا يوجد تاريخ نشر: لا يمكن تحديد أي يوم ${weekdayAr(weekday)} هو المقصود`,
  };
}

export function noPublicationForYear(): Note {
  return {
    en: 'the text names no year, and there is no publication date to tell it from',
    ar: 'لا يذكر النص السنة، ولا يوجد تاريخ نشر تُعرف منه',
  };
}

export function latestWeekday(weekday: Weekday): Note {
  return {
    en: `the latest ${weekdayEn(weekday)} not after publication`,
    ar: `أقرب ${weekdayAr(weekday)} لا يتجاوز تاريخ النشر`,
  };
}

export function announced(): Note {
  return {
    en: 'read as coming: a word before it announces the future',
    ar: 'قُرئ على أنه قادم: تسبقه كلمة تدل على المستقبل',
  };
}

export function implied(part: 'year' | 'month'): Note {
  return part === 'year'
    ? {
        en: 'the text names no year: the latest one not after publication was taken',
        ar: 'لا يذكر النص السنة: أُخذت أقرب سنة لا تتجاوز تاريخ النشر',
      }
    : {
        en: 'the month was taken from the publication date',
        ar: 'أُخذ الشهر من تاريخ النشر',
      };
}

export function orderUnsure(day: number, month: number): Note {
  return {
    en: `read as day ${day} of month ${month}; the other order would fit too`,
    ar: `قُرئ اليوم ${day} من الشهر ${month}، ويحتمل العكس`,
  };
}

export function shortYear(year: number): Note {
  return { en: `two-digit year read as ${year}`, ar: `السنة المكتوبة برقمين قُرئت ${year}` };
}

export function fromHijri(): Note {
  return {
    en: 'converted from the Hijri calendar (Umm al-Qura); the local date may differ by a day',
    ar: 'محوّل من التقويم الهجري (أم القرى)؛ قد يختلف التاريخ المحلي بيوم',
  };
}

export function noSuchDate(): Note {
  return { en: 'there is no such day in the calendar', ar: 'لا يوجد يوم كهذا في التقويم' };
}

export function weekdayDisagrees(
  text: string,
  said: Weekday,
  day: Temporal.PlainDate,
  kept: 'publication' | 'date' | 'before',
): Note {
  const keptEn = {
    publication: 'counted from the publication date',
    date: 'kept the date as written',
    before: 'counted from the day named before',
  }[kept];
  const keptAr = {
    publication: 'حُسب من تاريخ النشر',
    date: 'أُبقي على التاريخ المكتوب',
    before: 'حُسب من اليوم المذكور قبله',
  }[kept];
  return {
    en: `"${text}" says ${weekdayEn(said)}, but ${day} is a ${weekdayEn(day.dayOfWeek)}: ${keptEn}, check it`,
    ar: `«${text}» يقول ${weekdayAr(said)}، لكن ${day} يوم ${weekdayAr(day.dayOfWeek)}: ${keptAr}، يُرجى التحقق`,
  };
}

export function noDayBefore(): Note {
  return {
    en: 'counted from a day that the text does not date before it',
    ar: 'محسوب من يوم لا يذكر النص تاريخه قبله',
  };
}

export function countedFromDay(text: string, day: Temporal.PlainDate): Note {
  return {
    en: `counted from the day named last before it, "${text}": ${weekdayEn(day.dayOfWeek)} ${day}`,
    ar: `محسوب من آخر يوم ذُكر قبله، «${text}»: ${weekdayAr(day.dayOfWeek)} ${day}`,
  };
}

export function dayBeforeUnsure(): Note {
  return {
    en: 'the text names another period in between: check that this day is meant',
    ar: 'يذكر النص فترة أخرى بينهما: يُرجى التحقق من أنه اليوم المقصود',
  };
}

export function hourOnDayBefore(text: string): Note {
  return {
    en: `the text names an hour and no day: the day named last before it was taken, "${text}"`,
    ar: `يذكر النص ساعة دون يوم: أُخذ آخر يوم ذُكر قبلها، «${text}»`,
  };
}

export function hourOnPublication(): Note {
  return {
    en: 'the text names an hour and no day: the day of publication was taken',
    ar: 'يذكر النص ساعة دون يوم: أُخذ يوم النشر',
  };
}

export function hourWithoutDay(): Note {
  return {
    en: 'the text names an hour and no day, and there is no publication date',
    ar: 'يذكر النص ساعة دون يوم، ولا يوجد تاريخ نشر',
  };
}

export function afterMidnight(): Note {
  return {
    en: 'after midnight: the day after that evening',
    ar: 'بعد منتصف الليل: اليوم التالي لذلك المساء',
  };
}

export function yearBefore(year: number): Note {
  return {
    en: `counted from the year named before it, ${year}`,
    ar: `محسوب من السنة المذكورة قبله، ${year}`,
  };
}

export function twentiethCentury(): Note {
  return {
    en: 'the text names no century: the twentieth was taken',
    ar: 'لا يذكر النص القرن: أُخذ القرن العشرون',
  };
}

export function partOfPeriod(part: 'start' | 'middle' | 'end'): Note {
  const en = { start: 'its beginning', middle: 'its middle', end: 'its end' }[part];
  const ar = { start: 'بدايتها', middle: 'منتصفها', end: 'نهايتها' }[part];
  return {
    en: `the text means ${en}; the whole period is kept`,
    ar: `يقصد النص ${ar}؛ أُبقي على الفترة كاملة`,
  };
}

export function vague(): Note {
  return {
    en: 'the text gives no number: only the period is known',
    ar: 'لا يذكر النص عدداً: تُعرف الفترة فقط',
  };
}

export function sinceThen(): Note {
  return { en: 'from then until publication', ar: 'منذ ذلك الحين حتى تاريخ النشر' };
}

export function week(weekStart: number): Note {
  return {
    en: `a week is read as beginning on ${weekdayEn(weekStart)}`,
    ar: `يُعدّ الأسبوع مبتدئاً بيوم ${weekdayAr(weekStart)}`,
  };
}

export function nightOfEvening(): Note {
  return { en: 'a night belongs to the evening before it', ar: 'تُنسب الليلة إلى المساء الذي بدأت فيه' };
}

export function whichPeriodUnsure(): Note {
  return {
    en: 'the text does not say which; the one of publication was taken',
    ar: 'لا يحدد النص أيّها؛ أُخذت فترة النشر',
  };
}
