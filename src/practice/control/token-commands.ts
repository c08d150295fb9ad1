import { createHmac } from 'node:crypto';
import { LOGIN_SCOPES, SUBSCRIBED_FIELDS } from '../../shared/instagram/platform.ts';
import { registerCallback } from '../app/facebook-host.ts';
import { post } from '../deliveries/attempt.ts';
import { deliveryHeaders, signingSecret, testBody } from '../deliveries/webhook-body.ts';
import { issueLongLived } from '../graph/exchange-token.ts';
import type { PracticeApp } from '../world/apps.ts';
import type { PracticeAccount } from '../world/people.ts';
import { LONG_LIFE_MS } from '../world/tokens.ts';
import { accountNamed, appWith, type World } from '../world/world.ts';
import type { PracticeControl } from './control.ts';

type TokenCommands = Pick<
  PracticeControl,
  | 'generateToken'
  | 'revokeTokens'
  | 'removeApp'
  | 'tokens'
  | 'saveWebhook'
  | 'pressTest'
  | 'callback'
  | 'subscriptions'
>;

/** Tokens and the developer dashboard. */
export function tokenCommands(world: World): TokenCommands {
  return {
    async generateToken(input) {
      const account = accountNamed(world, input.account);
      const { instagramAppId } = appWith(world, input.app);
      const scopes = input.scopes ?? [...LOGIN_SCOPES];
      const token = issueLongLived(world, { accountUserId: account.userId, instagramAppId, scopes });
      if (input.subscribes ?? true) {
        account.subscribedApps.set(instagramAppId, [...SUBSCRIBED_FIELDS]);
        world.subscribed.tell(account);
      }
      return { token: token.value, expiresIn: LONG_LIFE_MS / 1000 };
    },
    async revokeTokens({ account, subcode = 460, message }) {
      revoke(world, accountNamed(world, account), subcode, message ?? REASONS[subcode ?? 0] ?? REASONS[0]);
    },
    removeApp: ({ account, app }) => removeApp(world, accountNamed(world, account), appWith(world, app)),
    tokens: async () =>
      world.tokens.map(({ value, accountUserId, kind, scopes, issuedAt, expiresAt, revoked }) => ({
        account:
          world.accounts.find((account) => account.userId === accountUserId)?.username ?? accountUserId,
        kind,
        scopes,
        issuedAt,
        expiresAt,
        isRevoked: revoked !== null,
        token: value,
      })),
    saveWebhook: ({ app, ...subscription }) => registerCallback(world, appWith(world, app), subscription),
    async pressTest({ app: id }) {
      const app = appWith(world, id);
      if (!app.subscription) throw new Error('the app has no callback to test');
      const body = testBody(world.clock.now());
      const headers = deliveryHeaders(body, signingSecret(app));
      const { status } = await post(world, { url: app.subscription.callbackUrl, body, headers });
      return { status };
    },
    callback: async ({ app }) => appWith(world, app).subscription,
    subscriptions: async ({ account }) => Object.fromEntries(accountNamed(world, account).subscribedApps),
  };
}

/** What Instagram says to each way of dying, by subcode. */
const REASONS: Record<number, string> & { 0: string } = {
  0: 'Error validating access token: The session is invalid.',
  458: 'Error validating access token: The user has not authorized application.',
  459: 'Error validating access token: The user is enrolled in a blocking, logged-in checkpoint',
  460: 'Error validating access token: The session has been invalidated because the user changed the password.',
  464: 'Error validating access token: Sessions for the user are not allowed because the user is not confirmed.',
  467: 'Error validating access token: The session is invalid because the user logged out.',
};

function revoke(world: World, account: PracticeAccount, subcode: number | null, message: string): void {
  for (const token of world.tokens) {
    if (token.accountUserId === account.userId) token.revoked = { subcode, message };
  }
}

async function removeApp(
  world: World,
  account: PracticeAccount,
  app: PracticeApp,
): Promise<{ status: number | null }> {
  revoke(world, account, 458, REASONS[458] ?? REASONS[0]);
  account.subscribedApps.delete(app.instagramAppId);
  world.subscribed.tell(account);
  if (app.deauthorizeUrl === null) return { status: null };
  const { status } = await post(world, {
    url: app.deauthorizeUrl,
    body: `signed_request=${signedRequest(world, account, app)}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  return { status };
}

/** `base64url(signature).base64url(json)`, the signature over the second part as sent. `[DDC]` */
function signedRequest(world: World, account: PracticeAccount, app: PracticeApp): string {
  const seconds = Math.floor(world.clock.now() / 1000);
  const payload = Buffer.from(
    JSON.stringify({
      algorithm: 'HMAC-SHA256',
      issued_at: seconds,
      expires: seconds + 3_600,
      user_id: world.ids.appScopedId(app.instagramAppId, account.username),
    }),
  ).toString('base64url');
  const signature = createHmac('sha256', signingSecret(app)).update(payload).digest('base64url');
  return `${signature}.${payload}`;
}
