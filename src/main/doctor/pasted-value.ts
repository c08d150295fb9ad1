import { FACEBOOK_TOKEN_START, INSTAGRAM_TOKEN_START } from '../../shared/instagram/platform.ts';

/** What a value looks like that was copied from Meta's pages. */
export type PastedKind = 'id' | 'secret' | 'token' | 'empty' | 'other';

/** An app's secret has 32 hexadecimal digits on every page seen; other ones of letters and digits are let through. */
const SECRET = /^[0-9a-z]{16,64}$/i;
const ID = /^\d{6,20}$/;
/** Real tokens have some 180 characters; a made-up secret that begins with IG is shorter. */
const TOKEN_LENGTH = 65;

/** By its form alone. A value of digits only is an id, though a secret might have none but digits once in a million years. */
export function pastedKind(value: string | null | undefined): PastedKind {
  const text = (value ?? '').trim();
  if (text === '') return 'empty';
  if (ID.test(text)) return 'id';
  const isToken = INSTAGRAM_TOKEN_START.test(text) || FACEBOOK_TOKEN_START.test(text);
  if (isToken && text.length >= TOKEN_LENGTH) return 'token';
  return SECRET.test(text) ? 'secret' : 'other';
}
