import { type Answer, htmlAnswer, redirectAnswer } from '../http/answer.ts';
import type { Call } from '../http/call.ts';
import type { Host } from '../http/host.ts';
import { mayUseApp } from '../world/apps.ts';
import { accountNamed, type World } from '../world/world.ts';
import { type AuthorizeRequest, problemPage, readAuthorizeRequest } from './authorize-request.ts';
import { consentPage } from './consent-page.ts';

/** www.instagram.com: the consent page and what its two buttons do. `[BL]` */
export function wwwHost(world: World): Host {
  return {
    name: 'www',
    routes: [
      {
        name: 'authorize',
        method: 'GET',
        path: /^\/oauth\/authorize\/?$/,
        serve: (call) => ask(world, call),
      },
      {
        name: 'decide',
        method: 'POST',
        path: /^\/oauth\/authorize\/?$/,
        serve: (call) => decide(world, call),
      },
    ],
    notFound: () => problemPage('the link may be broken'),
  };
}

function ask(world: World, call: Call): Answer {
  const request = readAuthorizeRequest(world, call.query);
  if ('problem' in request) return problemPage(request.problem);
  if (world.accounts.length === 0) return problemPage('there is no account to log in with');
  return htmlAnswer(consentPage(world, request.ok, call.query));
}

function decide(world: World, call: Call): Answer {
  const request = readAuthorizeRequest(world, call.query);
  if ('problem' in request) return problemPage(request.problem);
  const form = new URLSearchParams(call.body.toString('utf8'));
  if (form.get('choice') !== 'allow') return redirectAnswer(deniedAddress(request.ok));

  const account = accountNamed(world, form.get('account') ?? '');
  if (!mayUseApp(request.ok.app, account.username)) return problemPage('Insufficient Developer Role');
  const code = world.ids.code();
  world.codes.push({
    value: code,
    accountUserId: account.userId,
    instagramAppId: request.ok.app.instagramAppId,
    redirectUri: request.ok.redirectUri,
    scopes: request.ok.scopes.filter((scope) => form.getAll('permission').includes(scope)),
    issuedAt: world.clock.now(),
    isUsed: false,
  });
  // The `#_` at the end is Instagram's: a client that reads the whole address must cut it off.
  return redirectAnswer(`${withParams(request.ok, { code })}#_`);
}

function deniedAddress(request: AuthorizeRequest): string {
  return withParams(request, {
    error: 'access_denied',
    error_reason: 'user_denied',
    error_description: 'The user denied your request',
  });
}

function withParams(request: AuthorizeRequest, params: Record<string, string>): string {
  const query = new URLSearchParams(params);
  if (request.state !== null) query.set('state', request.state);
  return `${request.redirectUri}${request.redirectUri.includes('?') ? '&' : '?'}${query}`;
}
