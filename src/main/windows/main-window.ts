import { app, BrowserWindow, screen, type WebContents } from 'electron';
import type { Clock } from '../../shared/clock.ts';
import type { Language } from '../../shared/texts/translation.ts';
import { platformName } from '../app/platform-name.ts';
import type { Log } from '../logging/log.ts';
import { APP_ORIGIN } from '../security/app-protocol.ts';
import type { SettingsStore } from '../settings/settings.ts';
import { createCrashRecovery } from './crash-recovery.ts';
import { releaseWhenHidden } from './release-when-hidden.ts';
import { ownPage } from './web-preferences.ts';
import { windowFrame } from './window-frame.ts';
import { MINIMUM_SIZE, placeOnScreens } from './window-place.ts';

/** If the page never says that it is ready, the window is shown all the same. */
const SHOW_AT_LATEST_MS = 3_000;

interface Options {
  preload: string;
  icon: string;
  settings: SettingsStore;
  /** The colour under the page until it is painted. */
  background(): string;
  /** Told to the page with its address, so that it loads the texts of this one at once. */
  language(): Language;
  log: Log;
  /** Created hidden; shown by `show`. */
  isHidden: boolean;
  isDevelopment: boolean;
  /** Whether the window may be closed; where not, the owner's wish was heard and something else is done. */
  mayClose(): boolean;
  /** The window was made, maybe anew. */
  onMade(window: BrowserWindow): void;
  /** The window is gone; another may be made. */
  onGone(): void;
  /** A page begins to load, for the first time or anew. */
  onPageLoads(): void;
  /** It has taken the place of the one before and is not painted yet. */
  onPageComes(window: BrowserWindow): void;
  clock: Clock;
  /** See release-when-hidden.ts. */
  mayRelease(): Promise<boolean>;
  /** The page has died twice in a row. */
  askAfterCrash(): Promise<'again' | 'quit'>;
}

export interface MainWindow {
  /** The page, while there is one. */
  page(): WebContents | null;
  /** The window, while there is one. */
  current(): BrowserWindow | null;
  /** The window itself, for what hangs on it; made, unseen, when there is none. */
  frame(): BrowserWindow;
  /** Brings it to the front, from hidden, minimised or behind; made when there is none. */
  show(): void;
  hide(): void;
  minimise(): void;
  /** What the buttons of its own title bar do. */
  readonly controls: Record<'minimise' | 'toggle-maximise' | 'close', () => void>;
}

/** The app's one window. It may be closed and made again; it opens where it was. */
export function openMainWindow(options: Options): MainWindow {
  let window: BrowserWindow | null = null;

  function make(isHidden: boolean): BrowserWindow {
    const made = makeWindow(options, isHidden);
    window = made;
    options.onMade(made);
    made.once('closed', () => {
      if (window !== made) return;
      window = null;
      options.onGone();
    });
    return made;
  }

  // A start in the tray needs none: it is made when somebody wants to see it.
  if (!options.isHidden) make(false);
  return {
    page: () => window?.webContents ?? null,
    current: () => window,
    frame: () => window ?? make(true),
    show() {
      if (window === null) return void make(false);
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    hide: () => window?.hide(),
    minimise: () => window?.minimize(),
    controls: {
      minimise: () => window?.minimize(),
      'toggle-maximise': () => (window?.isMaximized() ? window.unmaximize() : window?.maximize()),
      close: () => window?.close(),
    },
  };
}

/** Sandboxed, isolated, its own title bar, painted before it is shown. */
function makeWindow(options: Options, isHidden: boolean): BrowserWindow {
  const { preload, icon, settings, background, log, isDevelopment } = options;
  const place = settings.window();
  const areas = screen.getAllDisplays().map((display) => display.workArea);
  const window = new BrowserWindow({
    ...placeOnScreens(place, areas),
    minWidth: MINIMUM_SIZE.width,
    minHeight: MINIMUM_SIZE.height,
    show: false,
    title: 'Shopbell',
    icon,
    backgroundColor: background(),
    ...windowFrame(process.platform, settings.choices().textSize),
    webPreferences: ownPage({ preload, isDevelopment }),
  });
  if (place.isMaximised) window.maximize();
  watchClosing(window, options);
  releaseWhenHidden(window, { ...options, isHidden, onRelease: () => log.info('window.released') });
  if (!isHidden) showWhenPainted(window);
  recoverFromCrashes(window, options);
  // Its name says how many wait; see tray/badge.ts.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) options.onPageLoads();
  });
  window.webContents.on('did-navigate', () => options.onPageComes(window));
  window.webContents.on('did-finish-load', () => log.info('window.loaded'));
  void loadPage(window, options);
  return window;
}

/** The page is a file on this disk; one that is not there after so long will not come by waiting. */
const LOAD_LIMIT_MS = 8_000;
const LOAD_TRIES = 3;

/** Loads the page, and loads it again when it hangs: an empty frame would be all the owner ever sees. */
async function loadPage(window: BrowserWindow, { log, language: speaks }: Options): Promise<void> {
  const language = speaks();
  const platform = platformName(process.platform);
  let isThere = false;
  window.webContents.once('dom-ready', () => {
    isThere = true;
  });
  for (let attempt = 1; attempt <= LOAD_TRIES && !isThere && !window.isDestroyed(); attempt += 1) {
    const hung = setTimeout(() => {
      if (isThere || window.isDestroyed()) return;
      log.warn('window.load-hangs', { attempt });
      window.webContents.stop();
    }, LOAD_LIMIT_MS);
    try {
      await window.loadURL(`${APP_ORIGIN}/index.html?language=${language}&platform=${platform}`);
    } catch (error) {
      // Stopped above, or a damaged installation: the next try tells which. The log is all there is to tell.
      if (!window.isDestroyed()) log.error('window.load-failed', { attempt, error: String(error) });
    } finally {
      clearTimeout(hung);
    }
  }
}

function showWhenPainted(window: BrowserWindow): void {
  const show = () => {
    clearTimeout(latest);
    if (!window.isDestroyed() && !window.isVisible()) window.show();
  };
  const latest = setTimeout(show, SHOW_AT_LATEST_MS);
  window.once('ready-to-show', show);
  window.once('closed', () => clearTimeout(latest));
}

function watchClosing(window: BrowserWindow, { settings, mayClose }: Options): void {
  window.on('close', (event) => {
    if (!mayClose()) event.preventDefault();
    const isMaximised = window.isMaximized();
    settings.saveWindow({ ...window.getNormalBounds(), isMaximised });
  });
}

function recoverFromCrashes(window: BrowserWindow, parts: Pick<Options, 'askAfterCrash' | 'log'>): void {
  const recovery = createCrashRecovery({
    reload: () => {
      if (!window.isDestroyed()) window.webContents.reload();
    },
    ask: parts.askAfterCrash,
    quit: () => app.quit(),
    clock: { now: () => Date.now() },
    log: parts.log,
  });
  window.webContents.on('render-process-gone', (_event, details) => void recovery.pageGone(details));
}
