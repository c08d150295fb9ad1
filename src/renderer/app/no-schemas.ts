/**
 * Stands in the window's bundle where the model says `zod` (electron.vite.config.ts). The window checks nothing: main
 * checks what goes out and what comes in. Building schemas that nobody asks would cost every start 60 KB of script.
 */
export const z: unknown = new Proxy(() => z, {
  get: (_target, name) => {
    if (name === 'parse' || name === 'safeParse' || name === 'options') {
      throw new Error(`the window has no schemas: ${name} is for main`);
    }
    return z;
  },
  apply: () => z,
});
