import type { AccountId } from '../../shared/model/ids.ts';
import type { Instagram } from '../instagram/instagram.ts';
import type { Admitted, OtherAccount } from './admit-account.ts';
import { type ConnectCollaborators, connectAccount } from './connect-account.ts';
import { type CredentialsCollaborators, loginCredentials } from './credentials.ts';
import { startOAuthAttempt } from './oauth-attempt.ts';

export type LogInCollaborators = Omit<ConnectCollaborators, 'instagram'> &
  CredentialsCollaborators & {
    instagram: ConnectCollaborators['instagram'] & Pick<Instagram, 'authorizeUrl'>;
  };

export interface LogIn {
  reconnect: AccountId | null;
  /** Shows Instagram's page and answers the whole address it came back to. */
  showLogin: (page: { url: string; redirectUri: string }) => Promise<string>;
}

/**
 * The whole way of "Connect Instagram": one attempt with a state of its own, the login, the code, the account.
 * Fails as `connectAccount`, `OAuthAttempt.finish` and the login window do, and with `credentials-missing`.
 */
export async function logIn(
  c: LogInCollaborators,
  { reconnect, showLogin }: LogIn,
): Promise<Admitted | OtherAccount> {
  const { instagramAppId, instagramAppSecret, redirectUri } = await loginCredentials(c);
  const attempt = startOAuthAttempt({ redirectUri, now: c.clock.now(), randomBytes: c.randomBytes });
  const url = c.instagram.authorizeUrl({ appId: instagramAppId, redirectUri, state: attempt.state });
  const callbackUrl = await showLogin({ url, redirectUri });
  const code = attempt.finish(callbackUrl, c.clock.now());
  return await connectAccount(c, { code, redirectUri, instagramAppId, instagramAppSecret, reconnect });
}
