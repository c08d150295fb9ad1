import type { WebPreferences } from 'electron';

/** Electron's security checklist, items 2 to 4, 6 and 8 to 12. Most are its defaults; said, they cannot change. */
const CONFINED: WebPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  // A file dropped beside its field is not opened instead of the app.
  navigateOnDragDrop: false,
};

/** Our own page: what the preload hands it and nothing else. The developer tools stay out of the product. */
export function ownPage({
  preload,
  isDevelopment,
}: {
  preload: string;
  isDevelopment: boolean;
}): WebPreferences {
  return { ...CONFINED, preload, devTools: isDevelopment, spellcheck: true };
}

/** Instagram's pages in the login window: less still, they have no preload. */
export function foreignPage({ isDevelopment }: { isDevelopment: boolean }): WebPreferences {
  return { ...CONFINED, devTools: isDevelopment, spellcheck: false };
}
