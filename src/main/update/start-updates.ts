import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow, powerMonitor } from 'electron';
import type { Clock } from '../../shared/clock.ts';
import type { InboxChange } from '../../shared/model/inbox-change.ts';
import type { UpdateChoice, UpdateStatus } from '../../shared/model/update.ts';
import type { Log } from '../logging/log.ts';
import { createElectronEngine } from './electron-engine.ts';
import { startHiddenNextTime } from './hidden-start.ts';
import { watchTyping } from './last-typed.ts';
import type { Moment } from './polite-moment.ts';
import { createRepliesUnderWay } from './replies-under-way.ts';
import { updateSource } from './update-source.ts';
import { createUpdates, type Updates } from './updates.ts';

interface Parts {
  userData: string;
  feedStandIn: string | null;
  clock: Clock;
  choice(): UpdateChoice;
  changed(status: UpdateStatus): void;
  log: Log;
}

export interface RunningUpdates extends Updates {
  inboxChanged(change: InboxChange): void;
  /** The last thing before the process ends. */
  atQuit(): void;
}

/** Updates with this computer's windows, keys and idle time. */
export function startUpdates({ userData, feedStandIn, clock, choice, changed, log }: Parts): RunningUpdates {
  const engine = createElectronEngine({ userData, feedStandIn, log });
  const replies = createRepliesUnderWay(clock.now);
  const sinceTyped = watchTyping(app, clock.now);
  const moment = (): Moment => {
    const seen = BrowserWindow.getAllWindows().filter((window) => window.isVisible());
    return {
      sinceTyped: sinceTyped(),
      idle: powerMonitor.getSystemIdleTime() * 1000,
      repliesUnderWay: replies.count(),
      // A second window is a login.
      isBusy: seen.length > 1,
      isWindowFocused: BrowserWindow.getFocusedWindow() !== null,
    };
  };
  const source = updateSource({
    platform: process.platform,
    isPackaged: app.isPackaged,
    feedStandIn,
    namesFeed: existsSync(join(process.resourcesPath, 'app-update.yml')),
    appImage: process.env.APPIMAGE,
    portable: process.env.PORTABLE_EXECUTABLE_FILE,
  });
  const updates = createUpdates({
    version: app.getVersion(),
    source,
    engine,
    clock,
    choice,
    moment,
    isUnseen: () => !BrowserWindow.getAllWindows().some((window) => window.isVisible()),
    startsHiddenNextTime: () => startHiddenNextTime(userData),
    changed,
    log,
  });
  updates.start();
  return { ...updates, inboxChanged: replies.see, atQuit: engine.atQuit };
}
