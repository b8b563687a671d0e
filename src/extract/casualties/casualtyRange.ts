/** An event's place among the clauses of its sentence. */
interface Placed {
  clause: { index: number; firstToken: number };
}

/**
 * The tokens whose numbers belong to an event: from its clause to the next event's ("… ما أدى إلى مقتل ثلاثة"); for the first
 * event of a sentence from the sentence's beginning ("قتل ثلاثة جراء قصف …").
 */
export function casualtyRange(
  { clause }: Placed,
  events: readonly Placed[],
  sentence: { firstToken: number; endToken: number },
): { first: number; end: number } {
  const isFirst = !events.some((other) => other.clause.index < clause.index);
  const next = events.find((other) => other.clause.index > clause.index);
  return {
    first: isFirst ? sentence.firstToken : clause.firstToken,
    end: next?.clause.firstToken ?? sentence.endToken,
  };
}
