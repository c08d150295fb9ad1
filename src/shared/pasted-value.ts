/**
 * What somebody truly has in hand who carries values over from Meta's pages. Two ids and two secrets look alike
 * there, and the wrong one of them fails much later with an error about something else: so each value is looked at
 * the moment it is pasted. Shapes as seen in October 2026; a secret is 32 hexadecimal digits today, which is not
 * promised anywhere, so other lengths pass.
 */

/** Where a value is asked for. */
export type PastedField =
  | 'meta-app-id'
  | 'meta-app-secret'
  | 'instagram-app-id'
  | 'instagram-app-secret'
  | 'token';

/** What the other fields hold, as far as it is known in the window; null: not known. */
export interface KnownValues {
  metaAppId: string | null;
  instagramAppId: string | null;
  /** Only those typed just now: saved secrets never come back to the window. */
  metaAppSecret: string | null;
  instagramAppSecret: string | null;
}

/** What is wrong with a value in its field; the key of its sentence is `pasted.<problem>`. */
export type PastedProblem =
  | 'is-secret'
  | 'is-app-id'
  | 'is-token'
  | 'is-facebook-token'
  | 'is-address'
  | 'is-hidden'
  | 'is-account-number'
  | 'is-meta-id'
  | 'is-instagram-id'
  | 'is-meta-secret'
  | 'is-instagram-secret'
  | 'is-pair'
  | 'not-an-id'
  | 'not-a-secret'
  | 'not-a-token';

export interface Pasted {
  /** Without what comes along when one copies. */
  value: string;
  problem: PastedProblem | null;
}

const APP_ID = /^\d{6,20}$/;
const SECRET = /^[0-9a-zA-Z]{16,64}$/;
/** As Meta makes them today: such a string is nothing else. */
const TODAYS_SECRET = /^[0-9a-f]{32}$/;
/** The number of an Instagram account in the API, which stands on the same page. */
const ACCOUNT_NUMBER = /^1784\d{13}$/;
const INSTAGRAM_TOKEN = /^IG[A-Za-z]{2}[\w-]{30,}$/;
const FACEBOOK_TOKEN = /^EA[A-Z][\w]{20,}$/;
/** Letters that Meta shows in the place of a secret until one presses Show. */
const HIDDEN = /^[•●∙·*⬤▪.]{4,}$/;
const ADDRESS = /^[a-z]+:\/\//i;
/** The word before the value that a double click takes along. */
const LABEL =
  /^(?:instagram|meta|facebook)?(?:app)?(?:id|secret|identifier|access_?token|token|bearer|clavesecreta|chavesecreta)[:=]/i;

/** A value without spaces, line breaks, quotes, unseen letters and the word before it. */
export function cleanPasted(text: string): string {
  const bare = text.replace(/[\s"'`“”‘’«»<>\u00a0\u200b-\u200f\u2060\ufeff]/g, '').replace(/[,;]+$/, '');
  return ADDRESS.test(bare) ? bare : bare.replace(LABEL, '');
}

/** Looks at one value. An empty one has no problem: nothing was said yet. */
export function readPasted(field: PastedField, text: string, known: KnownValues): Pasted {
  const value = cleanPasted(text);
  return { value, problem: value === '' ? null : problemOf(field, value, known) };
}

function problemOf(field: PastedField, value: string, known: KnownValues): PastedProblem | null {
  if (HIDDEN.test(value)) return 'is-hidden';
  if (ADDRESS.test(value)) return 'is-address';
  if (FACEBOOK_TOKEN.test(value)) return 'is-facebook-token';
  switch (field) {
    case 'token':
      return tokenProblem(value);
    case 'meta-app-id':
      return idProblem(value, known.instagramAppId, 'is-instagram-id');
    case 'instagram-app-id':
      return idProblem(value, known.metaAppId, 'is-meta-id');
    case 'meta-app-secret':
      return secretProblem(value, known.instagramAppSecret, 'is-instagram-secret');
    case 'instagram-app-secret':
      return secretProblem(value, known.metaAppSecret, 'is-meta-secret');
  }
}

function idProblem(value: string, other: string | null, isOther: PastedProblem): PastedProblem | null {
  if (INSTAGRAM_TOKEN.test(value)) return 'is-token';
  if (value.includes('|')) return 'is-pair';
  if (TODAYS_SECRET.test(value) && !APP_ID.test(value)) return 'is-secret';
  if (ACCOUNT_NUMBER.test(value)) return 'is-account-number';
  if (!APP_ID.test(value)) return 'not-an-id';
  return value === other ? isOther : null;
}

function secretProblem(value: string, other: string | null, isOther: PastedProblem): PastedProblem | null {
  if (INSTAGRAM_TOKEN.test(value)) return 'is-token';
  if (value.includes('|')) return 'is-pair';
  if (APP_ID.test(value)) return 'is-app-id';
  if (!SECRET.test(value)) return 'not-a-secret';
  return value === other ? isOther : null;
}

function tokenProblem(value: string): PastedProblem | null {
  if (APP_ID.test(value)) return 'is-app-id';
  if (TODAYS_SECRET.test(value)) return 'is-secret';
  if (value.includes('|')) return 'is-pair';
  return /^[\x21-\x7e]{20,}$/.test(value) ? null : 'not-a-token';
}
