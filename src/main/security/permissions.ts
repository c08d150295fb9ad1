import type { MediaAccessPermissionRequest, Session } from 'electron';
import { APP_ORIGIN } from './app-protocol.ts';
import type { Microphone } from './microphone.ts';
import { originOf } from './navigation-guard.ts';

/** What the app's own pages may use, each with its reason. Everything else is denied. */
const ALLOWED = new Set<string>([
  // "Copy" under Details, beside the addresses of the set-up, and of a picture.
  'clipboard-sanitized-write',
]);

/** Denies by default, when a page asks and when it only looks. */
export function restrictPermissions(session: Session, microphone: Microphone): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const isRecording = permission === 'media' && 'mediaTypes' in details && mayRecord(details, microphone);
    answer(isRecording || ALLOWED.has(permission));
  });
  session.setPermissionCheckHandler((_contents, permission) => ALLOWED.has(permission));
  session.setDevicePermissionHandler(() => false);
}

/** Sound alone, for our own page, once for each time the owner pressed the button. */
export function mayRecord(
  { requestingUrl, isMainFrame, mediaTypes }: MediaAccessPermissionRequest,
  microphone: Pick<Microphone, 'take'>,
): boolean {
  const isSoundAlone = mediaTypes?.length === 1 && mediaTypes[0] === 'audio';
  return isSoundAlone && isMainFrame && originOf(requestingUrl) === APP_ORIGIN && microphone.take();
}
