/**
 * Stands where the settings file's package wants when-exit (electron.vite.config.ts), which clears a half-written file
 * away. That one also ends the process at each signal, before Electron could close what is open; read after Electron
 * had put up its own answer to SIGTERM, it took that one's place.
 */
function whenExit(callback: () => void): () => void {
  process.once('exit', callback);
  return () => void process.off('exit', callback);
}

// biome-ignore lint/style/noDefaultExport: the shape of when-exit
export { whenExit as default };
