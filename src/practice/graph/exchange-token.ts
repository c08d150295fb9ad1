import { TOKEN_MIN_AGE_FOR_REFRESH_MS } from '../../shared/instagram/platform.ts';
import { type Answer, jsonAnswer } from '../http/answer.ts';
import { type Call, textParam } from '../http/call.ts';
import { LONG_LIFE_MS, type PracticeToken } from '../world/tokens.ts';
import type { World } from '../world/world.ts';
import { BASIC, callerOf } from './caller.ts';
import { GraphError, invalidParameter } from './graph-error.ts';

/** `GET /access_token`: a short-lived token becomes one for 60 days. Needs the app's secret. `[BL]` */
export function exchangeForLongLived(world: World, call: Call): Answer {
  if (textParam(call, 'grant_type') !== 'ig_exchange_token')
    throw invalidParameter('Param grant_type is invalid');
  const { token, app } = callerOf(world, call, []);
  if (textParam(call, 'client_secret') !== app.instagramAppSecret) {
    throw new GraphError({ code: 1, message: 'Error validating client secret.' });
  }
  if (token.kind !== 'short') {
    throw new GraphError({
      code: 452,
      message: 'Session key invalid. This could be because the session key has an incorrect format',
    });
  }
  return tokenAnswer(world, issueLongLived(world, token));
}

/**
 * `GET /refresh_access_token`: 60 more days for a long-lived token that is a day old. No secret. The error for
 * a younger one is not documented; this is our guess.
 */
export function refreshToken(world: World, call: Call): Answer {
  if (textParam(call, 'grant_type') !== 'ig_refresh_token')
    throw invalidParameter('Param grant_type is invalid');
  const { token } = callerOf(world, call, [BASIC]);
  if (token.kind !== 'long') throw invalidParameter('Only a long-lived token can be refreshed');
  const now = world.clock.now();
  if (now < token.issuedAt + TOKEN_MIN_AGE_FOR_REFRESH_MS) {
    throw invalidParameter('The access token must be at least 24 hours old to be refreshed');
  }
  if (world.behaviours.refreshChangesToken) return tokenAnswer(world, issueLongLived(world, token));
  token.issuedAt = now;
  token.expiresAt = now + LONG_LIFE_MS;
  return tokenAnswer(world, token);
}

/** A new long-lived token with the grants of another; the other stays valid. */
export function issueLongLived(
  world: World,
  from: Pick<PracticeToken, 'accountUserId' | 'instagramAppId' | 'scopes'>,
): PracticeToken {
  const now = world.clock.now();
  const token: PracticeToken = {
    value: world.ids.token(),
    kind: 'long',
    accountUserId: from.accountUserId,
    instagramAppId: from.instagramAppId,
    scopes: from.scopes,
    issuedAt: now,
    expiresAt: now + LONG_LIFE_MS,
    revoked: null,
  };
  world.tokens.push(token);
  return token;
}

function tokenAnswer(world: World, token: PracticeToken): Answer {
  return jsonAnswer({
    access_token: token.value,
    token_type: 'bearer',
    expires_in: Math.floor((token.expiresAt - world.clock.now()) / 1000),
  });
}
