import { type Call, textParam } from '../http/call.ts';
import { mayUseApp, type PracticeApp } from '../world/apps.ts';
import type { PracticeAccount } from '../world/people.ts';
import type { PracticeToken } from '../world/tokens.ts';
import type { World } from '../world/world.ts';
import { GraphError } from './graph-error.ts';

export interface Caller {
  token: PracticeToken;
  account: PracticeAccount;
  app: PracticeApp;
}

export const BASIC = 'instagram_business_basic';
export const MANAGE_MESSAGES = 'instagram_business_manage_messages';

/** Who calls, by the token. Throws what Instagram answers to a missing, dead or too weak one. */
export function callerOf(world: World, call: Call, scopes: readonly string[]): Caller {
  const token = liveToken(world, tokenText(call), call.method);
  const account = world.accounts.find((candidate) => candidate.userId === token.accountUserId);
  const app = world.apps.find((candidate) => candidate.instagramAppId === token.instagramAppId);
  if (!account || !app) throw malformedToken();
  if (app.isDeactivated) throw deactivatedApp();
  if (!mayUseApp(app, account.username)) throw unsupportedRequest(call.method);
  for (const scope of scopes) {
    if (!token.scopes.includes(scope)) {
      throw new GraphError({
        code: 10,
        message: '(#10) Application does not have permission for this action',
      });
    }
  }
  return { token, account, app };
}

/** The token as sent, in the header or as a parameter; empty when there is none. */
export function tokenText(call: Call): string {
  const header = call.headers.authorization ?? '';
  return header.startsWith('Bearer ') ? header.slice(7).trim() : (textParam(call, 'access_token') ?? '');
}

/** The token behind a text, while it lives. */
function liveToken(world: World, text: string, method: string): PracticeToken {
  // An empty token is answered as a call that does not exist, not as a bad token (field report).
  if (text === '' || text === 'undefined' || text === 'null') throw unsupportedRequest(method);
  const token = world.tokens.find((candidate) => candidate.value === text);
  if (!token) throw malformedToken();
  if (token.revoked) throw deadToken(token.revoked.message, token.revoked.subcode);
  if (world.clock.now() >= token.expiresAt) {
    const when = new Date(token.expiresAt).toUTCString();
    throw deadToken(`Error validating access token: Session has expired on ${when}.`, 463);
  }
  return token;
}

export function malformedToken(): GraphError {
  return new GraphError({ code: 190, message: 'Invalid OAuth access token - Cannot parse access token' });
}

function deactivatedApp(): GraphError {
  return new GraphError({
    code: 200,
    message: 'API access deactivated. To reactivate, go to the app dashboard.',
  });
}

function deadToken(message: string, subcode: number | null): GraphError {
  return new GraphError({ code: 190, message, ...(subcode === null ? {} : { subcode }) });
}

function unsupportedRequest(method: string): GraphError {
  return new GraphError({
    code: 100,
    type: 'IGApiException',
    message: `Unsupported request - method type: ${method.toLowerCase()}`,
  });
}
