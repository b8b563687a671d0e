/** A text in the quotation marks of its own language. */
export function quoted(text: string, lang: string): string {
  return lang === 'ar' ? `«${text}»` : `“${text}”`;
}
