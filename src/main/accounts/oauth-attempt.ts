import { createHash, timingSafeEqual } from 'node:crypto';
import { LOGIN_PATIENCE_MS } from '../../shared/instagram/platform.ts';
import { AppFailure } from '../../shared/ipc/result.ts';

/** One attempt to log in: its `state` belongs to it alone, works once and dies after 10 minutes. */
export interface OAuthAttempt {
  readonly state: string;
  readonly redirectUri: string;
  /**
   * The code in the address Instagram sent the browser back to. Uses the attempt up, whatever comes out.
   * Fails with `login-mismatch` (not this attempt's answer), `login-expired`, `login-denied`, or `refused`
   * with Instagram's words.
   */
  finish(callbackUrl: string, now: number): string;
}

export function startOAuthAttempt({
  redirectUri,
  now,
  randomBytes,
}: {
  redirectUri: string;
  now: number;
  randomBytes: (size: number) => Uint8Array;
}): OAuthAttempt {
  const state = Buffer.from(randomBytes(32)).toString('base64url');
  const startedAt = now;
  let isUsed = false;
  return {
    state,
    redirectUri,
    finish(callbackUrl, finishedAt) {
      if (isUsed || !isRedirect(callbackUrl, redirectUri)) throw new AppFailure('login-mismatch');
      isUsed = true;
      const answer = readCallback(callbackUrl);
      refuseStrangeState(answer, state);
      if (finishedAt - startedAt > LOGIN_PATIENCE_MS) throw new AppFailure('login-expired');
      return codeOf(answer);
    },
  };
}

/**
 * Whether an address is the redirect address, so that the window stops there and never loads it. Meta's
 * dashboard may have put a slash behind the one it was given; what follows the path is Instagram's answer.
 */
export function isRedirect(url: string, redirectUri: string): boolean {
  if (!URL.canParse(url) || !URL.canParse(redirectUri)) return false;
  const [reached, wanted] = [new URL(url), new URL(redirectUri)];
  return (
    reached.protocol === wanted.protocol &&
    reached.host === wanted.host &&
    withoutSlash(reached.pathname) === withoutSlash(wanted.pathname)
  );
}

interface CallbackAnswer {
  code: string | null;
  state: string | null;
  error: string | null;
  description: string | null;
}

/** The fragment `#_` that Instagram appends is no part of the code. Business Login page, 13 Mar 2026. */
function readCallback(url: string): CallbackAnswer {
  const query = new URL(url).searchParams;
  const text = (name: string) => query.get(name) || null;
  return {
    code: text('code')?.replace(/#_$/, '') ?? null,
    state: text('state'),
    error: text('error'),
    description: text('error_description') ?? text('error_reason'),
  };
}

/** A refusal may come without state and gives nobody anything; a code never may. */
function refuseStrangeState(answer: CallbackAnswer, state: string): void {
  if (answer.state === null && answer.error !== null) return;
  if (answer.state === null || !isSame(answer.state, state)) throw new AppFailure('login-mismatch');
}

function codeOf({ code, error, description }: CallbackAnswer): string {
  if (error === 'access_denied') throw new AppFailure('login-denied');
  if (error !== null) {
    throw new AppFailure('refused', {
      message: [error, description].filter(Boolean).join(' · ').slice(0, 300),
    });
  }
  if (code === null) throw new AppFailure('login-mismatch');
  return code;
}

/** In constant time: digests have one length, and their comparison tells nothing about where they differ. */
function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}

function withoutSlash(path: string): string {
  return path.replace(/\/+$/, '');
}
