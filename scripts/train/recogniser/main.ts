import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadEmbeddedGazetteer } from '../../../src/gazetteer/embedded.ts';
import { geoparse } from '../../../src/geoparse/geoparse.ts';
import { createRecogniser, type Recogniser } from '../../../src/geoparse/learned/Recogniser.ts';
import type { WordClusters } from '../../../src/geoparse/learned/WordClusters.ts';
import {
  FEATURES_VERSION,
  type RecogniserWeights,
  readWeights,
  writeWeights,
} from '../../../src/geoparse/learned/weightsFile.ts';
import { wordReader } from '../../../src/geoparse/learned/wordFeatures.ts';
import { languagePacks } from '../../../src/language/packs.ts';
import { tokenizeText } from '../../../src/language/tokenize.ts';
import type { Mention } from '../../../src/model/mention.ts';
import { Crf, type CrfOptions } from './Crf.ts';
import { clusterWords } from './clusters.ts';
import { corpora } from './corpora.ts';
import { describeCorpora, type Item, loadItems, rawTexts } from './dataset.ts';
import { quantise } from './quantise.ts';
import { type Agreement, agreement, describe, sum } from './score.ts';

/** Chosen by cross validation over IDRISI's events and ANERcorp's blocks. */
export const TRAINING: CrfOptions = {
  bits: 19,
  styles: corpora.length,
  epochs: 6,
  averaged: 3,
  rate: 0.1,
  l2: 1e-5,
  lexicalDropout: 0.5,
  seed: 1,
};

const root = fileURLToPath(new URL('../../..', import.meta.url));
const lexicon = languagePacks.ar.places;

/** Trains, and with --cross-validate first measures on texts that were left out. Reads and writes files, prints tables. */
export async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      gold: { type: 'string' },
      raw: { type: 'string' },
      out: { type: 'string', default: join(root, 'models', 'recogniser-ar.bin') },
      gazetteer: { type: 'string', default: join(root, 'dist', 'gazetteer.bin') },
      'keep-clusters': { type: 'boolean', default: false },
      'cross-validate': { type: 'boolean', default: false },
      predictions: { type: 'string', default: join(root, 'dist', 'recogniser-cv') },
    },
  });
  const { gold, raw, out } = values;
  if (gold === undefined || raw === undefined)
    throw new Error('--gold and --raw are needed: folders of JSON Lines files');
  const gazetteer = loadEmbeddedGazetteer(values.gazetteer);
  const clusters =
    values['keep-clusters'] && existsSync(out)
      ? readWeights(readFileSync(out)).clusters
      : clusterWords(rawTexts(raw));
  say(`${clusters.hashes.length} words in clusters`);
  const items = loadItems(gold, gazetteer, lexicon, wordReader(lexicon, clusters));
  say(`${items.length} texts`);
  const head = {
    featuresVersion: FEATURES_VERSION,
    language: 'ar' as const,
    made: new Date().toISOString().slice(0, 10),
    training: describeCorpora(gold, items),
  };
  const weightsOf = (learnFrom: readonly Item[]): RecogniserWeights => train(learnFrom, clusters, head);
  mkdirSync(dirname(out), { recursive: true });
  if (values['cross-validate']) crossValidate(items, weightsOf, values.predictions);
  else {
    const bytes = writeWeights(weightsOf(items));
    writeFileSync(out, bytes);
    say(`${out}: ${bytes.length} bytes`);
  }
}

const say = (line: string): void =>
  void process.stdout.write(`${new Date().toISOString().slice(11, 19)} ${line}\n`);

function train(
  items: readonly Item[],
  clusters: WordClusters,
  head: Parameters<typeof quantise>[2],
): RecogniserWeights {
  const crf = new Crf(TRAINING);
  crf.train(items.map(({ example }) => example));
  const styles = corpora.flatMap(({ style, leads }, table) => (leads ? [{ style, table }] : []));
  return quantise(crf, styles, head, clusters);
}

const FOLDS = 5;

/**
 * Every text read by rules and model together, the model learned without its event (IDRISI) or block (the others). The
 * first fold of every corpus is left out at once, then the second: five trainings measure all.
 */
function crossValidate(
  items: readonly Item[],
  weightsOf: (items: readonly Item[]) => RecogniserWeights,
  predictions: string,
): void {
  const foldOf = numberedFolds(items);
  const results = corpora.map((corpus) => ({
    corpus,
    rules: [] as Agreement[],
    joined: [] as Agreement[],
    lines: [] as string[],
  }));
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = weightsOf(items.filter((item) => foldOf.get(item.fold) !== fold));
    writeFileSync(`${predictions}.fold-${fold}.bin`, writeWeights(weights));
    const recogniser = createRecogniser(weights, lexicon);
    for (const { corpus, rules, joined, lines } of results) {
      const test = items.filter((item) => item.corpus === corpus && foldOf.get(item.fold) === fold);
      const mentions = ({ gold, read }: Item, model: Recogniser | null): Mention[] =>
        geoparse(tokenizeText(gold.text), read.gazetteer, lexicon, { recogniser: model }).map(
          ({ mention }) => mention,
        );
      const before = test.map((item) => agreement(item.gold.spans, mentions(item, null)));
      const after = test.map((item) => {
        const { gold } = item;
        const found = mentions(item, recogniser).map(({ text, start, end }) => ({ text, start, end }));
        lines.push(JSON.stringify({ report: { id: gold.id }, mentions: found, incidents: [], dates: [] }));
        return agreement(gold.spans, found);
      });
      rules.push(...before);
      joined.push(...after);
      say(`${test[0]?.fold}: rules ${describe(sum(before))} | with the model ${describe(sum(after))}`);
    }
  }
  for (const { corpus, rules, joined, lines } of results) {
    say(`${corpus.name}, all folds: rules ${describe(sum(rules))} | with the model ${describe(sum(joined))}`);
    writeFileSync(`${predictions}.${corpus.file}`, `${lines.join('\n')}\n`);
  }
}

/** The number of each fold within its corpus, in the order of the file. */
function numberedFolds(items: readonly Item[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const corpus of corpora) {
    const folds = new Set(items.filter((item) => item.corpus === corpus).map(({ fold }) => fold));
    [...folds].forEach((fold, number) => {
      numbers.set(fold, number % FOLDS);
    });
  }
  return numbers;
}
