import { describe, expect, it } from 'vitest';
import { countVitest, sum, summaryLine } from '../../scripts/test/counts.js';

/** @param {string} status @param {string[]} tests */
const file = (status, tests) => ({
  name: 'a.test.ts',
  status,
  message: 'cannot load',
  assertionResults: tests.map((test) => ({ status: test, fullName: `a test that ${test}` })),
});

describe('the sum that npm test prints', () => {
  it('counts each test and names the skipped ones', () => {
    const counts = countVitest({ testResults: [file('passed', ['passed', 'passed', 'skipped', 'todo'])] }, 0);
    expect(summaryLine(counts)).toBe('2 passed, 0 failed, 2 skipped');
    expect(counts.notes).toEqual(['skipped: a test that skipped', 'skipped: a test that todo']);
  });

  it('counts a failed test once and names it', () => {
    const counts = countVitest({ testResults: [file('failed', ['passed', 'failed'])] }, 1);
    expect(summaryLine(counts)).toBe('1 passed, 1 failed, 0 skipped');
    expect(counts.notes).toEqual(['failed: a test that failed']);
  });

  it('counts a file that cannot be loaded as a failure', () => {
    const counts = countVitest({ testResults: [file('passed', ['passed']), file('failed', [])] }, 1);
    expect(summaryLine(counts)).toBe('1 passed, 1 failed, 0 skipped');
    expect(counts.notes.join()).toContain('cannot load');
  });

  it('counts an exit code that no failed test explains', () => {
    const counts = countVitest({ testResults: [file('passed', ['passed'])] }, 1);
    expect(summaryLine(counts)).toBe('1 passed, 1 failed, 0 skipped');
  });

  it('counts a run without any test as a failure', () => {
    expect(summaryLine(countVitest({ testResults: [] }, 0))).toBe('0 passed, 1 failed, 0 skipped');
  });

  it('counts a run without a report as a failure', () => {
    expect(summaryLine(countVitest(null, null))).toBe('0 passed, 1 failed, 0 skipped');
  });

  it('adds up its parts', () => {
    const part = { passed: 1, failed: 2, skipped: 3, notes: ['x'] };
    expect(sum([part, part])).toEqual({ passed: 2, failed: 4, skipped: 6, notes: ['x', 'x'] });
  });
});
