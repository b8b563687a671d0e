/**
 * The most text that one report may have, in bytes of UTF-8 (for a file: in bytes of the file). A long newspaper article
 * has 0.05 MB, a novel 1 MB: what is larger is a collection, and no reader of the map could find a sentence in it.
 */
export const MAX_REPORT_BYTES = 5_000_000;

/** The most that one line of JSON Lines may have: a whole report, each Arabic letter written as `\uXXXX` (3 times the bytes). */
export const MAX_LINE_BYTES = 3 * MAX_REPORT_BYTES + 1_000_000;

/** Bytes as megabytes for a message: '50.0 MB'. */
export const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

/** Why a text is too long for one report, and what to do. `size` is the size as a reader may know it: 'over 5.0 MB'. */
export const tooLongForOneReport = (size: string): string =>
  `${size} of text is not one report (the limit is ${megabytes(MAX_REPORT_BYTES)}); ` +
  'split it into one file a report, or into JSON Lines with one report a line';

/** The most that one feed or JSON array may have: it is held whole. Real feeds stay under 1 MB. */
export const MAX_FEED_BYTES = 20_000_000;

/** The most that one message of mail may have, attachments included: what most mail servers let through. */
export const MAX_MAIL_BYTES = 25_000_000;

/** The most that one ZIP archive may have, packed: it is held whole, as its directory stands at its end. */
export const MAX_ARCHIVE_BYTES = 200_000_000;

/** The most that may come out of one archive, with what is in archives inside it. */
export const MAX_INFLATED_BYTES = 2_000_000_000;
export const MAX_ARCHIVE_ENTRIES = 100_000;

/** How many times a file may grow when unpacked: text grows 3 to 20 times, a bomb of zeros 1,000 times. */
export const MAX_ARCHIVE_RATIO = 100;
