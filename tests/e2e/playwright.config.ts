import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  // Where the test script says: the tests may run as a user who cannot write into the checkout.
  outputDir: process.env.SHOPBELL_TEST_RESULTS ?? '../../test-results/e2e',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // Each app brings several processes and a database; two at a time are slower than one after the other, and
  // make the app's own time limits a matter of luck.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  // Traces and screenshots of the app's windows are kept by the fixture, which knows when the app ends.
  use: { trace: 'off', screenshot: 'off' },
});
