import type { App, WebContents } from 'electron';
import type { Log } from '../logging/log.ts';
import { APP_ORIGIN } from './app-protocol.ts';

/**
 * No page of the app goes anywhere else, opens a window or hosts a webview. The login window keeps rules of
 * its own (windows/oauth-window.ts); it is told apart by its session, which is never the default one.
 */
export function guardNavigation(app: App, log: Log, isLoginWindow: (contents: WebContents) => boolean): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-attach-webview', (event) => event.preventDefault());
    if (isLoginWindow(contents)) return;
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    const refuse = (event: { preventDefault(): void; url: string }) => {
      if (originOf(event.url) === APP_ORIGIN) return;
      event.preventDefault();
      log.warn('navigation.refused', { origin: originOf(event.url) });
    };
    contents.on('will-navigate', refuse);
    contents.on('will-frame-navigate', refuse);
    contents.on('will-redirect', refuse);
  });
}

/** Protocol and host; custom schemes have no `URL.origin`. */
export function originOf(address: string): string {
  if (!URL.canParse(address)) return 'unreadable';
  const url = new URL(address);
  return `${url.protocol}//${url.host}`;
}
