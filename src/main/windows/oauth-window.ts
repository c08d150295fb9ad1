import { randomUUID } from 'node:crypto';
import { app, BrowserWindow, type Session, session, type WebContents } from 'electron';
import type { Clock } from '../../shared/clock.ts';
import { LOGIN_PATIENCE_MS } from '../../shared/instagram/platform.ts';
import { type AppErrorCode, AppFailure, type ErrorDetail } from '../../shared/ipc/result.ts';
import type { Translate } from '../../shared/texts/translate.ts';
import { isRedirect } from '../accounts/oauth-attempt.ts';
import type { Log } from '../logging/log.ts';
import { attachContextMenu } from './attach-context-menu.ts';
import { isLoginAddress } from './login-hosts.ts';
import { plainUserAgent, problemOnPage } from './login-page.ts';
import { rememberLoginSession } from './login-window.ts';
import { foreignPage } from './web-preferences.ts';

export interface LoginWindowInput {
  /** Instagram's consent page with this attempt's parameters. */
  url: string;
  redirectUri: string;
  /** Hosts the window may go to, see `loginHosts`. */
  allowedHosts: readonly string[];
  parent: BrowserWindow | null;
  /** Stands in the title bar, before the host the owner is about to give a password to. */
  title: string;
  /** For the menu of its fields. */
  t(): Translate;
  clock: Clock;
  log: Log;
}

let openWindow: BrowserWindow | null = null;

/** A page may be painted by its script a moment after it has loaded. */
const LOOK_AGAIN_MS = 2000;
/** How long a login that has ended stays, unseen. */
const LINGER_MS = 300;
/** Chromium's number for a load that was stopped, by us or by the next one. */
const ERR_ABORTED = -3;

/** Ends an open login as if the owner had closed its window. */
export function closeLoginWindow(): void {
  openWindow?.close();
}

/**
 * Shows Instagram's login and answers the whole address it came back to, which is caught before it loads: no
 * server has to stand there, and nobody else sees the code. Each attempt has cookies and storage of its own
 * in memory, wiped at the end: the next shop logs in afresh.
 *
 * Fails with `login-cancelled` (closed), `login-expired` (10 minutes), `login-page-failed`,
 * `login-already-open` (the open one comes to the front), or what Instagram's page says is wrong:
 * `app-id-wrong`, `redirect-refused`, `tester-role-missing`, `permission-missing`.
 */
export async function openLoginWindow(input: LoginWindowInput): Promise<string> {
  if (openWindow) {
    openWindow.focus();
    throw new AppFailure('login-already-open');
  }
  const ownSession = isolatedSession();
  const window = new BrowserWindow({
    ...(input.parent && { parent: input.parent }),
    width: 480,
    height: 760,
    title: input.title,
    minimizable: false,
    fullscreenable: false,
    backgroundColor: '#ffffff',
    webPreferences: { ...foreignPage({ isDevelopment: !app.isPackaged }), session: ownSession },
  });
  // The app's menu is not Instagram's; fields know copy and paste without one.
  window.removeMenu();
  attachContextMenu(window, { t: input.t });
  openWindow = window;
  try {
    return await callbackOf(window, input);
  } finally {
    openWindow = null;
    if (!window.isDestroyed()) window.hide();
    // Not at once: this may run inside an event of the very page that would be destroyed, and the click that
    // ended the login is still on its way through it.
    setTimeout(() => {
      if (!window.isDestroyed()) window.destroy();
      void wipe(ownSession, input.log);
    }, LINGER_MS);
  }
}

/** In memory, without a preload, without permissions, without downloads. */
function isolatedSession(): Session {
  const own = session.fromPartition(`oauth-${randomUUID()}`, { cache: false });
  rememberLoginSession(own);
  own.setUserAgent(plainUserAgent(own.getUserAgent()));
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  own.setPermissionCheckHandler(() => false);
  own.setDevicePermissionHandler(() => false);
  // Each session has a spelling check of its own, which would fetch a dictionary for a page that is not checked.
  own.setSpellCheckerLanguages([]);
  own.on('will-download', (event) => event.preventDefault());
  return own;
}

