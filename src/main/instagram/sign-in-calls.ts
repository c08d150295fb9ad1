import { type Endpoints, LOGIN_SCOPES } from '../../shared/instagram/platform.ts';
import type { SendGraphRequest } from './graph-request.ts';
import { LongLivedTokenAnswer, ShortLivedTokenAnswer } from './graph-schemas.ts';
import type { Instagram } from './instagram.ts';

type SignIn = Pick<Instagram, 'authorizeUrl' | 'exchangeCode' | 'exchangeForLongLived' | 'refresh'>;

/** From the consent page to a token that lives 60 days, and to its next 60. Business Login page, 13 Mar 2026. */
export function signInCalls(endpoints: Endpoints, send: SendGraphRequest): SignIn {
  return {
    authorizeUrl({ appId, redirectUri, state }) {
      const query = new URLSearchParams({
        client_id: appId,
        redirect_uri: redirectUri,
        response_type: 'code',
        scope: LOGIN_SCOPES.join(','),
        state,
        // Without it whoever is logged in is connected silently, perhaps as the wrong shop.
        force_reauth: 'true',
      });
      return `${endpoints.wwwInstagram}/oauth/authorize?${query}`;
    },

    async exchangeCode({ appId, appSecret, redirectUri, code }) {
      const answer = await send({
        call: 'exchange-code',
        purpose: 'sign-in',
        method: 'POST',
        url: `${endpoints.apiInstagram}/oauth/access_token`,
        form: {
          client_id: appId,
          client_secret: appSecret,
          grant_type: 'authorization_code',
          redirect_uri: redirectUri,
          code,
        },
        secrets: [appSecret, code],
        schema: ShortLivedTokenAnswer,
      });
      return { token: answer.access_token, userId: answer.user_id, permissions: answer.permissions };
    },

    async exchangeForLongLived({ appSecret, token }) {
      const query = new URLSearchParams({
        grant_type: 'ig_exchange_token',
        client_secret: appSecret,
        access_token: token,
      });
      const answer = await send({
        call: 'exchange-for-long-lived',
        purpose: 'sign-in',
        method: 'GET',
        url: `${endpoints.graphInstagram}/access_token?${query}`,
        secrets: [appSecret, token],
        schema: LongLivedTokenAnswer,
      });
      return { token: answer.access_token, expiresIn: answer.expires_in };
    },

    async refresh(token) {
      const query = new URLSearchParams({ grant_type: 'ig_refresh_token', access_token: token });
      const answer = await send({
        call: 'refresh-token',
        purpose: 'read',
        method: 'GET',
        url: `${endpoints.graphInstagram}/refresh_access_token?${query}`,
        secrets: [token],
        schema: LongLivedTokenAnswer,
      });
      return { token: answer.access_token, expiresIn: answer.expires_in };
    },
  };
}
