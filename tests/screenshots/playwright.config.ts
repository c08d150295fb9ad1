import { defineConfig } from '@playwright/test';

/** Takes the pictures of the docs; `node scripts/screenshots.mjs` runs it. Not part of `npm test`. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.pictures.ts',
  outputDir: process.env.SHOPBELL_TEST_RESULTS ?? '../../test-results/screenshots',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  workers: 1,
  retries: 0,
});
