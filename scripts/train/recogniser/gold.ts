import { readFileSync } from 'node:fs';

export interface GoldSpan {
  start: number;
  end: number;
  text: string;
}

/** One annotated text. */
export interface GoldText {
  id: string;
  event: string;
  text: string;
  spans: GoldSpan[];
}

/** The texts of a gold file of ../shared/eval's format; a span that is given twice counts once. */
export function readGold(path: string): GoldText[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const row = JSON.parse(line) as { id: string; event?: string; text: string; mentions: GoldSpan[] };
      const seen = new Set<string>();
      const spans = row.mentions.filter(({ start, end }) => {
        const key = `${start},${end}`;
        return seen.has(key) ? false : Boolean(seen.add(key));
      });
      return { id: row.id, event: row.event ?? '', text: row.text, spans };
    });
}

/**
 * IDRISI gives every name the place where its letters first stand in the text, be that inside a longer hashtag or word, and
 * leaves its repetitions out. Here a name is annotated wherever it stands alone.
 */
export function withRepetitions({ text, spans, ...rest }: GoldText): GoldText {
  const found: GoldSpan[] = [];
  for (const name of new Set(spans.map((span) => span.text))) {
    const standing: GoldSpan[] = [];
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      const end = at + name.length;
      if (stands(text, at, end)) standing.push({ start: at, end, text: name });
    }
    // Only inside other words: an annotation that nobody could learn, kept unless it cuts a word.
    if (standing.length === 0)
      standing.push(...spans.filter((s) => s.text === name && !isLetter(text[s.end])));
    found.push(...standing);
  }
  // A name inside a longer one is part of it.
  const outer = found.filter(
    (a) =>
      !found.some(
        (b) => b !== a && b.start <= a.start && a.end <= b.end && b.end - b.start > a.end - a.start,
      ),
  );
  return { text, spans: outer.sort((a, b) => a.start - b.start), ...rest };
}

const isLetter = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{M}\p{N}]/u.test(char);

/** True when neither a letter behind nor a joint of a hashtag on either side makes the name part of something longer. */
function stands(text: string, start: number, end: number): boolean {
  if (isLetter(text[end]) || isLetter(text[start - 1])) return false;
  const joined = (char: string | undefined, next: string | undefined): boolean =>
    char === '_' && isLetter(next);
  return !joined(text[end], text[end + 1]) && !joined(text[start - 1], text[start - 2]);
}
