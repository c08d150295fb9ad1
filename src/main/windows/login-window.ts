import type { Session, WebContents } from 'electron';

const loginSessions = new WeakSet<Session>();

export function rememberLoginSession(session: Session): void {
  loginSessions.add(session);
}

/** Whether these contents belong to a login, whose rules of navigation are its own (oauth-window.ts). */
export function isLoginWindow(contents: WebContents): boolean {
  return loginSessions.has(contents.session);
}
