// Fits the weights of the resolution's named features (src/geoparse/weights.ts) to texts whose place names are annotated.
//   node scripts/train/resolution.js GOLD.jsonl… [--rounds 4] [--l2 2] [--folds 5] [--all]
// A gold line: {id, lang, text, mentions: [{start, end, lat, lon, radius_km? | bbox?, country?}]}. Of each file the odd lines
// are fitted (1st, 3rd, …; all with --all), so that the even ones can be reported. Texts are read, never written: the output
// is the weights as TypeScript and what cross-validation by document says of them. Build first: npm run build.
import { parseArgs } from 'node:util';
import { collectGroups, openTools } from './resolution/groups.js';
import { crossValidate, fitWeights, shareRight } from './resolution/softmax.js';

const { values: options, positionals: files } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '4' },
    l2: { type: 'string', default: '2' },
    folds: { type: 'string', default: '5' },
    all: { type: 'boolean', default: false },
  },
});
if (files.length === 0) {
  process.stderr.write(
    'usage: node scripts/train/resolution.js GOLD.jsonl… [--rounds N] [--l2 X] [--folds N] [--all]\n',
  );
  process.exit(2);
}

const l2 = Number(options.l2);
const tools = await openTools();
const prior = tools.weights;
let weights = prior;
// What a name's company says depends on the weights of the round before: fit, resolve again, fit again.
for (let round = 1; round <= Number(options.rounds); round++) {
  const groups = collectGroups(tools, files, weights, { everyLine: options.all });
  const before = shareRight(groups, weights);
  const validated = crossValidate(groups, prior, { l2, folds: Number(options.folds) });
  weights = fitWeights(groups, prior, { l2 });
  console.log(
    `round ${round}: ${groups.length} names; right before ${before.all}, cross-validated ${validated.all}`,
  );
  for (const [corpus, share] of Object.entries(validated.byCorpus))
    console.log(`  ${corpus}: ${share} (before ${before.byCorpus[corpus]})`);
}
for (const [name, weight] of Object.entries(weights))
  console.log(`  ${name}: ${Math.round(weight * 100) / 100},`);
