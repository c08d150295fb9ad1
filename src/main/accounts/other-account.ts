import type { Clock } from '../../shared/clock.ts';
import { LOGIN_PATIENCE_MS } from '../../shared/instagram/platform.ts';
import { AppFailure } from '../../shared/ipc/result.ts';
import type { OtherAccountQuestion } from '../../shared/model/setup.ts';
import type { Admitted, OtherAccount } from './admit-account.ts';

/** The one question that may be open: another account came than the one to be reconnected. */
export interface OpenQuestion {
  /** Holds the login that came in memory, until the owner has answered or 10 minutes are over. */
  ask(other: OtherAccount): OtherAccountQuestion;
  /** Connects the account that came. `login-expired` when there is nothing left to connect. */
  admit(): Promise<Admitted>;
  forget(): void;
}

export function openQuestion({ clock }: { clock: Clock }): OpenQuestion {
  let held: OtherAccount | null = null;
  let cancelTimer = () => {};

  function forget(): void {
    cancelTimer();
    held = null;
  }

  return {
    ask(other) {
      forget();
      held = other;
      cancelTimer = clock.after(LOGIN_PATIENCE_MS, forget);
      const { wanted, came, isKnown } = other;
      return { wanted, came, isKnown };
    },
    async admit() {
      if (held === null) throw new AppFailure('login-expired');
      const { admitAnyway } = held;
      forget();
      return await admitAnyway();
    },
    forget,
  };
}
