import type { Notifications } from '../notifications/notifications.ts';
import type { Handlers } from './answer.ts';

type Names = Extract<keyof Handlers, `notification.${string}`>;

/** What the window asks of notifications; see shared/ipc/notification-calls.ts. */
export function notificationHandlers(
  notifications: Pick<Notifications, 'status' | 'test' | 'looking'>,
): Pick<Handlers, Names> {
  return {
    'notification.status': () => notifications.status(),
    'notification.test': async () => {
      const delivery = await notifications.test();
      return { delivery, status: await notifications.status() };
    },
    'notification.looking': ({ conversationId }) => {
      notifications.looking(conversationId);
      return {};
    },
  };
}
