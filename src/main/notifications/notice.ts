import type { Place } from '../../shared/ipc/contract.ts';
import type {
  NotificationDelivery,
  NotificationSound,
  NotificationStatus,
} from '../../shared/model/notifications.ts';

/** What a button of a notification does. */
export type NoticeAction = 'open' | 'done';

/** One notification as the owner sees it. Words are plain: whoever shows them escapes what the system would read. */
export interface Notice {
  /** What it is about. A new one under the same key takes the place of the one before. */
  key: string;
  title: string;
  body: string;
  /** Where a click leads; null: to the window as it is. */
  place: Place | null;
  actions: ReadonlyArray<{ does: NoticeAction; label: string }>;
  /** What stands in the empty field of an answer; null: it cannot be answered. */
  reply: string | null;
  sound: NotificationSound;
  /** Must not vanish by itself. */
  isUrgent: boolean;
}

/** What the owner did with a notification. */
export type NoticeAct =
  | { notice: Notice; does: 'open' }
  | { notice: Notice; does: 'done' }
  | { notice: Notice; does: 'reply'; text: string }
  /** It was put away, or is not on the screen any more. */
  | { notice: Notice; does: 'closed' };

/** The system's notifications, whatever the system. */
export interface NoticeService {
  show(notice: Notice): Promise<NotificationDelivery>;
  /** Takes it off the screen and out of the system's list; one that is not there is no failure. */
  remove(key: string): void;
  status(): Promise<NotificationStatus>;
  /** What the owner does from now on. */
  listen(listener: (act: NoticeAct) => void): void;
  /** Takes everything away and lets go of the system. */
  close(): Promise<void>;
}
