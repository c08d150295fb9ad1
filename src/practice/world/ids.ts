import { createHash } from 'node:crypto';

/**
 * Ids as Instagram shapes them: decimal ids beyond 2^53 that a JSON number would round, message ids of some
 * 170 characters that begin `aWdf`, tokens that begin `IGAA`. Ids of accounts, people and conversations
 * depend on names alone, so that a second run of the practice shop meets the same people; ids of messages,
 * tokens and codes depend on `seed` too, so that a new run never repeats an old run's message ids.
 */
export interface Ids {
  /** Professional account id, 17 digits beginning 1784. */
  userId(username: string): string;
  /** The same account as one app sees it. */
  appScopedId(instagramAppId: string, username: string): string;
  /** One person as one account sees them (IGSID). */
  scopedId(accountUserId: string, personUsername: string): string;
  conversationId(accountUserId: string, scopedId: string): string;
  /** `key` makes it repeatable over runs; without it every call answers a new one. */
  mid(accountUserId: string, key?: string): string;
  token(): string;
  code(): string;
  /** A decimal id of `length` digits for anything else (apps, media, stories). */
  number(kind: string, length: number): string;
  /** 32 hex characters, as app secrets are. */
  secret(kind: string): string;
  /** Trace id of an error answer. */
  trace(): string;
}

export function createIds(seed: string): Ids {
  let count = 0;
  const next = (kind: string): string => `${seed}:${kind}:${++count}`;

  return {
    userId: (username) => `178414${oddDigits(`user:${username}`, 11)}`,
    appScopedId: (appId, username) => `26${oddDigits(`app-scoped:${appId}:${username}`, 15)}`,
    scopedId: (accountUserId, username) => `9${oddDigits(`scoped:${accountUserId}:${username}`, 16)}`,
    conversationId: (accountUserId, scopedId) =>
      `aWdfZAG06${letters(`conversation:${accountUserId}:${scopedId}`, 96)}`,
    mid: (accountUserId, key) =>
      `aWdfZAG1faXRlbToxOk${letters(key === undefined ? next('mid') : `mid:${accountUserId}:${key}`, 150)}`,
    token: () => `IGAA${letters(next('token'), 178)}`,
    code: () => `AQ${letters(next('code'), 200)}`,
    number: (kind, length) => `1${oddDigits(next(kind), length - 1)}`,
    secret: (kind) => digest(next(kind)).toString('hex').slice(0, 32),
    trace: () => `A${letters(next('trace'), 22)}`,
  };
}

/** Odd, because rounding to a double beyond 2^53 makes every odd number even: a rounded id is then found out. */
function oddDigits(source: string, length: number): string {
  const digits = BigInt(`0x${digest(source).toString('hex')}`)
    .toString()
    .slice(0, length);
  const last = Number(digits.at(-1)) | 1;
  return `${digits.slice(0, -1)}${last}`;
}

function letters(source: string, length: number): string {
  let text = '';
  for (let part = 0; text.length < length; part++) {
    text += digest(`${source}#${part}`)
      .toString('base64')
      .replace(/[^A-Za-z0-9]/g, '');
  }
  return text.slice(0, length);
}

function digest(source: string): Buffer {
  return createHash('sha256').update(source).digest();
}
