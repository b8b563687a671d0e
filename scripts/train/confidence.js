// Fits the weights of a mention's confidence (src/geoparse/confidence.ts): a logistic regression of "the place is right" on
// what resolution knows of its choice, over the names that Balagh finds itself where a gold set marks one too.
//   node scripts/train/confidence.js GOLD.jsonl… [--l2 1] [--folds 5] [--all]
// Reads the odd lines of each file (all with --all) and prints weights and a reliability table from held-out folds, split by
// document. Texts are read, never written. Build first: npm run build.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { openTools } from './resolution/groups.js';
import { isRight } from './resolution/isRight.js';
import { fitLogistic, probability } from './resolution/logistic.js';

const { values: options, positionals: files } = parseArgs({
  allowPositionals: true,
  options: {
    l2: { type: 'string', default: '1' },
    folds: { type: 'string', default: '5' },
    all: { type: 'boolean', default: false },
  },
});
if (files.length === 0) {
  process.stderr.write('usage: node scripts/train/confidence.js GOLD.jsonl… [--l2 X] [--folds N] [--all]\n');
  process.exit(2);
}

const tools = await openTools();
const cases = files.flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line, i) => line.trim() !== '' && (options.all || i % 2 === 0))
    .flatMap((line) => casesOf(basename(file, '.jsonl'), JSON.parse(line))),
);
const l2 = Number(options.l2);
const folds = Number(options.folds);
const documents = [...new Set(cases.map(({ document }) => document))];
const foldOf = new Map(documents.map((document, i) => [document, i % folds]));
const held = Array.from({ length: folds }, (_, fold) => {
  const weights = fitLogistic(
    cases.filter(({ document }) => foldOf.get(document) !== fold),
    { l2 },
  );
  return cases
    .filter(({ document }) => foldOf.get(document) === fold)
    .map(({ values, right }) => ({ confidence: probability(values, weights), right }));
}).flat();
console.log(
  `${cases.length} names, ${cases.filter(({ right }) => right).length} right; held-out reliability:`,
);
for (let bin = 0; bin < 10; bin++) {
  const inBin = held.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === bin);
  if (inBin.length === 0) continue;
  const mean = inBin.reduce((total, { confidence }) => total + confidence, 0) / inBin.length;
  const share = inBin.filter(({ right }) => right).length / inBin.length;
  console.log(
    `  ${bin / 10}: n ${inBin.length}, mean confidence ${mean.toFixed(3)}, right ${share.toFixed(3)}`,
  );
}
for (const [name, weight] of Object.entries(fitLogistic(cases, { l2 })))
  console.log(`  ${name}: ${Math.round(weight * 1000) / 1000},`);

/**
 * @param {string} corpus
 * @param {any} record
 * @returns {{ document: string, corpus: string, values: Record<string, number>, right: boolean }[]}
 */
function casesOf(corpus, record) {
  const { gazetteer, languagePacks, resolve } = tools;
  const pack = languagePacks[record.lang];
  /** @type {any[]} */
  const gold = (record.mentions ?? []).filter((/** @type {any} */ m) => typeof m.lat === 'number');
  if (!pack || gold.length === 0) return [];
  const toponyms = tools.linkedToponyms(tools.tokenizeText(record.text), gazetteer, pack.places);
  const priors = { home: null, bareNameIsCity: pack.places.bareNameIsCity };
  /** @type {any[]} */
  const resolutions = resolve.resolveToponyms(gazetteer, toponyms, priors);
  return resolutions.flatMap((resolution, i) => {
    const { start, end } = resolution.toponym;
    const marked = gold.find((mention) => mention.start < end && start < mention.end);
    const values = tools.confidenceValues(gazetteer, resolution);
    if (!marked || !values || !tools.isPlausible(gazetteer, resolutions, i)) return [];
    const entry = resolution.candidates[0].entry;
    const place = {
      lat: gazetteer.lat(entry),
      lon: gazetteer.lon(entry),
      country: gazetteer.country(entry),
    };
    return [{ document: `${corpus} ${record.id}`, corpus, values, right: isRight(marked, place) }];
  });
}
