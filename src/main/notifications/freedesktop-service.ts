import type { NotificationDelivery, NotificationStatus } from '../../shared/model/notifications.ts';
import type { Notice, NoticeAct, NoticeService } from './notice.ts';
import {
  askServer,
  deliveryOf,
  isHeldBack,
  NOTIFICATIONS,
  type NotificationServer,
} from './notification-server.ts';
import type { BusSignal, SessionBus } from './session-bus.ts';

/** The server's own pace. */
const DEFAULT_TIMEOUT = -1;
const URGENCY = { normal: 1, critical: 2 };
/** KDE's way to answer in a notification; others do not name it among what they can do. */
const INLINE_REPLY = 'inline-reply';

export interface FreedesktopParts {
  openBus(): Promise<SessionBus>;
  /** A picture file, shown beside the words. */
  icon: string;
  /** Of the .desktop file, without its ending: by it desktops keep their own settings for the app. */
  desktopEntry: string;
  /** The word for a click; most servers never show it. */
  openLabel(): string;
  /** Whole path of a sound of our own. */
  soundFile(sound: 'bell' | 'drop'): string;
  /** For servers that play nothing themselves. */
  play(sound: 'system' | 'bell' | 'drop'): void;
  /** Whether the desktop shows no banners, where its server does not say so on the bus. */
  isDesktopQuiet(server: string): Promise<boolean>;
}

/**
 * Notifications on Linux, by the desktop's own service: unlike Electron's way it tells what it can do, has buttons,
 * and says whether it took anything. Specification: Desktop Notifications 1.3 (freedesktop.org).
 */
