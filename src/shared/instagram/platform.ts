/**
 * Instagram's side of the line, as data: hosts, version, scopes, fields, limits, each with where it comes
 * from and when it was last read. Meta moves these (the authorize host was retired in August 2026 and every
 * client that had it in its code broke), so nothing else in the project may spell one out.
 *
 * Marks: `[BL]` Business Login (13 Mar 2026) · `[GS]` Get started · `[OV]` Overview · `[CONV]` Conversations
 * API · `[PROF]` User profile · `[SUBS]` Subscriptions edge · `[HA]` Human Agent (27 Sep 2026) · `[CL]`
 * Changelog (5 Oct 2026), all below developers.facebook.com/docs and read in October 2026.
 */

/** Where each kind of call goes. `[BL]` Business Login page, 13 Mar 2026; `[SUBS]` subscriptions edge. */
export interface Endpoints {
  /** Consent page; no version in the path. */
  wwwInstagram: string;
  /** Code to short-lived token; no version in the path. */
  apiInstagram: string;
  /** Token exchange and refresh without a version, everything else below `/<version>/`. */
  graphInstagram: string;
  /** The Meta app's own webhook subscription. */
  graphFacebook: string;
}

export const LIVE_ENDPOINTS: Endpoints = {
  wwwInstagram: 'https://www.instagram.com',
  apiInstagram: 'https://api.instagram.com',
  graphInstagram: 'https://graph.instagram.com',
  graphFacebook: 'https://graph.facebook.com',
};

/** Newest version on 8 Oct 2026 (versions page); its end is not set yet. */
export const API_VERSION = 'v26.0';

/** When each version ends, as the versions page had it on 8 Oct 2026; null: not announced. A version lives two years at least. */
export const API_VERSION_ENDS: Readonly<Record<string, number | null>> = {
  'v26.0': null,
  'v25.0': Date.UTC(2028, 6, 29),
  'v24.0': Date.UTC(2028, 1, 18),
  'v23.0': Date.UTC(2027, 9, 8),
  'v22.0': Date.UTC(2027, 4, 20),
  'v21.0': Date.UTC(2027, 0, 21),
};

/** When this page of facts was last compared with Meta's. */
export const FACTS_READ_ON = Date.UTC(2026, 9, 8);

/** Basic is needed by all others and by the refresh; manage_messages is the inbox. `[BL]` */
export const LOGIN_SCOPES = ['instagram_business_basic', 'instagram_business_manage_messages'] as const;

/**
 * Webhook fields an account is subscribed to, at every connect and daily. `message_echoes` is refused by the
 * live API although a table lists it; echoes come with `messages` (two field reports, May and August 2026).
 */
export const SUBSCRIBED_FIELDS = [
  'messages',
  'messaging_postbacks',
  'messaging_seen',
  'message_reactions',
  'messaging_referral',
  'message_edit',
] as const;

/** Account types of `/me` that may use messaging; anything else is a personal account. */
export const PROFESSIONAL_TYPES = ['BUSINESS', 'MEDIA_CREATOR', 'CREATOR'] as const;

/** A refresh is refused before a token is this old. `[BL]` */
export const TOKEN_MIN_AGE_FOR_REFRESH_MS = 24 * 3_600_000;

/**
 * How many calls of a kind one account may make in so many ms. `[OV]` For all other calls the allowance depends
 * on how often the account was seen (4800 times its impressions in 24 hours), which only the usage headers tell.
 */
export const CALL_LIMITS = {
  /** Everything that reads conversations and messages. */
  conversations: { calls: 2, perMs: 1000 },
  /** Texts, links, reactions, stickers. Messenger's own pages say 300; the smaller number is kept. */
  'light sends': { calls: 100, perMs: 1000 },
  /** Sound and film. For pictures and documents nothing is said: they count here too. */
  'heavy sends': { calls: 10, perMs: 1000 },
  /** Private replies to comments below posts and reels. */
  'private replies': { calls: 750, perMs: 3_600_000 },
} as const;
export type CallLimit = keyof typeof CALL_LIMITS;

/** Of a thread only this many newest messages can be read in detail. `[CONV]` */
export const READABLE_MESSAGES_PER_THREAD = 20;

/** The error for a message that was unsent, or is too old to be read. `[CONV]`, Messenger's error codes. */
export const MESSAGE_GONE_CODE = 9000001;

/** What `/me` is asked for; `user_id` is the identity, `id` only app-scoped. `[GS]` */
export const OWN_PROFILE_FIELDS = [
  'user_id',
  'id',
  'username',
  'name',
  'account_type',
  'profile_picture_url',
] as const;

/** What a customer's profile is asked for; every one of them may be missing in the answer. `[PROF]` */
export const CUSTOMER_PROFILE_FIELDS = [
  'name',
  'username',
  'profile_pic',
  'follower_count',
  'is_verified_user',
  'is_user_follow_business',
  'is_business_follow_user',
] as const;

/** What the account's own posts are asked for, to choose one. `thumbnail_url` is the picture of a film. `[GS]` */
export const OWN_POST_FIELDS = [
  'id',
  'caption',
  'media_type',
  'media_product_type',
  'media_url',
  'thumbnail_url',
  'permalink',
  'timestamp',
] as const;

/** What the list of conversations is asked for. `[CONV]` */
export const CONVERSATION_FIELDS = ['id', 'updated_time', 'participants'] as const;

/**
 * What each message of a conversation is asked for. `shares` answers nothing unless its fields are named.
 * `[CONV]`; Meta's Postman collection, May 2025.
 */
export const MESSAGE_FIELDS = [
  'id',
  'created_time',
  'from',
  'to',
  'message',
  'attachments',
  'shares{link,name}',
  'story',
  'reactions',
  'is_unsupported',
] as const;

/**
 * Documented for the Messenger platform since late 2025, on graph.instagram.com not confirmed: asked for
 * until Instagram refuses the name. Conversations reference, read October 2026.
 */
export const UNCONFIRMED_MESSAGE_FIELDS = ['reply_to'] as const;

/** The life of a long-lived token where the answer does not tell: 60 days. `[BL]` */
export const LONG_LIVED_TOKEN_MS = 60 * 24 * 3_600_000;

/** A code of the login lives 1 hour and works once; our own patience with a login ends earlier. `[BL]` */
export const LOGIN_PATIENCE_MS = 10 * 60_000;

/** The tag of a reply typed by a human after 24 hours, where Meta granted the app that feature. `[HA]` */
export const HUMAN_AGENT_TAG = 'HUMAN_AGENT';

/**
 * Hosts on which Instagram's login happens: consent page, its older host, the link shim, and Facebook for
 * "Log in with Facebook" (`enable_fb_login`, back since 6 Feb 2026 `[CL]`). The window goes nowhere else.
 */
export const LOGIN_HOSTS = [
  'instagram.com',
  'www.instagram.com',
  'm.instagram.com',
  'api.instagram.com',
  'l.instagram.com',
  'accountscenter.instagram.com',
  'facebook.com',
  'www.facebook.com',
  'm.facebook.com',
  'l.facebook.com',
  'accountscenter.facebook.com',
  'accountscenter.meta.com',
  'auth.meta.com',
] as const;

/** How a token of this login begins (field report, May 2026); a Facebook token begins otherwise. */
export const INSTAGRAM_TOKEN_START = /^IG/;
export const FACEBOOK_TOKEN_START = /^EA[A-Z]/;
