import type { Deliveries } from '../deliveries/deliveries.ts';
import type { Answer } from '../http/answer.ts';
import type { Call } from '../http/call.ts';
import type { Host, Route } from '../http/host.ts';
import type { RouteName } from '../world/faults.ts';
import type { World } from '../world/world.ts';
import { readSubscriptions, subscribe, unsubscribe } from './account-subscription.ts';
import { spendAllowance, usageHeaders } from './allowance.ts';
import { callerOf } from './caller.ts';
import { listConversations, listMessages } from './conversations.ts';
import { exchangeForLongLived, refreshToken } from './exchange-token.ts';
import { GraphError, graphErrorAnswer, invalidParameter, missingObject } from './graph-error.ts';
import { readObject } from './object.ts';
import { readOwnAccount } from './own-account.ts';
import { listOwnMedia } from './own-media.ts';
import { send } from './send/send.ts';
import { upload } from './upload.ts';
import { withoutVersion } from './version.ts';

/** graph.instagram.com. `address` answers where it listens, for the `next` links of its pages. */
export function graphHost(world: World, deliveries: Deliveries, address: () => string): Host {
  const routes = graphRoutes(world, deliveries, address);
  return {
    name: 'graphInstagram',
    innerPath: withoutVersion,
    headers: (call) => usageHeaders(world, call),
    routes: routes.map((route) => countedRoute(world, route)),
    notFound: (call) => notFound(call),
  };
}

/** Every call counts against the allowances, also one that is refused for another reason. */
function countedRoute(world: World, route: Route): Route {
  return {
    ...route,
    serve(call, captured) {
      spendAllowance(world, call);
      return route.serve(call, captured);
    },
  };
}

function graphRoutes(world: World, deliveries: Deliveries, address: () => string): Route[] {
  return [
    get('long-lived-exchange', /^\/access_token$/, (call) => exchangeForLongLived(world, call)),
    get('refresh', /^\/refresh_access_token$/, (call) => refreshToken(world, call)),
    get('me', /^\/me$/, (call) => readOwnAccount(world, call)),
    ...subscriptionRoutes(world),
    get('conversations', /^\/(\w+)\/conversations$/, (call, [owner = '']) => {
      refuseForeign(world, call, owner);
      return listConversations(world, call, address());
    }),
    get('own-media', /^\/(\w+)\/media$/, (call, [owner = '']) => {
      refuseForeign(world, call, owner);
      return listOwnMedia(world, call, address());
    }),
    post('upload', /^\/(\w+)\/message_attachments$/, (call, [owner = '']) => {
      refuseForeign(world, call, owner);
      return upload(world, call);
    }),
    post('send', /^\/(\w+)\/messages$/, (call, [owner = '']) => send(world, deliveries, call, owner)),
    get('conversation-messages', /^\/([\w-]+)\/messages$/, (call, [id = '']) =>
      listMessages(world, call, id, address()),
    ),
    get('object', /^\/([\w-]+)$/, (call, [id = '']) => readObject(world, call, id)),
  ];
}

function subscriptionRoutes(world: World): Route[] {
  const path = /^\/(\w+)\/subscribed_apps$/;
  const answer = { POST: subscribe, GET: readSubscriptions, DELETE: unsubscribe };
  return Object.entries(answer).map(([method, serve]) =>
    route('account-subscription', method, path, (call, [owner = '']) => {
      refuseForeign(world, call, owner);
      return serve(world, call);
    }),
  );
}

type Serve = (call: Call, captured: string[]) => Answer | Promise<Answer>;

function get(name: RouteName, path: RegExp, serve: Serve): Route {
  return route(name, 'GET', path, serve);
}

function post(name: RouteName, path: RegExp, serve: Serve): Route {
  return route(name, 'POST', path, serve);
}

/** Adds what every call of this host refuses since 27 October 2026. `[V26]` */
function route(name: RouteName, method: string, path: RegExp, serve: Serve): Route {
  return {
    name,
    method,
    path,
    serve(call, captured) {
      for (const removed of ['ids', 'date_format']) {
        if (removed in call.params) throw invalidParameter(`The parameter ${removed} is no longer supported`);
      }
      return serve(call, captured);
    },
  };
}

/** `/me/…` or the own professional id; any other is somebody else's. */
function refuseForeign(world: World, call: Call, owner: string): void {
  if (owner === 'me') return;
  const { account } = callerOf(world, call, []);
  if (owner !== account.userId) throw missingObject(owner, call.method.toLowerCase());
}

function notFound(call: Call): Answer {
  const message = `Unknown path components: ${call.path}`;
  return graphErrorAnswer(new GraphError({ code: 2500, type: 'IGApiException', message }));
}
