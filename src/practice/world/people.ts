import type { PracticePost } from './posts.ts';

/** A professional (or personal) account that somebody owns and may connect. */
export interface PracticeAccount {
  /** `user_id`: the id in webhooks, 17 digits beginning 1784. */
  userId: string;
  username: string;
  name: string | null;
  accountType: 'BUSINESS' | 'MEDIA_CREATOR' | 'PERSONAL';
  pictureUrl: string | null;
  followers: number;
  /** "Allow access to messages" in the phone's settings: off means no webhooks and 200/2534041 on send. */
  allowsMessageAccess: boolean;
  /** Another messaging tool owns the threads: events come as standby, sends fail with 100/2534037. */
  isStandby: boolean;
  /** A temporary restriction of the account: every send fails with 10/1893063. */
  isRestricted: boolean;
  /** Own posts that may be shared into a thread. */
  posts: PracticePost[];
  /** Apps subscribed to this account: Instagram app id to the fields it named. */
  subscribedApps: Map<string, string[]>;
}

/** A customer. Each account knows them under another scoped id. */
export interface PracticePerson {
  username: string;
  name: string | null;
  pictureUrl: string | null;
  followers: number;
  isVerified: boolean;
  followsAccount: boolean;
  isFollowedByAccount: boolean;
  /** What a send to them meets. `blocked`: 551; `not-receiving`: 200/1545041; `gone`: 100/2534014. */
  reach: 'reachable' | 'blocked' | 'not-receiving' | 'gone';
  /** Role on the app: an unpublished app still reaches those. */
  hasRole: boolean;
}
