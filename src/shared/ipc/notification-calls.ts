import { z } from 'zod';
import { InFrontOfEyes, NotificationDelivery, NotificationStatus } from '../model/notifications.ts';

/** What the window may ask of notifications, and what it tells them. */
export const notificationCalls = {
  /** Asks the system now. */
  'notification.status': { input: z.strictObject({}), output: NotificationStatus },
  /** Shows one and answers what came of it, after ten seconds at the latest. */
  'notification.test': {
    input: z.strictObject({}),
    output: z.strictObject({ delivery: NotificationDelivery, status: NotificationStatus }),
  },
  /** The chat whose newest messages are on the screen. Whether the window has the focus, main knows better. */
  'notification.looking': { input: InFrontOfEyes, output: z.strictObject({}) },
} as const;
