import type { Clock } from '../../shared/clock.ts';
import { longRemaining, roundRemaining } from '../../shared/deadline-words.ts';
import type { Conversation } from '../../shared/model/conversation.ts';
import type { ConversationId, Milliseconds } from '../../shared/model/ids.ts';
import type { InboxChange } from '../../shared/model/inbox-change.ts';
import type { OpeningHours } from '../../shared/model/opening-hours.ts';
import type { Settings } from '../../shared/model/settings.ts';
import { shutSpans } from '../../shared/opening-hours.ts';
import { longestReplyWindowMs } from '../../shared/reply-window.ts';
import type { Translate } from '../../shared/texts/translate.ts';
import { type Eyes, isInFront } from './may-tell.ts';
import type { Notice } from './notice.ts';
import { wordsOfDeadline } from './words.ts';

const MINUTE_MS = 60_000;
/** A timer of hours is not to be trusted across sleep and changed clocks: look at least this often. */
const LONGEST_TIMER_MS = 15 * MINUTE_MS;
const FAILED_PAUSE_MS = MINUTE_MS;
/** Changes come in bursts; one look serves them all. */
const SETTLED_MS = 2_000;
/** More chats than this at once are told in one notification. */
const MOST_AT_ONCE = 3;
const MANY = 'alarm:many';

/**
 * When the owner is reminded of a chat that closes at `closesAt`: so long before, and where the shop is shut by then,
 * so long before it shuts. Null where the last open minute was before the customer wrote: then by the closing alone.
 */
export function alarmAt(
  { openedAt, closesAt }: { openedAt: Milliseconds; closesAt: Milliseconds },
  leadMinutes: number,
  hours: OpeningHours | null,
): Milliseconds {
  const lead = leadMinutes * MINUTE_MS;
  const shut = shutSpans(hours, openedAt, closesAt).at(-1);
  const isShutAtTheEnd = shut !== undefined && shut.to === closesAt && shut.from > openedAt;
  return (isShutAtTheEnd ? shut.from : closesAt) - lead;
}

interface Due {
  conversation: Conversation;
  closesAt: Milliseconds;
  /** When it is told. */
  at: Milliseconds;
}

export interface DeadlineAlarmsParts {
  show(notice: Notice): void;
  remove(key: string): void;
  isQuiet(): boolean;
  eyes(): Eyes;
  settings(): Settings;
  hasHumanAgent(): boolean;
  shopOf(conversation: Conversation): string | null;
  /** Chats that wait for an answer, those that close first in front. */
  waiting(): Promise<readonly Conversation[]>;
  /** Which windows were told already, also in earlier runs; `chat:opened at`. */
  told: { has(key: string): boolean; add(key: string): void };
  /** As the owner's clock shows it. */
  time(at: Milliseconds): string;
  t(): Translate;
  onFailed(error: unknown): void;
  clock: Clock;
}

export interface DeadlineAlarms {
  /** Looks now, and again when the next one is due. */
  wake(): void;
  take(change: InboxChange): void;
  stop(): void;
}

