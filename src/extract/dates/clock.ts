import { Temporal } from 'temporal-polyfill/full';
import type { Note } from '../../model/note.ts';
import { byClock } from './notes.ts';

/** The clock that dates are read by unless the caller says otherwise. */
export const DEFAULT_TIME_ZONE = 'Asia/Damascus';

export interface Publication {
  /** The day of publication by the clock of the time zone; null when unknown. */
  day: Temporal.PlainDate | null;
  warnings: Note[];
  /** Says so where the clock of the zone shows another day than the moment as it is written ("21:30Z"). */
  byClock: Note | null;
}

/**
 * The day on which a report came out. `publishedAt` is an ISO 8601 date, or a date-time: with an offset it is turned to the
 * clock of `timeZone` (22:30 UTC is the next day in Damascus), without one it is taken as local. Anything else gives no
 * day and a warning; an unknown zone throws a RangeError that names it.
 */
export function publicationDay(
  publishedAt: string | null,
  timeZone: string = DEFAULT_TIME_ZONE,
): Publication {
  const zone = knownZone(timeZone);
  if (publishedAt === null || publishedAt.trim() === '') return { day: null, warnings: [], byClock: null };
  const given = publishedAt.trim().replace(/^(\d{4}-\d{2}-\d{2}) (\d{2}:)/, '$1T$2');
  try {
    if (/^\d{4}-\d{2}-\d{2}T.*(?:[Zz]|[+-]\d{2}:?\d{2})$/.test(given)) return onClock(given, zone);
    if (/^\d{4}-\d{2}-\d{2}(?:T|$)/.test(given))
      return { day: Temporal.PlainDate.from(given), warnings: [], byClock: null };
  } catch {
    // Falls through: a date that looks right but does not exist, such as 2018-02-30.
  }
  return { day: null, warnings: [unreadable(publishedAt)], byClock: null };
}

function onClock(given: string, zone: string): Publication {
  const day = Temporal.Instant.from(given).toZonedDateTimeISO(zone).toPlainDate();
  const same = given.startsWith(day.toString());
  return { day, warnings: [], byClock: same ? null : byClock(given, zone, day) };
}

/** A clock is looked up in the zone database; the zones asked for are few. */
const knownZones = new Map<string, string>();

function knownZone(timeZone: string): string {
  let zone = knownZones.get(timeZone);
  if (zone === undefined) {
    zone = zoneId(timeZone);
    knownZones.set(timeZone, zone);
  }
  return zone;
}

function zoneId(timeZone: string): string {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timeZone).timeZoneId;
  } catch {
    throw new RangeError(`Unknown time zone "${timeZone}": use an IANA name such as ${DEFAULT_TIME_ZONE}`);
  }
}

function unreadable(publishedAt: string): Note {
  return {
    en: `The publication date "${publishedAt}" is no ISO 8601 date; expressions such as "yesterday" stay unresolved`,
    ar: `تاريخ النشر «${publishedAt}» ليس تاريخاً بصيغة ISO 8601؛ تبقى عبارات مثل «أمس» دون تحديد`,
  };
}