async function wipe(own: Session, log: Log): Promise<void> {
  try {
    await own.clearStorageData();
    await own.closeAllConnections();
  } catch (error) {
    // It lies in memory and dies with the process; only worth a line.
    log.warn('login.not-wiped', { reason: error instanceof Error ? error.message : 'unknown' });
  }
}

function callbackOf(window: BrowserWindow, input: LoginWindowInput): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (code: AppErrorCode, detail: ErrorDetail | null = null) => {
      cancelTimer();
      reject(new AppFailure(code, detail));
    };
    const finish = (url: string) => {
      cancelTimer();
      resolve(url);
    };
    const cancelTimer = input.clock.after(LOGIN_PATIENCE_MS, () => fail('login-expired'));
    window.once('closed', () => fail('login-cancelled'));
    guardWay(window.webContents, input, { finish, fail });
    watchPages(window, input, fail);
    // Every way in which this can fail is told by `did-fail-load` too.
    window.webContents.loadURL(input.url).catch(() => {});
  });
}

interface Ends {
  finish: (url: string) => void;
  fail: (code: AppErrorCode, detail?: ErrorDetail | null) => void;
}

/** Where the window may go; and the one address at which it stops. */
function guardWay(contents: WebContents, input: LoginWindowInput, { finish, fail }: Ends): void {
  let hasPage = false;
  contents.on('did-navigate', () => {
    hasPage = true;
  });

  const check = (event: { preventDefault(): void; url: string; isMainFrame: boolean }) => {
    // Captchas live in frames of other hosts; they see nothing of us. The window itself goes nowhere else.
    if (!event.isMainFrame) return;
    if (isRedirect(event.url, input.redirectUri)) {
      event.preventDefault();
      finish(event.url);
    } else if (!isLoginAddress(event.url, input.allowedHosts)) {
      event.preventDefault();
      input.log.warn('login.navigation-refused', { host: hostOf(event.url) });
      // Nothing to look at: an empty window would leave the owner guessing.
      if (!hasPage) fail('login-page-failed', { message: `led to ${hostOf(event.url)}`.slice(0, 300) });
    }
  };
  contents.on('will-redirect', check);
  contents.on('will-navigate', check);
  // The net below the two. Not at once: stopping a navigation inside its own start ends the whole process.
  contents.on('did-start-navigation', ({ url, isMainFrame }) => {
    if (!isMainFrame || !isRedirect(url, input.redirectUri)) return;
    setImmediate(() => {
      if (!contents.isDestroyed()) contents.stop();
      finish(url);
    });
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    if (isRedirect(url, input.redirectUri)) finish(url);
    // A link made for a new tab opens in place; everything else that wants a window gets none.
    else if (isLoginAddress(url, input.allowedHosts)) contents.loadURL(url).catch(() => {});
    return { action: 'deny' };
  });
}

/** What the pages themselves tell: that they do not load, and what Instagram says is wrong. */
function watchPages(window: BrowserWindow, input: LoginWindowInput, fail: Ends['fail']): void {
  const contents = window.webContents;
  window.on('page-title-updated', (event) => event.preventDefault());
  contents.on('did-navigate', (_event, url) => window.setTitle(`${input.title} · ${hostOf(url)}`));
  contents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
    if (isMainFrame && code !== ERR_ABORTED)
      fail('login-page-failed', { message: description || String(code) });
  });
  contents.on('render-process-gone', (_event, { reason }) => fail('login-page-failed', { message: reason }));

  const look = async () => {
    const problem = problemOnPage(await textOf(contents));
    if (problem) fail(problem);
  };
  contents.on('did-finish-load', () => {
    if (!isConsentPage(contents.getURL())) return;
    void look();
    input.clock.after(LOOK_AGAIN_MS, () => void look());
  });
}

/** Read in a world of its own, so that the page's scripts have no hand in it. Never logged. */
async function textOf(contents: WebContents): Promise<string> {
  if (contents.isDestroyed()) return '';
  try {
    const code = 'document.body ? document.body.innerText.slice(0, 4000) : ""';
    const text: unknown = await contents.executeJavaScriptInIsolatedWorld(1, [{ code }]);
    return typeof text === 'string' ? text : '';
  } catch {
    // The page went away while it was read: the next one is read again.
    return '';
  }
}

function isConsentPage(url: string): boolean {
  return URL.canParse(url) && new URL(url).pathname.startsWith('/oauth/');
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'unreadable';
}
