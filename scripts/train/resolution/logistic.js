/**
 * Logistic regression by Newton's method, with a penalty on every weight but `base`.
 *
 * @typedef {{ corpus: string, values: Record<string, number>, right: boolean }} Case
 * @typedef {Record<string, number>} Weights
 */

const STEPS = 25;

/**
 * @param {Case[]} cases
 * @param {{ l2: number }} options
 * @returns {Weights}
 */
export function fitLogistic(cases, { l2 }) {
  const names = Object.keys(cases[0].values);
  const rows = cases.map(({ values }) => names.map((name) => values[name]));
  const importance = importanceOf(cases);
  let weights = names.map(() => 0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight, f) => (names[f] === 'base' ? 0 : -l2 * weight));
    const hessian = names.map((name, f) => names.map((_, g) => (f === g && name !== 'base' ? l2 : 1e-9)));
    rows.forEach((row, i) => {
      const p = sigmoid(row.reduce((total, value, f) => total + value * weights[f], 0));
      const [pull, bend] = [importance[i] * ((cases[i].right ? 1 : 0) - p), importance[i] * p * (1 - p)];
      for (let f = 0; f < row.length; f++) {
        gradient[f] += pull * row[f];
        for (let g = 0; g < row.length; g++) hessian[f][g] += bend * row[f] * row[g];
      }
    });
    const move = solve(hessian, gradient);
    weights = weights.map((weight, f) => weight + move[f]);
  }
  return Object.fromEntries(names.map((name, f) => [name, weights[f]]));
}

/** @param {Record<string, number>} values @param {Weights} weights */
export function probability(values, weights) {
  return sigmoid(Object.entries(weights).reduce((total, [name, weight]) => total + weight * values[name], 0));
}

/** @param {number} x */
const sigmoid = (x) => 1 / (1 + Math.exp(-x));

/**
 * A corpus counts by the root of its size; 1 on average.
 *
 * @param {Case[]} cases
 */
function importanceOf(cases) {
  /** @type {Map<string, number>} */
  const sizes = new Map();
  for (const { corpus } of cases) sizes.set(corpus, (sizes.get(corpus) ?? 0) + 1);
  const raw = cases.map(({ corpus }) => 1 / Math.sqrt(/** @type {number} */ (sizes.get(corpus))));
  const mean = raw.reduce((a, b) => a + b, 0) / raw.length;
  return raw.map((value) => value / mean);
}

/**
 * Gaussian elimination with pivots; the matrix is symmetric and, with the penalty, never singular.
 *
 * @param {number[][]} matrix
 * @param {number[]} right
 */
function solve(matrix, right) {
  const rows = matrix.map((row, i) => [...row, right[i]]);
  const n = rows.length;
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let r = column + 1; r < n; r++)
      if (Math.abs(rows[r][column]) > Math.abs(rows[pivot][column])) pivot = r;
    [rows[column], rows[pivot]] = [rows[pivot], rows[column]];
    for (let r = 0; r < n; r++) {
      if (r === column) continue;
      const factor = rows[r][column] / rows[column][column];
      for (let c = column; c <= n; c++) rows[r][c] -= factor * rows[column][c];
    }
  }
  return rows.map((row, i) => row[n] / row[i]);
}
