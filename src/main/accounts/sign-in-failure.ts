import { INSTAGRAM_TOKEN_START } from '../../shared/instagram/platform.ts';
import { AppFailure } from '../../shared/ipc/result.ts';

/**
 * While somebody is signing in, some of Instagram's answers mean something more helpful than "reconnect":
 * there is no account yet that could be reconnected.
 */
export function asLoginFailure(error: unknown): unknown {
  if (!(error instanceof AppFailure)) return error;
  if (error.code === 'account-needs-reconnect') return new AppFailure('code-expired', error.detail);
  return asPermissionMissing(error);
}

/** The same for a pasted token. */
export function asTokenFailure(error: unknown, token: string): unknown {
  if (!(error instanceof AppFailure)) return error;
  if (error.code !== 'account-needs-reconnect') return asPermissionMissing(error);
  // A token that does not even begin like one of this login belongs to another kind of app.
  const isOtherKind = !INSTAGRAM_TOKEN_START.test(token);
  return new AppFailure(isOtherKind ? 'token-wrong-kind' : 'token-invalid', error.detail);
}

function asPermissionMissing(error: AppFailure): AppFailure {
  return error.code === 'permission-lost' ? new AppFailure('permission-missing', error.detail) : error;
}
