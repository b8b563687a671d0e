const quoteLength = 280;

/** A quote as lists show it. */
export function cutQuote(quote: string): string {
  if (quote.length <= quoteLength) return quote;
  // An emoji is two code units: it goes whole or not at all.
  return `${quote.slice(0, quoteLength).replace(/[\ud800-\udbff]$/, '')}…`;
}
