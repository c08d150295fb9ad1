import type { Session } from 'electron';

/** What the app's own pages may use, each with its reason. Everything else is denied. */
const ALLOWED = new Set<string>([
  // "Copy" under Details and beside the addresses of the set-up.
  'clipboard-sanitized-write',
]);

/** Denies by default, when a page asks and when it only looks. */
export function restrictPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(ALLOWED.has(permission)));
  session.setPermissionCheckHandler((_contents, permission) => ALLOWED.has(permission));
  session.setDevicePermissionHandler(() => false);
}
