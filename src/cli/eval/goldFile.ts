/** One text of a gold set as its file has it, and the line of predictions made for it. */
export interface ScoredText {
  id: string;
  gold: Record<string, unknown>;
  prediction: string;
}

/** What of a gold set is measured. */
export interface GoldSelection {
  /** Ids of texts that are left out, such as those that rules were written with. */
  exclude: readonly string[];
  /** When not empty, only gold mentions of these types count. */
  types: readonly string[];
}

/** Reads a gold set's lines, blank ones left out. Throws, naming the line, when one is no JSON object. */
export function readGold(content: string): Record<string, unknown>[] {
  return content
    .split('\n')
    .flatMap((line, i) => (line.trim() === '' ? [] : [parseObject(line, `line ${i + 1} of the gold set`)]));
}

function parseObject(line: string, where: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new Error(`${where} is no JSON`, { cause });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`${where} is no JSON object`);
  return value as Record<string, unknown>;
}

/**
 * Pairs each text of a gold set with the line of predictions made for it. A text that is given twice counts once.
 * Throws when the two differ in number.
 */
export function pairTexts(
  gold: readonly Record<string, unknown>[],
  predictions: readonly string[],
  { exclude, types }: GoldSelection,
): ScoredText[] {
  if (gold.length !== predictions.length)
    throw new Error(`${gold.length} texts of gold, ${predictions.length} lines of predictions`);
  const seen = new Set<string>();
  return gold.flatMap((text, i) => {
    const key = `${text.id}\u0000${text.text}`;
    if (seen.has(key) || exclude.includes(String(text.id))) return [];
    seen.add(key);
    return [{ id: String(text.id), gold: ofTypes(text, types), prediction: predictions[i] as string }];
  });
}

/**
 * Lines of predictions made elsewhere, put in the order of the gold set by the id of their report. A text without a
 * line counts as one in which nothing was found. Throws when a line is no prediction or its id is not in the gold set.
 */
export function orderedLike(gold: readonly Record<string, unknown>[], content: string): string[] {
  const lines = new Map<string, string>();
  for (const [i, line] of content.split('\n').entries()) {
    if (line.trim() === '') continue;
    const { report } = parseObject(line, `line ${i + 1} of the predictions`);
    lines.set(String((report as { id?: unknown } | undefined)?.id), line);
  }
  const ids = new Set(gold.map(({ id }) => String(id)));
  for (const id of lines.keys())
    if (!ids.has(id)) throw new Error(`the predictions have a report "${id}", which the gold set has not`);
  const nothing = { mentions: [], dates: [], incidents: [] };
  return gold.map(({ id }) => lines.get(String(id)) ?? JSON.stringify({ report: { id }, ...nothing }));
}

function ofTypes(gold: Record<string, unknown>, types: readonly string[]): Record<string, unknown> {
  if (types.length === 0 || !Array.isArray(gold.mentions)) return gold;
  return {
    ...gold,
    mentions: gold.mentions.filter(({ type }: { type?: string }) => types.includes(type ?? '')),
  };
}

/** Deals items out to at most `most` groups of like size, in a fixed order that does not follow the file's. */
export function inBlocks<T>(items: readonly T[], most: number): T[][] {
  // A stride prime to the number of items visits each once, so that neighbours of the file part.
  let stride = Math.max(1, Math.floor(items.length * 0.618));
  while (greatestCommonDivisor(stride, items.length) > 1) stride++;
  const blocks: T[][] = Array.from({ length: Math.min(most, items.length) }, () => []);
  for (let i = 0; i < items.length; i++)
    blocks[i % blocks.length]?.push(items[(i * stride) % items.length] as T);
  return blocks;
}

const greatestCommonDivisor = (a: number, b: number): number =>
  b === 0 ? a : greatestCommonDivisor(b, a % b);
