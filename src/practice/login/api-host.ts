import { type Answer, jsonAnswer, rawJsonAnswer } from '../http/answer.ts';
import { type Call, textParam } from '../http/call.ts';
import type { Host } from '../http/host.ts';
import { mayUseApp } from '../world/apps.ts';
import { CODE_LIFE_MS, type LoginCode, SHORT_LIFE_MS } from '../world/tokens.ts';
import type { World } from '../world/world.ts';

/** api.instagram.com: a code becomes a token that lives an hour. `[BL]` */
export function apiHost(world: World): Host {
  return {
    name: 'api',
    routes: [
      {
        name: 'code-exchange',
        method: 'POST',
        path: /^\/oauth\/access_token\/?$/,
        serve: (call) => exchangeCode(world, call),
      },
    ],
    notFound: () => loginError('Not found', 404),
  };
}

function exchangeCode(world: World, call: Call): Answer {
  const app = world.apps.find((candidate) => candidate.instagramAppId === textParam(call, 'client_id'));
  if (!app) return loginError('Invalid platform app');
  if (app.instagramAppSecret !== textParam(call, 'client_secret')) {
    return loginError('Error validating client secret.');
  }
  if (textParam(call, 'grant_type') !== 'authorization_code') return loginError('Invalid grant_type');
  const value = textParam(call, 'code');
  const code = world.codes.find((candidate) => candidate.value === value);
  if (!code || code.instagramAppId !== app.instagramAppId || isOver(world, code)) {
    return loginError('Matching code was not found or was already used');
  }
  if (code.isUsed) return loginError('This authorization code has been used');
  if (code.redirectUri !== textParam(call, 'redirect_uri')) return loginError('Invalid redirect_uri');
  const account = world.accounts.find((candidate) => candidate.userId === code.accountUserId);
  if (!account || !mayUseApp(app, account.username)) return loginError('Insufficient Developer Role');

  code.isUsed = true;
  const token = world.ids.token();
  const now = world.clock.now();
  world.tokens.push({
    value: token,
    kind: 'short',
    accountUserId: account.userId,
    instagramAppId: app.instagramAppId,
    scopes: code.scopes,
    issuedAt: now,
    expiresAt: now + SHORT_LIFE_MS,
    revoked: null,
  });
  return tokenAnswer(world, token, world.ids.appScopedId(app.instagramAppId, account.username), code.scopes);
}

function isOver(world: World, code: LoginCode): boolean {
  return world.clock.now() >= code.issuedAt + CODE_LIFE_MS;
}

function tokenAnswer(world: World, token: string, userId: string, scopes: string[]): Answer {
  if (world.behaviours.codeAnswer === 'array') {
    return jsonAnswer({ data: [{ access_token: token, user_id: userId, permissions: scopes.join(',') }] });
  }
  // The flat form writes the id as a bare number beyond 2^53, which a plain JSON.parse rounds.
  return rawJsonAnswer(
    `{"access_token":"${token}","user_id":${userId},"permissions":${JSON.stringify(scopes)}}`,
  );
}

/** This host's own error shape, unlike the Graph hosts'. */
function loginError(message: string, status = 400): Answer {
  return jsonAnswer({ error_type: 'OAuthException', code: status, error_message: message }, status);
}