export function createFreedesktopService(parts: FreedesktopParts): NoticeService {
  const listeners: Array<(act: NoticeAct) => void> = [];
  const shown = new Map<number, Notice>();
  const ids = new Map<string, number>();
  let bus: Promise<SessionBus> | null = null;
  /** In order: what is shown may be taken away at once, and must be there by then. */
  let queue: Promise<unknown> = Promise.resolve();

  function connected(): Promise<SessionBus> {
    bus ??= connect();
    return bus;
  }

  async function connect(): Promise<SessionBus> {
    try {
      const opened = await parts.openBus();
      opened.onEnd(forgetBus);
      await opened.listen(NOTIFICATIONS.interface, hear);
      return opened;
    } catch (error) {
      bus = null;
      throw error;
    }
  }

  function forgetBus(): void {
    bus = null;
    shown.clear();
    ids.clear();
  }

  function hear({ member, body: [id, said] }: BusSignal): void {
    const notice = typeof id === 'number' ? shown.get(id) : undefined;
    if (notice === undefined || typeof id !== 'number') return;
    if (member === 'NotificationClosed') forget(id);
    const act = actOf(member, said, notice);
    if (act) tell(act);
  }

  function tell(act: NoticeAct): void {
    for (const listener of listeners) listener(act);
  }

  function forget(id: number): void {
    const notice = shown.get(id);
    shown.delete(id);
    if (notice && ids.get(notice.key) === id) ids.delete(notice.key);
  }

  async function showNow(notice: Notice): Promise<NotificationDelivery> {
    const on = await connected();
    const known = await askServer(on);
    const isSilent = notice.sound === 'none' || (await isHeldBack(on, known, parts.isDesktopQuiet));
    const body = known.capabilities.has('body-markup') ? escapeMarkup(notice.body) : notice.body;
    const before = ids.get(notice.key) ?? 0;
    const [id] = await on.call({
      ...NOTIFICATIONS,
      member: 'Notify',
      signature: 'susssasa{sv}i',
      body: [
        'Shopbell',
        before,
        parts.icon,
        notice.title,
        body,
        known.capabilities.has('actions') ? actionsOf(notice, known) : [],
        hintsOf(notice, known, isSilent),
        DEFAULT_TIMEOUT,
      ],
    });
    if (typeof id !== 'number' || id === 0) return 'refused';
    forget(before);
    shown.set(id, notice);
    ids.set(notice.key, id);
    if (!isSilent && notice.sound !== 'none' && !known.capabilities.has('sound')) parts.play(notice.sound);
    return 'shown';
  }

  function actionsOf({ actions, reply }: Notice, { capabilities }: NotificationServer): string[] {
    const buttons = actions.flatMap(({ does, label }) => [does, label]);
    const answer = reply !== null && capabilities.has(INLINE_REPLY) ? [INLINE_REPLY, reply] : [];
    return ['default', parts.openLabel(), ...answer, ...buttons];
  }

  function hintsOf(
    { sound, isUrgent, reply }: Notice,
    { capabilities }: NotificationServer,
    isSilent: boolean,
  ): Array<[string, [string, unknown]]> {
    const hints: Array<[string, [string, unknown]]> = [
      ['desktop-entry', ['s', parts.desktopEntry]],
      ['category', ['s', 'im.received']],
      ['urgency', ['y', isUrgent ? URGENCY.critical : URGENCY.normal]],
    ];
    if (isSilent || sound === 'none') hints.push(['suppress-sound', ['b', true]]);
    else if (sound === 'system') hints.push(['sound-name', ['s', 'message-new-instant']]);
    else hints.push(['sound-file', ['s', parts.soundFile(sound)]]);
    if (reply !== null && capabilities.has(INLINE_REPLY)) {
      hints.push(['x-kde-reply-placeholder-text', ['s', reply]]);
    }
    return hints;
  }

  function inTurn<T>(run: () => Promise<T>): Promise<T> {
    const done = queue.then(run);
    queue = done.catch(() => {
      // Whoever asked gets the failure; the next in the queue does not.
    });
    return done;
  }

  async function removeNow(key: string): Promise<void> {
    const id = ids.get(key);
    if (id === undefined || bus === null) return;
    forget(id);
    await (await bus).call({ ...NOTIFICATIONS, member: 'CloseNotification', signature: 'u', body: [id] });
  }

  return {
    show: (notice) =>
      inTurn(async () => {
        try {
          return await showNow(notice);
        } catch (error) {
          return deliveryOf(error);
        }
      }),
    remove(key) {
      inTurn(() => removeNow(key)).catch(() => {
        // The service has gone, and what it showed with it; the next one to be shown tells.
      });
    },
    async status(): Promise<NotificationStatus> {
      try {
        const on = await connected();
        const known = await askServer(on);
        return {
          state: (await isHeldBack(on, known, parts.isDesktopQuiet)) ? 'held-back' : 'ready',
          service: known.name === '' ? null : known.name,
          hasActions: known.capabilities.has('actions'),
          hasReply: known.capabilities.has(INLINE_REPLY),
        };
      } catch (error) {
        const delivery = deliveryOf(error);
        const state = delivery === 'refused' || delivery === 'no-service' ? delivery : 'unknown';
        return { state, service: null, hasActions: false, hasReply: false };
      }
    },
    listen: (listener) => void listeners.push(listener),
    async close() {
      listeners.length = 0;
      await Promise.all([...ids.keys()].map((key) => inTurn(() => removeNow(key)))).catch(() => {
        // As above; and the app ends.
      });
      (await bus?.catch(() => null))?.close();
      forgetBus();
    },
  };
}

/** What a signal about one of ours means; null for those that mean nothing to us. */
function actOf(member: string, said: unknown, notice: Notice): NoticeAct | null {
  if (member === 'NotificationClosed') return { does: 'closed', notice };
  if (member === 'NotificationReplied') {
    return typeof said === 'string' ? { does: 'reply', text: said, notice } : null;
  }
  if (member !== 'ActionInvoked') return null;
  const action = notice.actions.find(({ does }) => does === said);
  if (action) return { does: action.does, notice };
  return said === 'default' ? { does: 'open', notice } : null;
}

/** Servers that read markup in the body read it in strangers' words too. */
function escapeMarkup(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
