/**
 * How many checks of a part passed, failed and were skipped, and what a person must know of it: the names of
 * skipped and failed tests, the reason of a failure that no test stands for.
 *
 * @typedef {{passed: number, failed: number, skipped: number, notes: string[]}} Counts
 */

/** @typedef {{status: string, fullName: string}} TestResult */
/** @typedef {{name: string, status: string, message?: string, assertionResults: TestResult[]}} FileResult */

/** @param {string} note @returns {Counts} */
export function oneFailure(note) {
  return { passed: 0, failed: 1, skipped: 0, notes: [note] };
}

/** @param {Counts[]} parts @returns {Counts} */
export function sum(parts) {
  return {
    passed: parts.reduce((total, part) => total + part.passed, 0),
    failed: parts.reduce((total, part) => total + part.failed, 0),
    skipped: parts.reduce((total, part) => total + part.skipped, 0),
    notes: parts.flatMap((part) => part.notes),
  };
}

/** The last line of `npm test`. @param {Counts} counts */
export function summaryLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/**
 * Counts what Vitest's JSON reporter wrote. A failure without a failed test counts too: a file that cannot be loaded, a
 * broken `beforeAll`, an exit code that no failed test explains, a run without any test.
 *
 * @param {{testResults: FileResult[]} | null} report null when Vitest wrote none
 * @param {number | null} exitCode
 * @returns {Counts}
 */
export function countVitest(report, exitCode) {
  if (report === null) return oneFailure(`Vitest ended with exit code ${exitCode} and wrote no report`);
  const counts = sum(report.testResults.map(countFile));
  if (counts.passed + counts.failed + counts.skipped === 0) return oneFailure('no test was found');
  if (exitCode !== 0 && counts.failed === 0) {
    return sum([counts, oneFailure(`Vitest ended with exit code ${exitCode} although no test failed`)]);
  }
  return counts;
}

/** @param {FileResult} file @returns {Counts} */
function countFile(file) {
  const passed = file.assertionResults.filter((test) => test.status === 'passed');
  const failed = file.assertionResults.filter((test) => test.status === 'failed');
  const skipped = file.assertionResults.filter(
    (test) => test.status !== 'passed' && test.status !== 'failed',
  );
  const counts = {
    passed: passed.length,
    failed: failed.length,
    skipped: skipped.length,
    notes: [
      ...skipped.map((test) => `skipped: ${test.fullName}`),
      ...failed.map((test) => `failed: ${test.fullName}`),
    ],
  };
  if (file.status !== 'failed' || failed.length > 0) return counts;
  return sum([counts, oneFailure(`failed outside its tests: ${file.name}: ${file.message ?? ''}`)]);
}
