import type { Session } from 'electron';

/** Everything that does not come with the app. `app:` and `media:` are ours, `devtools:` belongs to developers. */
const REMOTE = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*'];

/**
 * The window's session asks nobody for anything and takes nothing home: a second wall behind the content security
 * policy, which ends with the page. Main talks to Instagram by Node, the login window by a session of its own.
 */
export function refuseRemoteContent(session: Pick<Session, 'webRequest' | 'on'>): void {
  session.webRequest.onBeforeRequest({ urls: REMOTE }, (_request, answer) => answer({ cancel: true }));
  // What a customer sent is saved by main, never downloaded by the page.
  session.on('will-download', (event) => event.preventDefault());
}
