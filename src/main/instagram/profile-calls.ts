import {
  API_VERSION,
  CUSTOMER_PROFILE_FIELDS,
  type Endpoints,
  OWN_PROFILE_FIELDS,
} from '../../shared/instagram/platform.ts';
import type { SendGraphRequest } from './graph-request.ts';
import {
  CustomerProfileAnswer,
  OwnProfileAnswer,
  SubscribedAppsAnswer,
  SuccessAnswer,
} from './graph-schemas.ts';
import type { Instagram } from './instagram.ts';

type Profiles = Pick<Instagram, 'me' | 'profile' | 'subscribe' | 'unsubscribe' | 'subscriptions'>;

/** The account itself, its webhook fields, and the people who write to it. */
export function profileCalls(endpoints: Endpoints, send: SendGraphRequest): Profiles {
  const graph = `${endpoints.graphInstagram}/${API_VERSION}`;
  return {
    async me(token, urgency = 'urgent') {
      const answer = await send({
        call: 'me',
        purpose: 'read',
        urgency,
        isLogin: urgency === 'urgent',
        method: 'GET',
        url: `${graph}/me?fields=${OWN_PROFILE_FIELDS.join(',')}`,
        token,
        schema: OwnProfileAnswer,
      });
      return {
        userId: answer.user_id,
        appScopedId: answer.id,
        username: answer.username,
        name: answer.name,
        accountType: answer.account_type,
        pictureUrl: answer.profile_picture_url,
      };
    },

    async profile(token, scopedId) {
      const answer = await send({
        call: 'profile',
        purpose: 'read',
        urgency: 'background',
        method: 'GET',
        url: `${graph}/${encodeURIComponent(scopedId)}?fields=${CUSTOMER_PROFILE_FIELDS.join(',')}`,
        token,
        schema: CustomerProfileAnswer,
      });
      return {
        username: answer.username,
        name: answer.name,
        pictureUrl: answer.profile_pic,
        followerCount: answer.follower_count,
        isVerified: answer.is_verified_user,
        followsUs: answer.is_user_follow_business,
        weFollow: answer.is_business_follow_user,
      };
    },

    async subscribe(token, fields) {
      await send({
        call: 'subscribe',
        purpose: 'read',
        method: 'POST',
        url: `${graph}/me/subscribed_apps?${new URLSearchParams({ subscribed_fields: fields.join(',') })}`,
        token,
        schema: SuccessAnswer,
      });
    },

    async unsubscribe(token) {
      await send({
        call: 'unsubscribe',
        purpose: 'read',
        method: 'DELETE',
        url: `${graph}/me/subscribed_apps`,
        token,
        schema: SuccessAnswer,
      });
    },

    async subscriptions(token) {
      const answer = await send({
        call: 'subscriptions',
        purpose: 'read',
        method: 'GET',
        url: `${graph}/me/subscribed_apps`,
        token,
        schema: SubscribedAppsAnswer,
      });
      return answer.data.map((app) => ({ appId: app.id ?? app.app_id, fields: app.subscribed_fields }));
    },
  };
}
