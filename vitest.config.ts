import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// The tests run as a user that may not write into the checkout; the test script names a folder it may use.
const cacheDir = process.env.SHOPBELL_TEST_CACHE ?? resolve(import.meta.dirname, 'node_modules/.vite');

export default defineConfig({
  cacheDir,
  test: {
    // Every desk starts workers from the sources. To take the types out of them anew each time was half of its start.
    env: { NODE_COMPILE_CACHE: resolve(cacheDir, 'compiled') },
    passWithNoTests: false,
    // Nothing has effects on import and every test brings its own clock and folder, so files may share a process:
    // to start one and to load everything anew for each of 300 files took longer than most of them.
    isolate: false,
    // Half of what takes long waits for something, so each processor gets a worker; left alone one would be spared.
    maxWorkers: '100%',
    // No test measures time; a busy computer only makes it wait.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    expect: { poll: { timeout: 25_000, interval: 10 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['src/**/*.test.ts', 'tests/**/*.test.ts', 'scripts/**/*.test.mjs'],
        },
      },
      {
        extends: true,
        plugins: [react()],
        test: {
          name: 'window',
          environment: 'happy-dom',
          include: ['src/renderer/**/*.test.tsx'],
          setupFiles: ['tests/support/set-up-window.ts'],
        },
      },
    ],
  },
});
