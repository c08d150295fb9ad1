import { Notification } from 'electron';
import type { NotificationDelivery, NotificationStatus } from '../../shared/model/notifications.ts';
import type { Notice, NoticeAct, NoticeService } from './notice.ts';

/** macOS and Windows answer at once, or, as macOS before the owner has allowed it, not at all. */
const ANSWER_LIMIT_MS = 10_000;

interface ElectronServiceParts {
  platform: 'darwin' | 'win32';
  /** For sounds of our own where the system plays only its own. */
  play(sound: 'bell' | 'drop'): void;
}

/**
 * Notifications on macOS and Windows, through Electron. Both filter by their own do-not-disturb, and both escape what
 * they are handed. Buttons and answers: Electron's "Notification" and "NotificationAction" pages (45); on macOS they
 * need a signed app and the style "Alerts".
 */
export function createElectronService({ platform, play }: ElectronServiceParts): NoticeService {
  const listeners: Array<(act: NoticeAct) => void> = [];
  // Held, because Electron forgets the events of what was collected.
  const shown = new Map<string, Notification>();
  let last: NotificationDelivery | null = null;

  function tell(act: NoticeAct): void {
    for (const listener of listeners) listener(act);
  }

  function show(notice: Notice): Promise<NotificationDelivery> {
    if (!Notification.isSupported()) return Promise.resolve('no-service');
    shown.get(notice.key)?.close();
    const notification = new Notification(optionsOf(notice, platform));
    shown.set(notice.key, notification);
    notification.on('click', () => tell({ does: 'open', notice }));
    notification.on('reply', (_event, text) => tell({ does: 'reply', text, notice }));
    notification.on('action', (_event, index) => {
      const action = notice.actions[index];
      if (action) tell({ does: action.does, notice });
    });
    notification.on('close', () => {
      // One that was replaced closes too.
      if (shown.get(notice.key) !== notification) return;
      shown.delete(notice.key);
      tell({ does: 'closed', notice });
    });
    const answer = new Promise<NotificationDelivery>((resolve) => {
      const limit = setTimeout(() => resolve('unanswered'), ANSWER_LIMIT_MS);
      notification.once('show', () => {
        clearTimeout(limit);
        if (platform === 'win32' && (notice.sound === 'bell' || notice.sound === 'drop')) play(notice.sound);
        resolve('shown');
      });
      notification.once('failed', () => {
        clearTimeout(limit);
        shown.delete(notice.key);
        resolve('refused');
      });
    });
    notification.show();
    return answer.then((delivery) => {
      last = delivery;
      return delivery;
    });
  }

  return {
    show,
    remove(key) {
      const notification = shown.get(key);
      shown.delete(key);
      notification?.close();
    },
    async status(): Promise<NotificationStatus> {
      const can = Notification.isSupported();
      const failed = last === 'refused' || last === 'unanswered';
      return {
        state: can ? (failed ? 'refused' : last === 'shown' ? 'ready' : 'unknown') : 'no-service',
        service: null,
        hasActions: can,
        hasReply: can,
      };
    },
    listen: (listener) => void listeners.push(listener),
    async close() {
      listeners.length = 0;
      for (const notification of shown.values()) notification.close();
      shown.clear();
    },
  };
}

/** What Electron is told; a table of its own, so that it can be checked where neither system runs. */
function optionsOf(
  { key, title, body, actions, reply, sound, isUrgent }: Notice,
  platform: 'darwin' | 'win32',
): Electron.NotificationConstructorOptions {
  const isOwnSound = sound === 'bell' || sound === 'drop';
  return {
    id: key,
    groupId: key,
    title,
    body,
    silent: sound === 'none' || (isOwnSound && platform === 'win32'),
    // By its name inside the app; where it is not found, macOS plays its own.
    ...(isOwnSound && platform === 'darwin' && { sound: `shopbell-${sound}.wav` }),
    ...(reply !== null && { hasReply: true, replyPlaceholder: reply }),
    actions: actions.map(({ label }) => ({ type: 'button', text: label })),
    ...(platform === 'win32' && { urgency: isUrgent ? ('critical' as const) : ('normal' as const) }),
  };
}
