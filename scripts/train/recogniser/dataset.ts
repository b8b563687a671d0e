import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Gazetteer } from '../../../src/gazetteer/Gazetteer.ts';
import type { ReadText } from '../../../src/geoparse/learned/contextFeatures.ts';
import { textFeatures } from '../../../src/geoparse/learned/textFeatures.ts';
import type { WordReader } from '../../../src/geoparse/learned/wordFeatures.ts';
import type { PlaceLexicon } from '../../../src/language/PlaceLexicon.ts';
import type { Example } from './Crf.ts';
import { type Corpus, corpora } from './corpora.ts';
import { type GoldText, readGold, withRepetitions } from './gold.ts';
import { labelsOf, postKey, readAsReport } from './prepare.ts';

/** One annotated text, ready to learn from. */
export interface Item {
  corpus: Corpus;
  gold: GoldText;
  read: ReadText;
  fold: string;
  example: Example;
}

const BLOCKS = 5;

/** All texts of the gold folder; copies of one text count once. */
export function loadItems(
  folder: string,
  gazetteer: Gazetteer,
  lexicon: PlaceLexicon,
  reader: WordReader,
): Item[] {
  const seen = new Set<string>();
  return corpora.flatMap((corpus, table) => {
    const texts = readGold(join(folder, corpus.file));
    return texts.flatMap((gold, i) => {
      const key = postKey(gold.text);
      if (seen.has(key)) return [];
      seen.add(key);
      const read = readAsReport(gold.text, gazetteer, lexicon);
      const labels = labelsOf(read, corpus.firstOnly ? withRepetitions(gold) : gold);
      const features = textFeatures(read, reader);
      const fold =
        corpus.folds === 'events' ? gold.event : `block ${1 + Math.floor((i * BLOCKS) / texts.length)}`;
      return [
        {
          corpus,
          gold,
          read,
          fold: `${corpus.name}: ${fold}`,
          example: { features, labels, style: table, weight: 1 },
        },
      ];
    });
  });
}

/** What the head of the weights says of the corpora. */
export function describeCorpora(folder: string, items: readonly Item[]) {
  return corpora.map(({ name, licence, file }) => {
    const own = items.filter((item) => item.corpus.file === file);
    return {
      name,
      licence,
      sha256: createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
      texts: own.length,
      names: own.reduce((sum, { gold }) => sum + gold.spans.length, 0),
    };
  });
}

/** The titles and texts of every JSON Lines file of a folder. */
export function rawTexts(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean))
    .map((line) => {
      const { title, text } = JSON.parse(line) as { title?: string | null; text: string };
      return `${title ?? ''}\n${text}`;
    });
}
