// Databases end text at NUL (SQLite) or refuse it (PostgreSQL), and turn lone surrogates into U+FFFD. These characters
// are stored as U+0010 (data link escape, which no report has reason to hold) and four hex digits, and so is U+0010.
const escapeMark = '\u0010';
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const unsafe = /[\u0000\u0010]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape mark is one
const escaped = /\u0010([0-9a-f]{4})/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const control = /[\u0000\u0010]/;

/** Any JavaScript string as text that every database gives back unchanged; ordinary text stays as it is. */
export function toSafeText(text: string): string {
  if (text.isWellFormed() && !control.test(text)) return text;
  return text.replace(unsafe, (unit) => escapeMark + unit.charCodeAt(0).toString(16).padStart(4, '0'));
}

/** The string that {@link toSafeText} was given. */
export function fromSafeText(stored: string): string {
  if (!stored.includes(escapeMark)) return stored;
  return stored.replace(escaped, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
