/** Both live one way: short-lived an hour, long-lived 60 days. `[BL]` */
export const SHORT_LIFE_MS = 3_600_000;
export const LONG_LIFE_MS = 60 * 24 * 3_600_000;
export const CODE_LIFE_MS = 3_600_000;

export interface PracticeToken {
  value: string;
  kind: 'short' | 'long';
  accountUserId: string;
  instagramAppId: string;
  scopes: string[];
  issuedAt: number;
  expiresAt: number;
  /** Why it died before its time, as the error that says so. */
  revoked: { subcode: number | null; message: string } | null;
}

/** What Allow on the consent page left behind until it is exchanged. */
export interface LoginCode {
  value: string;
  accountUserId: string;
  instagramAppId: string;
  redirectUri: string;
  scopes: string[];
  issuedAt: number;
  isUsed: boolean;
}
