import { describe, expect, test } from 'vitest';
import { countPlaywright, countVitest } from './count.mjs';

describe("vitest's report", () => {
  test('counts tests', () => {
    const failedFile = { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] };
    const report = { numPassedTests: 5, numFailedTests: 1, testResults: [failedFile] };
    expect(countVitest(report)).toEqual({ passed: 5, failed: 1 });
  });

  test('a file that could not be loaded has failed, though no test in it has', () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 0,
      testResults: [{ status: 'failed', assertionResults: [] }],
    };
    expect(countVitest(report)).toEqual({ passed: 5, failed: 1 });
  });
});

describe("Playwright's report", () => {
  test('a repeated pass is a pass, an error outside tests a failure', () => {
    const report = {
      stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 },
      errors: [{ message: 'no config' }],
    };
    expect(countPlaywright(report)).toEqual({ passed: 4, failed: 2 });
  });
});
