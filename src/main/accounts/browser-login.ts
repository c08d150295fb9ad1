import type { Clock } from '../../shared/clock.ts';
import { LOGIN_PATIENCE_MS } from '../../shared/instagram/platform.ts';
import { AppFailure } from '../../shared/ipc/result.ts';
import { isRedirect } from './oauth-attempt.ts';

/**
 * A login in the owner's own browser. At its end the browser stands at the redirect address, where nobody listens:
 * the owner copies that address, and it is handed in here. One at a time; the newest attempt ends the one before.
 */
export interface BrowserLogin {
  /**
   * Opens the page and answers the address that is handed in. Fails with `login-page-failed` when there is no browser,
   * `login-cancelled`, or `login-expired` after 10 minutes.
   */
  show(page: { url: string; redirectUri: string }): Promise<string>;
  /** False when no login waits for this address. What it carries is looked at by whoever began the login. */
  answer(address: string): boolean;
  cancel(): void;
}

export function createBrowserLogin({
  openInBrowser,
  clock,
}: {
  openInBrowser(url: string): Promise<boolean>;
  clock: Clock;
}): BrowserLogin {
  let waiting: { redirectUri: string; end(outcome: string | AppFailure): void } | null = null;

  function wait(redirectUri: string): Promise<string> {
    waiting?.end(new AppFailure('login-cancelled'));
    return new Promise((resolve, reject) => {
      const cancelTimer = clock.after(LOGIN_PATIENCE_MS, () => own.end(new AppFailure('login-expired')));
      const own = {
        redirectUri,
        end(outcome: string | AppFailure) {
          cancelTimer();
          if (waiting === own) waiting = null;
          if (outcome instanceof AppFailure) reject(outcome);
          else resolve(outcome);
        },
      };
      waiting = own;
    });
  }

  return {
    async show({ url, redirectUri }) {
      const answer = wait(redirectUri);
      const mine = waiting;
      if (!(await openInBrowser(url).catch(() => false))) {
        mine?.end(new AppFailure('login-page-failed', { message: 'no browser could be opened' }));
      }
      return await answer;
    },
    answer(address) {
      if (waiting === null || !isRedirect(address, waiting.redirectUri)) return false;
      waiting.end(address);
      return true;
    },
    cancel: () => waiting?.end(new AppFailure('login-cancelled')),
  };
}
