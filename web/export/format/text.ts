// Tab, line feed and carriage return are text; all other control characters, and what Unicode says is none, are not.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;

/** A text without control characters and without halves of characters: what every format can hold. */
export const printable = (text: string): string => text.toWellFormed().replace(unprintable, '');

const bidiControls = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * A text of somebody else's inside our own: it keeps its direction and cannot turn what stands around it (UAX #9). Its
 * own direction controls are dropped, since one without its end would close ours.
 */
export const enclosed = (text: string): string => `\u2068${text.replace(bidiControls, '')}\u2069`;

/** A text that stands alone: enclosed when it has direction controls, else as it is. */
export const tamed = (text: string): string => (text.search(bidiControls) < 0 ? text : enclosed(text));
