import { API_VERSION } from '../../shared/instagram/platform.ts';
import { fieldNames } from '../graph/account-subscription.ts';
import { malformedToken, tokenText } from '../graph/caller.ts';
import { type NodeFields, parseFields, pickFields } from '../graph/fields.ts';
import { GraphError, graphErrorAnswer, invalidParameter, missingObject } from '../graph/graph-error.ts';
import { withoutVersion } from '../graph/version.ts';
import { type Answer, jsonAnswer } from '../http/answer.ts';
import { type Call, textParam } from '../http/call.ts';
import type { Host } from '../http/host.ts';
import { isWebhookField, type PracticeApp, WEBHOOK_FIELDS } from '../world/apps.ts';
import type { World } from '../world/world.ts';
import { shakeHands } from './handshake.ts';

/** graph.facebook.com, as far as it is needed: the Meta app and its own webhook subscription. `[SUBS]` */
export function facebookHost(world: World): Host {
  const path = /^\/(\d+)\/subscriptions\/?$/;
  const node = /^\/(\d+)\/?$/;
  const name = 'app-subscription';
  return {
    name: 'graphFacebook',
    innerPath: withoutVersion,
    routes: [
      { name: 'app', method: 'GET', path: node, serve: (call, [id = '']) => readApp(world, call, id) },
      { name, method: 'POST', path, serve: (call, [id = '']) => subscribeApp(world, call, id) },
      { name, method: 'GET', path, serve: (call, [id = '']) => readAppSubscription(world, call, id) },
      { name, method: 'DELETE', path, serve: (call, [id = '']) => unsubscribeApp(world, call, id) },
    ],
    notFound: (call) => graphErrorAnswer(missingObject(call.path.slice(1), call.method.toLowerCase())),
  };
}

/** Registers callback and fields, after the callback has proved itself; a failed handshake changes nothing. */
export async function registerCallback(
  world: World,
  app: PracticeApp,
  input: { callbackUrl: string; verifyToken: string; fields: string[] },
): Promise<void> {
  await shakeHands(world, input.callbackUrl, input.verifyToken);
  app.subscription = { ...input };
  app.isSubscriptionActive = true;
  world.subscribed.tell(null);
}

async function subscribeApp(world: World, call: Call, appId: string): Promise<Answer> {
  const app = callingApp(world, call, appId);
  if (app.refusesSubscriptionByApi) {
    throw invalidParameter('Subscribing to instagram by this edge is not supported; use the App Dashboard');
  }
  if (textParam(call, 'object') !== 'instagram')
    throw invalidParameter('Param object must be one of {instagram}');
  const callbackUrl = required(call, 'callback_url');
  const verifyToken = required(call, 'verify_token');
  const fields = fieldNames(call.params.fields);
  const wrong = fields.findIndex((field) => !isWebhookField(field));
  if (fields.length === 0) throw invalidParameter('Param fields must be a non-empty array.');
  if (wrong >= 0) {
    throw invalidParameter(
      `Param fields[${wrong}] must be one of {${WEBHOOK_FIELDS.join(', ')}} - got "${fields[wrong]}".`,
    );
  }
  await registerCallback(world, app, { callbackUrl, verifyToken, fields });
  return jsonAnswer({ success: true });
}

/** `GET /{app-id}`: the app itself, with its own token. */
function readApp(world: World, call: Call, appId: string): Answer {
  const app = callingApp(world, call, appId);
  const fields: NodeFields = { id: () => app.metaAppId, name: () => app.name };
  return jsonAnswer(pickFields(fields, parseFields(textParam(call, 'fields') ?? 'id,name'), 'Application'));
}

function readAppSubscription(world: World, call: Call, appId: string): Answer {
  const app = callingApp(world, call, appId);
  const { subscription } = app;
  if (!subscription) return jsonAnswer({ data: [] });
  const fields = subscription.fields.map((name) => ({ name, version: API_VERSION }));
  const { callbackUrl } = subscription;
  return jsonAnswer({
    data: [{ object: 'instagram', callback_url: callbackUrl, active: app.isSubscriptionActive, fields }],
  });
}

function unsubscribeApp(world: World, call: Call, appId: string): Answer {
  const app = callingApp(world, call, appId);
  app.subscription = null;
  world.subscribed.tell(null);
  return jsonAnswer({ success: true });
}

/** An app token is `<META_APP_ID>|<META_APP_SECRET>`; the Instagram pair or an account's token is none. */
function callingApp(world: World, call: Call, appId: string): PracticeApp {
  const [id, secret, ...rest] = tokenText(call).split('|');
  if (!id || secret === undefined || rest.length > 0) throw malformedToken();
  const app = world.apps.find((candidate) => candidate.metaAppId === id);
  if (!app) {
    // As seen with the id of the Instagram app in its place (python-facebook, issue 271).
    const message = 'Error validating application. Cannot get application info due to a system error.';
    throw new GraphError({ code: 101, message });
  }
  if (app.metaAppSecret !== secret) {
    throw new GraphError({ code: 190, message: 'Invalid OAuth access token signature.' });
  }
  if (app.metaAppId !== appId) throw missingObject(appId, call.method.toLowerCase());
  return app;
}

function required(call: Call, name: string): string {
  const value = textParam(call, name);
  if (!value) throw invalidParameter(`The parameter ${name} is required`);
  return value;
}
