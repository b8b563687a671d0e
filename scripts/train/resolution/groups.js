import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { isRight } from './isRight.js';

/**
 * One annotated name: its candidates' features, and which of them are right.
 *
 * @typedef {{ corpus: string, document: string, candidates: Record<string, number>[], right: boolean[] }} Group
 * @typedef {Awaited<ReturnType<typeof openTools>>} Tools
 */

const dist = new URL('../../../dist/', import.meta.url);
/** @param {string} path */
const load = (path) => import(new URL(`src/${path}`, dist).href);

/** The built program's own resolution, so that what is fitted is what runs. */
export async function openTools() {
  const [
    { openGazetteer },
    { tokenizeText },
    { languagePacks },
    { linkedToponyms },
    resolve,
    { WEIGHTS },
    { confidenceValues },
    { isPlausible },
  ] = await Promise.all([
    load('gazetteer/openGazetteer.js'),
    load('language/tokenize.js'),
    load('language/packs.js'),
    load('geoparse/geoparse.js'),
    load('geoparse/resolve.js'),
    load('geoparse/weights.js'),
    load('geoparse/confidence.js'),
    load('geoparse/plausible.js'),
  ]);
  const path = process.env.BALAGH_GAZETTEER ?? new URL('gazetteer.bin', dist);
  const gazetteer = openGazetteer(readFileSync(path));
  return {
    gazetteer,
    tokenizeText,
    languagePacks,
    linkedToponyms,
    resolve,
    confidenceValues,
    isPlausible,
    weights: { ...WEIGHTS },
  };
}

/**
 * Resolves each text with `weights` and measures every candidate of every annotated name in the state that leaves.
 *
 * @param {Tools} tools
 * @param {string[]} files
 * @param {Record<string, number>} weights
 * @param {{ everyLine: boolean }} options
 * @returns {Group[]}
 */
export function collectGroups(tools, files, weights, { everyLine }) {
  return files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line, i) => line.trim() !== '' && (everyLine || i % 2 === 0))
      .flatMap((line) => groupsOf(tools, basename(file, '.jsonl'), JSON.parse(line), weights)),
  );
}

/**
 * @param {Tools} tools
 * @param {string} corpus
 * @param {any} record
 * @param {Record<string, number>} weights
 * @returns {Group[]}
 */
function groupsOf(tools, corpus, record, weights) {
  const { gazetteer, languagePacks, resolve } = tools;
  const pack = languagePacks[record.lang];
  /** @type {any[]} */
  const gold = (record.mentions ?? []).filter((/** @type {any} */ m) => typeof m.lat === 'number');
  if (!pack || gold.length === 0) return [];
  const toponyms = tools.linkedToponyms(tools.tokenizeText(record.text), gazetteer, pack.places, gold);
  const priors = { home: null, bareNameIsCity: pack.places.bareNameIsCity };
  const resolutions = resolve.resolveToponyms(gazetteer, toponyms, priors, weights);
  const view = { gazetteer, resolutions, priors, weights, settled: true };
  return gold.flatMap((mention, i) => {
    /** @type {number[]} */
    const entries = resolutions[i].candidates.map((/** @type {any} */ c) => c.entry);
    const right = entries.map((entry) =>
      isRight(mention, {
        lat: gazetteer.lat(entry),
        lon: gazetteer.lon(entry),
        country: gazetteer.country(entry),
      }),
    );
    // Nothing can be learned where all are right, or none.
    if (!right.includes(true) || !right.includes(false)) return [];
    return [{ corpus, document: `${corpus} ${record.id}`, candidates: resolve.measure(view, i), right }];
  });
}
