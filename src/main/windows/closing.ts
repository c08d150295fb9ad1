import type { SettingsStore } from '../settings/settings.ts';

/** What closing the window does now. */
export type Closing =
  | 'quit'
  /** Out of sight; the icon beside the clock brings it back. */
  | 'hide'
  /** Where there is no such icon the task bar keeps it within reach. */
  | 'minimise'
  /** The owner is told, once, and chooses. */
  | 'ask';

export function whatClosingDoes({
  closeTo,
  knowsTray,
  hasTray,
  canAsk,
}: {
  closeTo: 'tray' | 'quit';
  knowsTray: boolean;
  hasTray: boolean;
  /** There is a page that could ask. */
  canAsk: boolean;
}): Closing {
  if (closeTo === 'quit') return 'quit';
  if (!knowsTray && canAsk) return 'ask';
  return hasTray ? 'hide' : 'minimise';
}

export interface WindowClosing {
  /** Whether the window may really be closed: the app is ending. */
  isEnding(): boolean;
  /** The app is ending, whoever wanted it. */
  ends(): void;
  /** The owner wants the window closed. */
  asked(): Promise<void>;
  /** The owner has chosen what that means. */
  chosen(closeTo: 'tray' | 'quit'): Promise<void>;
}

/**
 * Whoever quits says so before the windows are closed. An update on macOS closes them first and tells `before-quit`
 * only then: a window that hid itself meanwhile would keep the new version from ever coming in.
 */
export function endWith(
  app: { on(event: 'before-quit', listener: () => void): unknown },
  updater: { on(event: 'before-quit-for-update', listener: () => void): unknown },
  ends: () => void,
): void {
  app.on('before-quit', ends);
  updater.on('before-quit-for-update', ends);
}

interface ClosingParts {
  settings: Pick<SettingsStore, 'choices'>;
  remember(choice: { closeTo: 'tray' | 'quit'; knowsTray: true }): void | Promise<void>;
  hasTray(): Promise<boolean>;
  canAsk(): boolean;
  ask(hasTray: boolean): void;
  hide(): void;
  minimise(): void;
  quit(): void;
}

export function createClosing(parts: ClosingParts): WindowClosing {
  let isEnding = false;
  const closing: WindowClosing = {
    isEnding: () => isEnding,
    ends() {
      isEnding = true;
    },
    async asked() {
      const { closeTo, knowsTray } = parts.settings.choices();
      const hasTray = await parts.hasTray();
      const does = whatClosingDoes({ closeTo, knowsTray, hasTray, canAsk: parts.canAsk() });
      if (does === 'ask') parts.ask(hasTray);
      else parts[does]();
    },
    async chosen(closeTo) {
      await parts.remember({ closeTo, knowsTray: true });
      await closing.asked();
    },
  };
  return closing;
}
