import { API_VERSION, type Endpoints } from '../../shared/instagram/platform.ts';
import type { SendGraphRequest } from './graph-request.ts';
import { AppAnswer, AppSubscriptionsAnswer, SuccessAnswer } from './graph-schemas.ts';
import type { AppLogin, Instagram } from './instagram.ts';

/**
 * The Meta app's own webhook subscription. It takes the Meta app's id and secret, not Instagram's pair; that
 * Instagram honours it for this login is not confirmed, so it is always read back. Subscriptions edge.
 */
export function appSubscriptionCalls(
  endpoints: Endpoints,
  send: SendGraphRequest,
): Pick<Instagram, 'registerCallback' | 'callback' | 'appName'> {
  const urlOf = ({ metaAppId }: AppLogin) =>
    `${endpoints.graphFacebook}/${API_VERSION}/${encodeURIComponent(metaAppId)}/subscriptions`;
  return {
    async registerCallback(input) {
      await send({
        call: 'register-callback',
        purpose: 'app',
        method: 'POST',
        url: urlOf(input),
        token: appToken(input),
        form: {
          object: 'instagram',
          callback_url: input.callbackUrl,
          verify_token: input.verifyToken,
          fields: input.fields.join(','),
        },
        secrets: [input.metaAppSecret, input.verifyToken],
        schema: SuccessAnswer,
      });
    },

    async callback(input) {
      const answer = await send({
        call: 'callback',
        purpose: 'app',
        method: 'GET',
        url: urlOf(input),
        token: appToken(input),
        secrets: [input.metaAppSecret],
        schema: AppSubscriptionsAnswer,
      });
      const ours = answer.data.find((subscription) => subscription.object === 'instagram');
      if (!ours?.callback_url) return null;
      return { callbackUrl: ours.callback_url, isActive: ours.active ?? true, fields: ours.fields };
    },

    async appName(input) {
      const answer = await send({
        call: 'app',
        purpose: 'app',
        method: 'GET',
        url: `${endpoints.graphFacebook}/${API_VERSION}/${encodeURIComponent(input.metaAppId)}?fields=id,name`,
        token: appToken(input),
        secrets: [input.metaAppSecret],
        schema: AppAnswer,
      });
      return answer.name;
    },
  };
}

/** An app token is the id and the secret with a bar between them. */
function appToken({ metaAppId, metaAppSecret }: AppLogin): string {
  return `${metaAppId}|${metaAppSecret}`;
}
