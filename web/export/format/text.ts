// Tab, line feed and carriage return are text; all other control characters, and what Unicode says is none, are not.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;

/** A text without control characters and without halves of characters: what every format can hold. */
export const printable = (text: string): string => text.toWellFormed().replace(unprintable, '');
