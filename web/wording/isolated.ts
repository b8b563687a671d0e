/** First strong isolate and pop directional isolate: a name keeps its own direction inside a sentence (UAX #9). */
export const isolated = (name: string): string => `\u2068${name}\u2069`;
