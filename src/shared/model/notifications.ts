import { z } from 'zod';
import {
  ALARM_LEADS,
  NOTIFICATION_PRIVACIES,
  NOTIFICATION_SOUNDS,
  USUAL_NOTIFICATIONS,
} from '../notification-options.ts';
import { ConversationId } from './ids.ts';
import { DayHours } from './opening-hours.ts';

export const NotificationPrivacy = z.enum(NOTIFICATION_PRIVACIES);
export type NotificationPrivacy = z.infer<typeof NotificationPrivacy>;

export const NotificationSound = z.enum(NOTIFICATION_SOUNDS);
export type NotificationSound = z.infer<typeof NotificationSound>;

/** Days as `Date` counts them, 0 is Sunday; a night counts to the day on which it begins. */
export const QuietHours = z.strictObject({
  from: DayHours.shape.opens,
  to: DayHours.shape.closes,
  days: z.array(z.int().min(0).max(6)).max(7),
});
export type QuietHours = z.infer<typeof QuietHours>;

/** The schema is the type and the defaults in one. */
export const NotificationChoices = z.object({
  isOn: z.boolean().default(USUAL_NOTIFICATIONS.isOn),
  privacy: NotificationPrivacy.default(USUAL_NOTIFICATIONS.privacy),
  sound: NotificationSound.default(USUAL_NOTIFICATIONS.sound),
  /** Null: there are none. */
  quietHours: QuietHours.nullable().default(USUAL_NOTIFICATIONS.quietHours),
  alarmLead: z.literal(ALARM_LEADS).default(USUAL_NOTIFICATIONS.alarmLead),
});
export type NotificationChoices = z.infer<typeof NotificationChoices>;

/**
 * What came of it: `shown`: the system took it · `no-service`: nothing on this computer shows notifications ·
 * `refused`: the system will not, and said so · `unanswered`: it said nothing.
 */
export const NotificationDelivery = z.enum(['shown', 'no-service', 'refused', 'unanswered']);
export type NotificationDelivery = z.infer<typeof NotificationDelivery>;

/** What is known of the part of the system that shows notifications. */
export const NotificationStatus = z.strictObject({
  /** `unknown`: it tells only when something is shown. */
  state: z.enum(['ready', 'held-back', 'no-service', 'refused', 'unknown']),
  /** Its name, where it has one. */
  service: z.string().max(100).nullable(),
  hasActions: z.boolean(),
  hasReply: z.boolean(),
});
export type NotificationStatus = z.infer<typeof NotificationStatus>;

/** What the window has in front of the owner's eyes: the newest messages of this chat, or null. */
export const InFrontOfEyes = z.strictObject({ conversationId: ConversationId.nullable() });
export type InFrontOfEyes = z.infer<typeof InFrontOfEyes>;
