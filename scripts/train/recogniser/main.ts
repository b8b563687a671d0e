import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadEmbeddedGazetteer } from '../../../src/gazetteer/embedded.ts';
import { createRecogniser } from '../../../src/geoparse/learned/Recogniser.ts';
import type { WordClusters } from '../../../src/geoparse/learned/WordClusters.ts';
import {
  FEATURES_VERSION,
  type RecogniserWeights,
  readWeights,
  writeWeights,
} from '../../../src/geoparse/learned/weightsFile.ts';
import { wordReader } from '../../../src/geoparse/learned/wordFeatures.ts';
import { recognise } from '../../../src/geoparse/recognise.ts';
import { languagePacks } from '../../../src/language/packs.ts';
import { tokenizeText } from '../../../src/language/tokenize.ts';
import { Crf, type CrfOptions } from './Crf.ts';
import { clusterWords } from './clusters.ts';
import { corpora } from './corpora.ts';
import { describeCorpora, type Item, loadItems, rawTexts } from './dataset.ts';
import { quantise } from './quantise.ts';
import { agreement, describe, sum } from './score.ts';

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
      fold: { type: 'string', multiple: true },
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
  if (values['cross-validate']) crossValidate(items, weightsOf, values.fold ?? [], `${out}.predictions`);
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

/** Each fold of the leading corpora read by rules and model together, the model learned from all other texts. */
function crossValidate(
  items: readonly Item[],
  weightsOf: (items: readonly Item[]) => RecogniserWeights,
  only: readonly string[],
  predictions: string,
): void {
  for (const corpus of corpora.filter(({ leads }) => leads)) {
    const own = items.filter((item) => item.corpus === corpus);
    const folds = [...new Set(own.map(({ fold }) => fold))].filter(
      (fold) => only.length === 0 || only.some((part) => fold.includes(part)),
    );
    const rules: ReturnType<typeof agreement>[] = [];
    const joined: ReturnType<typeof agreement>[] = [];
    const lines: string[] = [];
    for (const fold of folds) {
      const recogniser = createRecogniser(weightsOf(items.filter((item) => item.fold !== fold)), lexicon);
      const test = own.filter((item) => item.fold === fold);
      const before = test.map(({ gold, read }) =>
        agreement(
          gold.spans,
          read.toponyms.filter((name) => !name.insideHashtag),
        ),
      );
      const after = test.map(({ gold, read }) => {
        const found = recognise(tokenizeText(gold.text), read.gazetteer, lexicon, recogniser).filter(
          (name) => !name.insideHashtag,
        );
        const mentions = found.map(({ start, end }) => ({ text: gold.text.slice(start, end), start, end }));
        lines.push(JSON.stringify({ report: { id: gold.id }, mentions, incidents: [], dates: [] }));
        return agreement(gold.spans, mentions);
      });
      rules.push(...before);
      joined.push(...after);
      say(`${fold}: rules ${describe(sum(before))} | with the model ${describe(sum(after))}`);
    }
    say(`${corpus.name}, all folds: rules ${describe(sum(rules))} | with the model ${describe(sum(joined))}`);
    if (lines.length > 0) writeFileSync(`${predictions}.${corpus.file}`, `${lines.join('\n')}\n`);
  }
}
