import type { Clock } from '../../shared/clock.ts';
import { harmlessLine } from '../../shared/harmless-text.ts';
import type { Place } from '../../shared/ipc/contract.ts';
import type { Account } from '../../shared/model/account.ts';
import type { Conversation } from '../../shared/model/conversation.ts';
import type { AccountId, ClientId, ConversationId } from '../../shared/model/ids.ts';
import type { InboxChange } from '../../shared/model/inbox-change.ts';
import type { NotificationDelivery, NotificationStatus } from '../../shared/model/notifications.ts';
import type { Settings } from '../../shared/model/settings.ts';
import type { TextKey, Translate } from '../../shared/texts/translate.ts';
import type { Log } from '../logging/log.ts';
import { createDeadlineAlarms, type DeadlineAlarms } from './deadline-alarms.ts';
import type { Eyes } from './may-tell.ts';
import { createMessageNotices } from './message-notices.ts';
import type { Notice, NoticeAct, NoticeService } from './notice.ts';
import { isQuiet } from './quiet-times.ts';
import { createRepliesFromNotices, type RepliesFromNotices } from './replies-from-notices.ts';

/** What notifications need of the inbox that is shown. */
export interface NotifiedInbox {
  accounts(): Promise<readonly Account[]>;
  /** Chats that wait for an answer, those that close first in front. */
  waiting(): Promise<readonly Conversation[]>;
  hasHumanAgent(): boolean;
  done(id: ConversationId): Promise<void>;
  reply(input: { conversationId: ConversationId; clientId: ClientId; text: string }): Promise<void>;
  /** Reply windows that were told to close, also in earlier runs. */
  toldWindows: { has(key: string): boolean; add(key: string): void };
}

export interface NotificationsParts {
  service: NoticeService;
  settings(): Settings;
  pausedUntil(): number | null;
  isFocused(): boolean;
  openAt(place: Place | null): void | Promise<void>;
  newClientId(): ClientId;
  time(at: number): string;
  t(): Translate;
  clock: Clock;
  log: Log;
}

export interface Notifications {
  /** From now on of this inbox, or of none; what was shown of another goes. */
  watch(inbox: NotifiedInbox | null): Promise<void>;
  take(change: InboxChange): void;
  /** The chat whose newest messages are on the screen of the window. */
  looking(conversationId: ConversationId | null): void;
  settingsChanged(): void;
  status(): Promise<NotificationStatus>;
  test(): Promise<NotificationDelivery>;
  close(): Promise<void>;
}

/** Everything Shopbell says outside its window, and what the owner does with it there. */
export function createNotifications(parts: NotificationsParts): Notifications {
  const { service, clock, log } = parts;
  const accounts = new Map<AccountId, Account>();
  let inbox: NotifiedInbox | null = null;
  let alarms: DeadlineAlarms | null = null;
  let replies: RepliesFromNotices | null = null;
  let looksAt: ConversationId | null = null;

  const eyes = (): Eyes => ({ conversationId: looksAt, isFocused: parts.isFocused() });
  const quiet = () => isQuiet(parts.settings(), parts.pausedUntil(), clock.now());
  const shopOf = ({ accountId }: Conversation) =>
    accounts.size > 1 ? (accounts.get(accountId)?.username ?? null) : null;

  const messages = createMessageNotices({
    show,
    remove: service.remove,
    isQuiet: quiet,
    eyes,
    choices: () => parts.settings().notifications,
    shopOf,
    t: parts.t,
    clock,
  });

  function show(notice: Notice): void {
    service.show(notice).then(
      (delivery) => {
        if (delivery !== 'shown') log.warn('notification.not-shown', { delivery });
      },
      (error: unknown) => log.error('notification.failed', { error: String(error) }),
    );
  }

  function tellAccounts(changed: readonly Account[]): void {
    for (const account of changed) {
      const before = accounts.get(account.id);
      accounts.set(account.id, account);
      const key = `reconnect:${account.id}`;
      if (account.state !== 'needs-reconnect') {
        if (before?.state === 'needs-reconnect') service.remove(key);
      } else if (before?.state === 'connected' && !quiet()) {
        const name = harmlessLine(account.username, 40);
        show(plain(key, 'notification.reconnect', 'notification.reconnect-next', null, { name }));
      }
    }
  }

  /** However quiet it should be: the owner wrote this a moment ago and believes that it is on its way. */
  function tellNotSent(place: Place, text: string): void {
    const words = parts.settings().notifications.privacy === 'all' ? harmlessLine(text, 80) : '';
    show({
      ...plain(
        `not-sent:${place.conversationId}`,
        'notification.not-sent',
        'notification.not-sent-next',
        place,
      ),
      ...(words !== '' && { body: `“${words}”\n${parts.t()('notification.not-sent-next')}` }),
    });
  }

  function plain(
    key: string,
    title: TextKey,
    body: TextKey,
    place: Place | null,
    values: Record<string, string> = {},
  ): Notice {
    const t = parts.t();
    return {
      key,
      title: t(title, values),
      body: t(body, values),
      place,
      actions: [{ does: 'open', label: t('notification.open') }],
      reply: null,
      sound: parts.settings().notifications.sound,
      isUrgent: true,
    };
  }

  async function act(event: NoticeAct): Promise<void> {
    const { notice } = event;
    messages.closed(notice.key);
    if (event.does === 'closed') return;
    service.remove(notice.key);
    if (event.does === 'open' || notice.place === null) return await parts.openAt(notice.place);
    if (event.does === 'done') return await inbox?.done(notice.place.conversationId);
    if (event.text.trim() === '') return await parts.openAt(notice.place);
    await replies?.send(notice.place, event.text);
  }

  service.listen((event) => {
    // The chat is still open then, and the window shows what became of it.
    act(event).catch((error: unknown) => log.error('notification.act-failed', { error: String(error) }));
  });

  return {
    async watch(next) {
      messages.clear();
      alarms?.stop();
      for (const id of accounts.keys()) service.remove(`reconnect:${id}`);
      accounts.clear();
      inbox = next;
      looksAt = null;
      alarms = null;
      replies = null;
      if (next === null) return;
      replies = createRepliesFromNotices({
        send: next.reply,
        newClientId: parts.newClientId,
        onNotSent: tellNotSent,
        log,
      });
      alarms = createDeadlineAlarms({
        show,
        remove: service.remove,
        isQuiet: quiet,
        eyes,
        settings: parts.settings,
        hasHumanAgent: next.hasHumanAgent,
        shopOf,
        waiting: next.waiting,
        told: next.toldWindows,
        time: parts.time,
        t: parts.t,
        onFailed: (error) => log.warn('notification.no-deadlines', { error: String(error) }),
        clock,
      });
      for (const account of await next.accounts()) {
        if (!accounts.has(account.id)) accounts.set(account.id, account);
      }
      alarms.wake();
    },
    take(change) {
      tellAccounts(change.accounts);
      messages.take(change);
      replies?.take(change);
      alarms?.take(change);
    },
    looking(conversationId) {
      looksAt = conversationId;
    },
    settingsChanged() {
      if (!parts.settings().notifications.isOn) messages.clear();
      alarms?.wake();
    },
    status: service.status,
    test: () =>
      service.show({
        ...plain('test', 'notification.test-title', 'notification.test-body', null),
        isUrgent: false,
      }),
    async close() {
      messages.clear();
      alarms?.stop();
      await service.close();
    },
  };
}
