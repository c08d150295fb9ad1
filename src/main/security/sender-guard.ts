import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { APP_ORIGIN } from './app-protocol.ts';
import { originOf } from './navigation-guard.ts';

/**
 * Whether a call comes from the main frame of our own window, showing our own page (item 17 of Electron's
 * security checklist). A frame may be gone by the time its call arrives; then it has no say either.
 */
export function isTrustedSender(event: IpcMainInvokeEvent, window: WebContents | null): boolean {
  const frame = event.senderFrame;
  if (!frame || !window || window.isDestroyed()) return false;
  return event.sender === window && frame === window.mainFrame && originOf(frame.url) === APP_ORIGIN;
}
