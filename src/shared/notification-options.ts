/** What the owner can choose among; the schema of the choices is model/notifications.ts. */

/** How much of a message may stand on a screen that others can see. */
export const NOTIFICATION_PRIVACIES = ['all', 'name', 'nothing'] as const;

/** `system`: whatever this computer plays for a message. */
export const NOTIFICATION_SOUNDS = ['system', 'bell', 'drop', 'none'] as const;

/** Minutes before a chat closes; 0: nobody is reminded. */
export const ALARM_LEADS = [0, 20, 40, 60, 120] as const;

/** What holds until the owner chooses. */
export const USUAL_NOTIFICATIONS = {
  isOn: true,
  privacy: 'all',
  sound: 'system',
  quietHours: null,
  alarmLead: 40,
} as const;
