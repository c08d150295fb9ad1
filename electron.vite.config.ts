import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// One level below the Electron of the product, so that the same build also runs in the older Electron that
// development falls back to.
const NODE = 'node20';
const CHROME = 'chrome130';

const source = (path: string) => resolve(import.meta.dirname, 'src', path);
const NO_AJV = source('main/settings/no-ajv.ts');
const WHEN_EXIT = source('main/settings/when-exit.ts');

export default defineConfig({
  main: {
    // What the settings file's package brings along and we do without; each stand-in says why.
    resolve: {
      alias: {
        'ajv/dist/2020.js': NO_AJV,
        'ajv-formats': NO_AJV,
        'when-exit': WHEN_EXIT,
      },
    },
    // Packages listed under "dependencies" stay outside and are packed as they are: they carry native code that
    // cannot be bundled, or are loaded by a path of their own. All others come inside, without what we do not use of
    // them: as files of their own they cost a tenth of a second at each start and ten megabytes of the package
    // (docs/performance.md).
    build: {
      target: NODE,
      rolldownOptions: {
        input: {
          index: source('main/index.ts'),
          'storage-worker': source('main/storage/worker.ts'),
          'media-worker': source('main/media/worker.ts'),
          practice: source('practice/index.ts'),
        },
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'shared/[name]-[hash].js',
          // All of it is read at each start. Names stay: the log tells where something went wrong.
          minify: { codegen: { removeWhitespace: true }, compress: false, mangle: false },
        },
      },
    },
  },
  preload: {
    build: {
      // The preload runs in the page, yet electron-vite wants a Node target; Node 20 and Chrome 130 know the
      // same language.
      target: NODE,
      // A sandboxed preload can load nothing but "electron": everything else has to be inside the one file.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: source('preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: source('renderer'),
    plugins: [react()],
    // Of the model's files the window uses limits and small functions; the schemas beside them are main's.
    resolve: { alias: { zod: source('renderer/app/no-schemas.ts') } },
    worker: {
      format: 'es',
      // The content security policy knows the worker by this name.
      rolldownOptions: { output: { entryFileNames: 'assets/conversion-[name]-[hash].js' } },
    },
    build: {
      target: CHROME,
      // The content security policy allows files of the app only: no data: addresses, no inline script.
      assetsInlineLimit: 0,
      minify: true,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: source('renderer/index.html'),
        // All that the first list needs in one file: what later parts share with it would else be cut into thirty,
        // and each is asked of main, which has enough to do then (docs/performance.md).
        output: { codeSplitting: { groups: [{ name: 'first-list', tags: ['$initial'] }] } },
      },
    },
  },
});
