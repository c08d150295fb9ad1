import { type Answer, jsonAnswer } from '../http/answer.ts';
import { asObject, type Call, objectParam } from '../http/call.ts';
import type { World } from '../world/world.ts';
import { BASIC, callerOf, MANAGE_MESSAGES } from './caller.ts';
import { invalidParameter } from './graph-error.ts';
import { fetchAndKeep } from './send/media-file.ts';
import { refuseUnknownKeys } from './send/send-body.ts';

/**
 * `POST /me/message_attachments`: takes a file for later sends, by an address that is fetched at once. `[PC]` Bytes
 * in the request itself are documented for the login by a Facebook page only, so they are refused.
 */
export async function upload(world: World, call: Call): Promise<Answer> {
  const { account } = callerOf(world, call, [BASIC, MANAGE_MESSAGES]);
  if (call.bodyProblem) throw invalidParameter(`Invalid parameter: ${call.bodyProblem}`);
  refuseUnknownKeys(call.params, ['message', 'access_token'], 'request');
  const message = objectParam(call, 'message') ?? {};
  refuseUnknownKeys(message, ['attachment'], 'message');
  const attachment = asObject(message.attachment);
  const payload = asObject(attachment?.payload);
  if (!attachment || !payload) throw invalidParameter('Param message[attachment][payload] is required.');
  refuseUnknownKeys(attachment, ['type', 'payload'], 'message[attachment]');
  refuseUnknownKeys(payload, ['url', 'is_reusable'], 'message[attachment][payload]');
  if (payload.is_reusable !== true) throw invalidParameter('Param is_reusable must be true to use it later.');
  const type = String(attachment.type);
  const name = await fetchAndKeep(world, type, payload.url);
  const id = world.ids.number('upload', 16);
  world.uploads.push({ id, accountUserId: account.userId, type, name, at: world.clock.now() });
  return jsonAnswer({ attachment_id: id });
}
