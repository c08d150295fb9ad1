/** What passed and failed, from the report of vitest's JSON reporter. A file that did not load failed once. */
export function countVitest(report) {
  const filesThatBroke = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + filesThatBroke.length };
}

/** The same from Playwright's. A test that passed only when it was repeated passed; errors outside tests fail. */
export function countPlaywright(report) {
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected + flaky, failed: unexpected + report.errors.length };
}