/** "Closes in 40 minutes": once for each reply window, and only for people who still wait. */
export function createDeadlineAlarms(parts: DeadlineAlarmsParts): DeadlineAlarms {
  const { clock } = parts;
  const shown = new Set<ConversationId>();
  /** Those that the one notification for many stands for. */
  const summed = new Set<ConversationId>();
  let isPlanned = false;
  let cancelTimer = () => {};
  let cancelPlan = () => {};
  let isLooking = false;
  let mustLookAgain = false;
  let isStopped = false;

  async function look(): Promise<void> {
    if (isLooking) {
      mustLookAgain = true;
      return;
    }
    isLooking = true;
    cancelTimer();
    let waitMs = FAILED_PAUSE_MS;
    try {
      waitMs = tellDue(await parts.waiting());
    } catch (error) {
      // The board still shows every deadline; the next look may go through.
      parts.onFailed(error);
    }
    isLooking = false;
    if (isStopped) return;
    if (mustLookAgain) {
      mustLookAgain = false;
      return void look();
    }
    cancelTimer = clock.after(Math.min(Math.max(waitMs, 1_000), LONGEST_TIMER_MS), () => void look());
  }

  /** Answers in how many ms the next one is due. */
  function tellDue(waiting: readonly Conversation[]): number {
    if (isStopped || parts.settings().notifications.alarmLead === 0) return LONGEST_TIMER_MS;
    const now = clock.now();
    const untold = waiting.map(dueOf).filter((due) => due !== null);
    const next = Math.min(LONGEST_TIMER_MS, ...untold.map(({ at }) => at - now).filter((ms) => ms > 0));
    const due = untold.filter(({ at }) => at <= now);
    const seen = due.filter(({ conversation }) => isInFront(parts.eyes(), conversation.id));
    for (const { conversation } of seen) parts.told.add(windowOf(conversation));
    const rest = due.filter((each) => !seen.includes(each));
    // In quiet hours they wait, and are told afterwards where there is still time.
    if (parts.isQuiet()) return next;
    if (rest.length > MOST_AT_ONCE) tellTogether(rest);
    else for (const each of rest) tell(each);
    return next;
  }

  /** Null where nobody waits, the window is closed, or it was told. */
  function dueOf(conversation: Conversation): Due | null {
    const { windowOpenedAt: openedAt, needsReply } = conversation;
    if (openedAt === null || !needsReply || parts.told.has(windowOf(conversation))) return null;
    const closesAt = openedAt + longestReplyWindowMs(parts.hasHumanAgent());
    if (closesAt <= clock.now()) return null;
    const { notifications, openingHours } = parts.settings();
    const at = alarmAt({ openedAt, closesAt }, notifications.alarmLead, openingHours);
    return { conversation, closesAt, at };
  }

  function tell({ conversation, closesAt }: Due): void {
    const t = parts.t();
    const { privacy, sound } = parts.settings().notifications;
    parts.told.add(windowOf(conversation));
    shown.add(conversation.id);
    const left = longRemaining(roundRemaining(closesAt - clock.now()), t);
    parts.show({
      key: keyOf(conversation.id),
      ...wordsOfDeadline(
        { conversation, shop: parts.shopOf(conversation), left, time: parts.time(closesAt) },
        privacy,
        t,
      ),
      place: { conversationId: conversation.id, messageId: null },
      actions: [{ does: 'open', label: t('notification.open') }],
      reply: privacy === 'nothing' ? null : t('notification.reply'),
      sound,
      isUrgent: true,
    });
  }

  function tellTogether(dues: readonly Due[]): void {
    const t = parts.t();
    for (const { conversation } of dues) {
      parts.told.add(windowOf(conversation));
      summed.add(conversation.id);
    }
    parts.show({
      key: MANY,
      title: t('notification.closes-many', { count: dues.length }),
      body: t('notification.closes-many-next'),
      place: null,
      actions: [{ does: 'open', label: t('notification.open') }],
      reply: null,
      sound: parts.settings().notifications.sound,
      isUrgent: true,
    });
  }

  function forget(id: ConversationId): void {
    if (shown.delete(id)) parts.remove(keyOf(id));
    if (summed.delete(id) && summed.size === 0) parts.remove(MANY);
  }

  return {
    wake: () => void look(),
    take({ conversations }) {
      for (const { id, needsReply } of conversations) if (!needsReply) forget(id);
      // A window may have opened or ended: the next one due is another.
      if (conversations.length === 0 || isPlanned || isStopped) return;
      isPlanned = true;
      cancelPlan = clock.after(SETTLED_MS, () => {
        isPlanned = false;
        void look();
      });
    },
    stop() {
      isStopped = true;
      cancelTimer();
      cancelPlan();
      for (const id of [...shown, ...summed]) forget(id);
    },
  };
}

function windowOf({ id, windowOpenedAt }: Conversation): string {
  return `${id}:${windowOpenedAt}`;
}

function keyOf(id: ConversationId): string {
  return `alarm:${id}`;
}
