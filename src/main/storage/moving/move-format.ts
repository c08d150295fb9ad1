/**
 * The form of a file for moving: a tar archive in the age format (age-encryption.org/v1, one scrypt recipient), with
 * these entries in this order. docs/security.md tells how to open one without Shopbell.
 */
export const MOVE_FORM = 1;
export const MANIFEST = 'manifest.json';
export const SETTINGS = 'settings.json';
export const LOGINS = 'logins.json';
export const DATABASE = 'shopbell.db';
export const MEDIA = /^media\/[0-9a-f]{2}\/[0-9a-f]{40,128}$/;

/** First words of every file in the age format. */
export const AGE_HEAD = 'age-encryption.org/v1\n';

/** The first entry: what the others are. */
export interface Manifest {
  form: number;
  /** Shape of the database; see migrations. */
  schema: number;
  appVersion: string;
  madeAt: number;
  accounts: number;
  /** Instagram's ids of them. */
  userIds: string[];
  conversations: number;
  messages: number;
  withMedia: boolean;
  withLogins: boolean;
}

/** The settings, as far as they are the owner's and not of one computer; and secrets by their names in the keychain. */
export interface MoveParts {
  settings: unknown;
  logins: Record<string, string> | null;
}
