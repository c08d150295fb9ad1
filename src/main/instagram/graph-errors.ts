import { InstagramFailure, type Reaction } from '../../shared/instagram/reaction.ts';
import type { AppErrorCode, ErrorDetail } from '../../shared/ipc/result.ts';
import { ERROR_TABLE, type ErrorRow, type Purpose, type ReactionName } from './graph-error-table.ts';

export { type Reaction, reactionTo } from '../../shared/instagram/reaction.ts';

/** An error as Instagram told it, in either of its two shapes. */
export interface ErrorAnswer {
  status: number;
  purpose: Purpose;
  code: number | null;
  subcode: number | null;
  type: string | null;
  /** For programmers, English. */
  message: string;
  /** For people, in the account's language. */
  userMessage: string | null;
  traceId: string | null;
  /** Instagram's own hint that the same call may work later. */
  isTransient: boolean;
  /** How long to rest, as the headers tell it; null when they do not. */
  regainMs: number | null;
}

/** What an error means: the sentence for the owner and the way to go on. Pure; decides by the table alone. */
export function meaningOf(answer: ErrorAnswer): { code: AppErrorCode; reaction: Reaction } {
  const row = rowFor(answer) ?? rowForUnknown(answer);
  return { code: row.means, reaction: reactionOf(row.reaction, answer.regainMs) };
}

/** The row that decides, the first that fits; undefined for an error nobody has met yet. */
export function rowFor(answer: ErrorAnswer): ErrorRow | undefined {
  return ERROR_TABLE.find((row) => matches(row, answer));
}

/** The failure to throw for an error. `secrets` are taken out of Meta's words, which may quote a token. */
export function failureOf(answer: ErrorAnswer, secrets: readonly string[]): InstagramFailure {
  const { code, reaction } = meaningOf(answer);
  return new InstagramFailure(code, reaction, detailOf(answer, secrets));
}

/** Meta's words without anything secret, at most 300 characters. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  const known = secrets.filter((secret) => secret.length >= 6);
  const hidden = known.reduce((words, secret) => words.replaceAll(secret, '…'), text);
  return (
    hidden
      .replace(/\b(?:IG[A-Z]{1,3}|EA[A-Z])[\w-]{12,}/g, '…')
      // The form of an app's secret.
      .replace(/\b[0-9a-f]{32}\b/g, '…')
      .replace(/\b(access_token|client_secret|code|verify_token)=[^&\s"']+/gi, '$1=…')
      .slice(0, 300)
  );
}

function matches(row: ErrorRow, answer: ErrorAnswer): boolean {
  if (row.code !== undefined && !isWithin(row.code, answer.code)) return false;
  if (row.subcode !== undefined && ![row.subcode].flat().includes(answer.subcode ?? Number.NaN)) return false;
  if (row.purpose !== undefined && ![row.purpose].flat().includes(answer.purpose)) return false;
  return row.says === undefined || row.says.test(answer.message);
}

function isWithin(wanted: number | readonly [number, number], code: number | null): boolean {
  if (code === null) return false;
  return typeof wanted === 'number' ? code === wanted : code >= wanted[0] && code <= wanted[1];
}

/** A code that nobody has met yet: judged by the HTTP status and Instagram's own hint. */
function rowForUnknown({ status, purpose, isTransient }: ErrorAnswer): ErrorRow {
  if (status === 429) return { means: 'rate-limited', reaction: 'wait account' };
  if (status >= 500 || isTransient) {
    const mayHaveLeft = purpose === 'send' || purpose === 'tagged-send';
    if (mayHaveLeft) return { means: 'not-confirmed', reaction: 'look-first' };
    return { means: 'instagram-down', reaction: 'retry' };
  }
  return { means: 'refused', reaction: 'permanent' };
}

function reactionOf(name: ReactionName, regainMs: number | null): Reaction {
  switch (name) {
    case 'wait account':
      return { kind: 'wait', scope: 'account', waitMs: regainMs };
    case 'wait app':
      return { kind: 'wait', scope: 'app', waitMs: regainMs };
    case 'incident account':
      return { kind: 'incident', scope: 'account' };
    case 'incident app':
      return { kind: 'incident', scope: 'app' };
    default:
      return { kind: name };
  }
}

function detailOf(answer: ErrorAnswer, secrets: readonly string[]): ErrorDetail {
  const words = [answer.message, answer.userMessage].filter(Boolean).join(' · ');
  return {
    status: answer.status,
    ...(answer.code !== null && { code: answer.code }),
    ...(answer.subcode !== null && { subcode: answer.subcode }),
    ...(answer.traceId !== null && { traceId: answer.traceId.slice(0, 200) }),
    ...(words !== '' && { message: withoutSecrets(words, secrets) }),
  };
}
