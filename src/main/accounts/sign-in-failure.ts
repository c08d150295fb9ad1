import { INSTAGRAM_TOKEN_START } from '../../shared/instagram/platform.ts';
import { AppFailure } from '../../shared/ipc/result.ts';
import type { Admitted, OtherAccount } from './admit-account.ts';

/** A sign-in whose failures, also those after the owner was asked, are told in the words of signing in. */
export async function tellFailuresAs(
  asFailure: (error: unknown) => unknown,
  signIn: () => Promise<Admitted | OtherAccount>,
): Promise<Admitted | OtherAccount> {
  const tell = (error: unknown): never => {
    throw asFailure(error);
  };
  const answer = await signIn().catch(tell);
  if (!('admitAnyway' in answer)) return answer;
  return { ...answer, admitAnyway: () => answer.admitAnyway().catch(tell) };
}

/**
 * While somebody is signing in, some of Instagram's answers mean something more helpful than "reconnect":
 * there is no account yet that could be reconnected.
 */
export function asLoginFailure(error: unknown): unknown {
  if (!(error instanceof AppFailure)) return error;
  if (error.code === 'account-needs-reconnect') return new AppFailure('code-expired', error.detail);
  return asNeverAdmitted(error);
}

/** The same for a pasted token. */
export function asTokenFailure(error: unknown, token: string): unknown {
  if (!(error instanceof AppFailure)) return error;
  if (error.code !== 'account-needs-reconnect') return asNeverAdmitted(error);
  // A token that does not even begin like one of this login belongs to another kind of app.
  const isOtherKind = !INSTAGRAM_TOKEN_START.test(token);
  return new AppFailure(isOtherKind ? 'token-wrong-kind' : 'token-invalid', error.detail);
}

function asNeverAdmitted(error: AppFailure): AppFailure {
  if (error.code === 'permission-lost') return new AppFailure('permission-missing', error.detail);
  // "Unsupported request - method type": of an account in use it means that the app lost its access, right after
  // a good login that the account was never attached to the app.
  const isNotAttached = error.code === 'app-access-lost' && error.detail?.code === 100;
  return isNotAttached ? new AppFailure('tester-role-missing', error.detail) : error;
}
