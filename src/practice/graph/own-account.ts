import { type Answer, jsonAnswer } from '../http/answer.ts';
import { type Call, textParam } from '../http/call.ts';
import type { World } from '../world/world.ts';
import { BASIC, callerOf } from './caller.ts';
import { type NodeFields, parseFields, pickFields } from './fields.ts';

/** `GET /me`: `id` is app-scoped, `user_id` is the professional account. A personal account says so. `[GS]` */
export function readOwnAccount(world: World, call: Call): Answer {
  const { account, app } = callerOf(world, call, [BASIC]);
  const node: NodeFields = {
    id: () => world.ids.appScopedId(app.instagramAppId, account.username),
    user_id: () => account.userId,
    username: () => account.username,
    name: () => account.name ?? undefined,
    account_type: () => account.accountType,
    profile_picture_url: () => account.pictureUrl ?? world.media.link(`face-${account.username}.png`),
    followers_count: () => account.followers,
    follows_count: () => 87,
    media_count: () => account.posts.length,
  };
  const picked = pickFields(node, parseFields(textParam(call, 'fields') ?? 'id'), 'IGUser');
  return jsonAnswer(world.behaviours.meAnswer === 'array' ? { data: [picked] } : picked);
}
