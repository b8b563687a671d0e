/**
 * A log-linear model over the candidates of a name: a candidate's probability is its share of e^(sum of weight × value).
 * Fitted by the likelihood of the right candidates together, with a penalty for leaving the prior weights.
 *
 * @typedef {import('./groups.js').Group} Group
 * @typedef {Record<string, number>} Weights
 * @typedef {{ all: number, byCorpus: Record<string, number> }} Shares
 */

const STEPS = 250;
const STEP_SIZE = 0.06;
/**
 * Kept as set by hand: annotated places forgive a governorate for its capital, so they cannot teach what a cue such as
 * "city of" or "countryside of" means; none of them has a home region.
 */
const fixed = new Set([
  'bareDivision',
  'list',
  'kindFits',
  'kindDiffers',
  'countryside',
  'direction',
  'spelling',
  'homeCountry',
  'homeDivision',
]);

/**
 * @param {Group[]} groups
 * @param {Weights} prior
 * @param {{ l2: number }} options
 * @returns {Weights}
 */
export function fitWeights(groups, prior, { l2 }) {
  const names = Object.keys(prior);
  const start = names.map((name) => prior[name]);
  const rows = groups.map(({ candidates, right }) => ({
    right,
    values: candidates.map((candidate) => Float64Array.from(names, (name) => candidate[name] ?? 0)),
  }));
  const importance = corpusImportance(groups);
  const weights = Float64Array.from(start);
  const [mean, square] = [names.map(() => 0), names.map(() => 0)];
  for (let step = 1; step <= STEPS; step++) {
    const gradient = Float64Array.from(weights, (weight, f) => -l2 * (weight - start[f]));
    rows.forEach(({ values, right }, i) => {
      addGradient(gradient, values, right, weights, importance[i]);
    });
    // Adam, as Kingma and Ba describe it.
    gradient.forEach((slope, f) => {
      if (fixed.has(names[f])) return;
      mean[f] = 0.9 * mean[f] + 0.1 * slope;
      square[f] = 0.999 * square[f] + 0.001 * slope * slope;
      const [m, s] = [mean[f] / (1 - 0.9 ** step), square[f] / (1 - 0.999 ** step)];
      weights[f] += (STEP_SIZE * m) / (Math.sqrt(s) + 1e-8);
    });
  }
  return Object.fromEntries(names.map((name, f) => [name, weights[f]]));
}

/**
 * @param {Float64Array} gradient
 * @param {Float64Array[]} values
 * @param {boolean[]} right
 * @param {Float64Array} weights
 * @param {number} importance
 */
function addGradient(gradient, values, right, weights, importance) {
  const parts = values.map((row) => dot(row, weights));
  const best = Math.max(...parts);
  let [all, good] = [0, 0];
  for (let i = 0; i < parts.length; i++) {
    parts[i] = Math.exp(parts[i] - best);
    all += parts[i];
    if (right[i]) good += parts[i];
  }
  for (let i = 0; i < parts.length; i++) {
    const pull = importance * ((right[i] ? parts[i] / good : 0) - parts[i] / all);
    if (Math.abs(pull) < 1e-6) continue;
    const row = values[i];
    for (let f = 0; f < row.length; f++) gradient[f] += pull * row[f];
  }
}

/** @param {Float64Array} a @param {Float64Array} b */
function dot(a, b) {
  let sum = 0;
  for (let f = 0; f < a.length; f++) sum += a[f] * b[f];
  return sum;
}

/**
 * A corpus counts by the root of its size, so that the largest does not speak alone; 1 on average.
 *
 * @param {Group[]} groups
 */
function corpusImportance(groups) {
  /** @type {Map<string, number>} */
  const sizes = new Map();
  for (const { corpus } of groups) sizes.set(corpus, (sizes.get(corpus) ?? 0) + 1);
  const raw = groups.map(({ corpus }) => 1 / Math.sqrt(/** @type {number} */ (sizes.get(corpus))));
  const mean = raw.reduce((a, b) => a + b, 0) / raw.length;
  return raw.map((value) => value / mean);
}

/**
 * Shares right when every document is judged by weights fitted without it.
 *
 * @param {Group[]} groups
 * @param {Weights} prior
 * @param {{ l2: number, folds: number }} options
 * @returns {Shares}
 */
export function crossValidate(groups, prior, { l2, folds }) {
  const documents = [...new Set(groups.map(({ document }) => document))];
  const foldOf = new Map(documents.map((document, i) => [document, i % folds]));
  const outcomes = Array.from({ length: folds }, (_, fold) => {
    const weights = fitWeights(
      groups.filter(({ document }) => foldOf.get(document) !== fold),
      prior,
      { l2 },
    );
    return outcomesOf(
      groups.filter(({ document }) => foldOf.get(document) === fold),
      weights,
    );
  });
  return sharesOf(outcomes.flat());
}

/**
 * @param {Group[]} groups
 * @param {Weights} weights
 * @returns {Shares}
 */
export function shareRight(groups, weights) {
  return sharesOf(outcomesOf(groups, weights));
}

/**
 * @param {Group[]} groups
 * @param {Weights} weights
 */
function outcomesOf(groups, weights) {
  return groups.map(({ corpus, candidates, right }) => {
    const scores = candidates.map((values) =>
      Object.entries(values).reduce((total, [name, value]) => total + value * (weights[name] ?? 0), 0),
    );
    return { corpus, right: right[scores.indexOf(Math.max(...scores))] };
  });
}

/**
 * @param {{ corpus: string, right: boolean }[]} outcomes
 * @returns {Shares}
 */
function sharesOf(outcomes) {
  const share = (/** @type {{ right: boolean }[]} */ list) =>
    Math.round((1000 * list.filter(({ right }) => right).length) / list.length) / 1000;
  const corpora = [...new Set(outcomes.map(({ corpus }) => corpus))];
  return {
    all: share(outcomes),
    byCorpus: Object.fromEntries(
      corpora.map((corpus) => [corpus, share(outcomes.filter((outcome) => outcome.corpus === corpus))]),
    ),
  };
}
