import { type Answer, jsonAnswer } from '../http/answer.ts';
import { type Call, textParam } from '../http/call.ts';
import type { MediaStore } from '../media/media-store.ts';
import type { PracticeAccount } from '../world/people.ts';
import { newestFirst, type Thread } from '../world/threads.ts';
import type { World } from '../world/world.ts';
import { spendCall } from './call-limits.ts';
import { BASIC, type Caller, callerOf, MANAGE_MESSAGES } from './caller.ts';
import { type Field, type NodeFields, parseFields, pickFields } from './fields.ts';
import { GraphError, invalidParameter, missingObject } from './graph-error.ts';
import { graphTime } from './graph-time.ts';
import { pageInput, pageOf, pagingPart } from './paging.ts';
import { listedMessage } from './read-message.ts';

/** `GET /me/conversations`, newest first; `user_id` asks for the one with that person. `[CONV]` */
export function listConversations(world: World, call: Call, baseUrl: string): Answer {
  const caller = readerOf(world, call);
  const platform = textParam(call, 'platform');
  if (platform !== null && platform !== 'instagram')
    throw invalidParameter('Param platform must be instagram');
  const scopedId = textParam(call, 'user_id');
  const threads = world.threads
    .filter((thread) => thread.accountUserId === caller.account.userId && newestFirst(thread).length > 0)
    .filter((thread) => scopedId === null || thread.scopedId === scopedId)
    .sort((a, b) => b.updatedAt - a.updatedAt);
  const page = pageOf(threads, (thread) => thread.id, pageInput(call));
  const fields = parseFields(textParam(call, 'fields') ?? 'id,updated_time');
  return jsonAnswer({
    data: page.items.map((thread) => readConversation(world.media, caller.account, thread, fields)),
    ...pagingPart(call, baseUrl, page.after),
  });
}

/** `GET /{conversation-id}/messages`: the edge form, newest first, in pages. */
export function listMessages(world: World, call: Call, conversationId: string, baseUrl: string): Answer {
  const { account } = readerOf(world, call);
  const thread = world.threads.find(
    (candidate) => candidate.id === conversationId && candidate.accountUserId === account.userId,
  );
  if (!thread) throw missingObject(conversationId);
  const fieldText = textParam(call, 'fields');
  const fields = fieldText === null ? null : parseFields(fieldText);
  const page = pageOf(newestFirst(thread), (message) => message.mid, pageInput(call));
  return jsonAnswer({
    data: page.items.map((message) => listedMessage(world.media, account, thread, message, fields)),
    ...pagingPart(call, baseUrl, page.after),
  });
}

/** Who reads, with the permissions and within the call limit of the Conversations API. */
export function readerOf(world: World, call: Call): Caller {
  const caller = callerOf(world, call, [BASIC, MANAGE_MESSAGES]);
  if (!caller.account.allowsMessageAccess && !world.behaviours.readsWithoutAccess) {
    throw new GraphError({
      code: 200,
      subcode: 2534041,
      message: '(#200) The account has turned off access to its messages',
    });
  }
  spendCall(world, caller.account.userId, 'conversations');
  return caller;
}

export function readConversation(
  media: MediaStore,
  account: PracticeAccount,
  thread: Thread,
  asked: Field[],
): Record<string, unknown> {
  const node: NodeFields = {
    id: () => thread.id,
    updated_time: () => graphTime(thread.updatedAt),
    participants: () => ({
      data: [
        { username: account.username, id: account.userId },
        { username: thread.personUsername, id: thread.scopedId },
      ],
    }),
    messages: (field) => nestedMessages(media, account, thread, field),
    is_owner: () => !account.isStandby,
  };
  return pickFields(node, asked, 'Conversation');
}

function nestedMessages(media: MediaStore, account: PracticeAccount, thread: Thread, field: Field): unknown {
  const page = pageOf(newestFirst(thread), (message) => message.mid, {
    limit: field.modifiers.limit ?? null,
    after: field.modifiers.after ?? null,
  });
  return {
    data: page.items.map((message) => listedMessage(media, account, thread, message, field.fields)),
    ...(page.after === null ? {} : { paging: { cursors: { after: page.after } } }),
  };
}
