import { type Answer, jsonAnswer } from '../http/answer.ts';
import type { Call } from '../http/call.ts';
import { isWebhookField, WEBHOOK_FIELDS } from '../world/apps.ts';
import type { World } from '../world/world.ts';
import { BASIC, callerOf, MANAGE_MESSAGES } from './caller.ts';
import { GraphError, invalidParameter } from './graph-error.ts';

const SCOPES = [BASIC, MANAGE_MESSAGES];

/** `POST /me/subscribed_apps`: each call replaces the list, one unknown name fails the whole call. */
export function subscribe(world: World, call: Call): Answer {
  const { account, app } = callerOf(world, call, SCOPES);
  if (account.accountType === 'PERSONAL') {
    throw new GraphError({ code: 36103, message: '(#36103) This account is not eligible for messaging' });
  }
  const names = fieldNames(call.params.subscribed_fields);
  if (names.length === 0) throw invalidParameter('Param subscribed_fields must be a non-empty array.');
  const wrong = names.findIndex((name) => !isWebhookField(name));
  if (wrong >= 0) {
    throw invalidParameter(
      `Param subscribed_fields[${wrong}] must be one of {${WEBHOOK_FIELDS.join(', ')}} - got "${names[wrong]}".`,
    );
  }
  account.subscribedApps.set(app.instagramAppId, names);
  world.subscribed.tell(account);
  return jsonAnswer({ success: true });
}

/** `GET /me/subscribed_apps`: every app that gets this account's events, not only the caller's. */
export function readSubscriptions(world: World, call: Call): Answer {
  const { account } = callerOf(world, call, SCOPES);
  const data = [...account.subscribedApps].map(([instagramAppId, fields]) => {
    const app = world.apps.find((candidate) => candidate.instagramAppId === instagramAppId);
    return { name: app?.name ?? 'Unknown', id: app?.metaAppId ?? instagramAppId, subscribed_fields: fields };
  });
  return jsonAnswer({ data });
}

/** `DELETE /me/subscribed_apps`: every notification of this account stops. */
export function unsubscribe(world: World, call: Call): Answer {
  const { account, app } = callerOf(world, call, SCOPES);
  account.subscribedApps.delete(app.instagramAppId);
  world.subscribed.tell(account);
  return jsonAnswer({ success: true });
}

/** A comma list, a JSON array as text, or an array. */
export function fieldNames(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(String);
  if (typeof value !== 'string') return [];
  return value
    .replace(/[[\]"\s]/g, '')
    .split(',')
    .filter(Boolean);
}
