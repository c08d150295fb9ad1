import { create } from 'zustand';
import type { AppError } from '../../shared/ipc/result.ts';
import type { StorageTrouble } from '../../shared/ipc/storage-trouble.ts';
import type { Checks } from '../../shared/model/checks.ts';
import type { ConnectionStatus } from '../../shared/model/connection.ts';
import type { Settings } from '../../shared/model/settings.ts';
import type { SetupStatus } from '../../shared/model/setup.ts';
import { USUAL_NOTIFICATIONS } from '../../shared/notification-options.ts';

export type Platform = 'linux' | 'mac' | 'windows';

/** What the window knows before it knows any message. */
export interface AppState {
  /** `starting` until the first snapshot; `failed` when there has never been one. */
  phase: 'starting' | 'ready' | 'failed';
  problem: AppError | null;
  connection: ConnectionStatus;
  checks: Checks;
  setup: SetupStatus | null;
  /** What is wrong with this computer's disk; null: nothing. */
  storageTrouble: StorageTrouble | null;
  settings: Settings;
  isPractice: boolean;
  platform: Platform;
  locales: readonly string[];
}

export const emptyAppState: AppState = {
  phase: 'starting',
  problem: null,
  connection: { word: 'slower', everySeconds: 20 },
  checks: { last: null, running: null, imports: [] },
  setup: null,
  storageTrouble: null,
  settings: {
    version: 1,
    theme: 'system',
    updates: 'automatic',
    checkSpelling: null,
    spellingLanguages: null,
    language: 'system',
    density: 'comfortable',
    textSize: 100,
    sendWith: 'enter',
    undoSend: 0,
    skinTone: 'none',
    recentEmoji: [],
    listOrder: 'deadline',
    tellSeen: 'never',
    tellTyping: false,
    linkPreviews: false,
    voiceSpeed: 1,
    mediaLimit: '2-gb',
    recentSearches: [],
    openingHours: null,
    listWidth: 320,
    contactOpen: null,
    closeTo: 'tray',
    knowsTray: false,
    openAtLogin: false,
    notificationsPausedUntil: null,
    notifications: USUAL_NOTIFICATIONS,
  },
  isPractice: false,
  platform: 'linux',
  locales: ['en'],
};

/** Written by bridge/sync.ts only. */
export const useApp = create<AppState>()(() => emptyAppState);
