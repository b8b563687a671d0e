// Counts the words of src/language/ar/everydayWords.ts: one-word names of villages of packs that reports use as everyday
// words. Prints them, the most frequent first. The list in the file was counted so over 7,853 reports with the packs OCHA Syria
// and Who's On First, before the embedded gazetteer had its last places and with fewer cue words: a run of today gives 1,326
// words, 1,167 of the 1,488 listed among them. Build first: npm run build.
//   node scripts/train/everydayWords.js PACKS_FOLDER REPORTS.jsonl…
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openGazetteer } from '../../dist/src/gazetteer/openGazetteer.js';
import { hasWord } from '../../dist/src/language/lexicon.js';
import { nameKeys } from '../../dist/src/language/nameKeys.js';
import { languagePacks } from '../../dist/src/language/packs.js';
import { tokenize } from '../../dist/src/language/tokenize.js';

/** Reports that must use a word, and the share of its uses behind a cue from which on it is a place's name. */
const FEWEST_REPORTS = 8;
const CUED_SHARE = 0.03;
/** Inhabitants from which a place is known by its name alone. */
const LARGE = 15_000;

const [folder, ...files] = process.argv.slice(2);
if (folder === undefined || files.length === 0) {
  process.stderr.write('usage: node scripts/train/everydayWords.js PACKS_FOLDER REPORTS.jsonl…\n');
  process.exit(2);
}
const lexicon = languagePacks.ar.places;
const cues = new Set(lexicon.cues.keys());
const gazetteer = openGazetteer(readFileSync(new URL('../../dist/gazetteer.bin', import.meta.url)));

/** @param {string} file */
const rowsOf = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** @type {Map<string, { reports: number, uses: number, cued: number }>} */
const counts = new Map();
for (const { text } of files.flatMap(rowsOf)) {
  const seen = new Set();
  let before;
  for (const token of tokenize(text ?? '')) {
    const cued = token.kind === 'word' && hasWord(before, cues);
    for (const { key } of token.readings) {
      const count = counts.get(key) ?? { reports: 0, uses: 0, cued: 0 };
      counts.set(key, count);
      if (!seen.has(key)) count.reports++;
      seen.add(key);
      count.uses++;
      if (cued) count.cued++;
    }
    before = token;
  }
}

/** @param {string} name */
const isKnownPlace = (name) =>
  gazetteer
    .lookup(name, 'ar')
    .some(
      (entry) =>
        gazetteer.population(entry) >= LARGE ||
        ['country', 'admin1'].includes(gazetteer.kind(entry)) ||
        !/^(geonames|fips|naturalearth):/.test(gazetteer.id(entry)),
    );

const names = new Set();
for (const file of readdirSync(folder).filter((name) => name.endsWith('.jsonl')))
  for (const { names_ar: namesAr } of rowsOf(join(folder, file)).slice(1))
    for (const name of namesAr) {
      const keys = nameKeys(name, 'ar');
      if (keys.length === 1) names.add(keys[0]?.key);
    }
const found = [...names]
  .map((word) => ({ word, count: counts.get(word) }))
  .filter(({ count }) => count && count.reports >= FEWEST_REPORTS && count.cued < CUED_SHARE * count.uses)
  .filter(({ word }) => !isKnownPlace(word) && ![...'لبكفو'].some((clitic) => isKnownPlace(clitic + word)))
  .sort((a, b) => (b.count?.reports ?? 0) - (a.count?.reports ?? 0));
process.stdout.write(`${found.map(({ word }) => word).join(' ')}\n`);
