/** One app in the developer dashboard: two pairs of id and secret, which must never be mixed up. */
export interface PracticeApp {
  name: string;
  /** OAuth `client_id`. */
  instagramAppId: string;
  instagramAppSecret: string;
  metaAppId: string;
  metaAppSecret: string;
  /** Compared character for character. */
  redirectUris: string[];
  /** Unpublished apps get no webhooks and reach only people with a role. */
  isPublished: boolean;
  /** With standard access only testers' accounts can be connected; advanced access serves everybody. */
  access: 'standard' | 'advanced';
  /** Usernames of accounts that accepted the tester invite; `*` stands for every account. */
  testers: string[];
  /** Whether Meta granted the Human Agent feature. */
  hasHumanAgent: boolean;
  /** Which secret signs the webhooks: seen live is the Instagram one, documented the Meta one. */
  signsWith: 'instagram' | 'meta';
  /** Makes `POST /{app-id}/subscriptions` refuse the object `instagram`, as an older page of Meta announces. */
  refusesSubscriptionByApi: boolean;
  /** Where a removed app is told so; null when the owner filled nothing in. */
  deauthorizeUrl: string | null;
  subscription: AppSubscription | null;
  /** Meta switches a callback off that failed for long; the subscription stays as it is. `[MP-WH]` */
  isSubscriptionActive: boolean;
  /** Meta switched the whole app off, as it does with unused ones: every call with a token of it is refused. (Field report.) */
  isDeactivated: boolean;
}

export interface AppSubscription {
  callbackUrl: string;
  verifyToken: string;
  fields: string[];
}

/** Names an app may subscribe to and an account's `subscribed_fields` may hold (field report of the live list). */
export const WEBHOOK_FIELDS = [
  'comment_poll_response',
  'comments',
  'follow',
  'live_comments',
  'mentions',
  'message_edit',
  'message_reactions',
  'messages',
  'messaging_optins',
  'messaging_postbacks',
  'messaging_referral',
  'messaging_seen',
  'onboarding_welcome_message_series',
  'share_to_story',
  'standby',
  'story_insights',
  'story_poll_response',
] as const;
export type WebhookField = (typeof WEBHOOK_FIELDS)[number];

export function isWebhookField(name: string): name is WebhookField {
  return WEBHOOK_FIELDS.some((field) => field === name);
}

/** Whether this account may be connected to this app at all. */
export function mayUseApp(app: PracticeApp, username: string): boolean {
  return app.access === 'advanced' || app.testers.includes('*') || app.testers.includes(username);
}
