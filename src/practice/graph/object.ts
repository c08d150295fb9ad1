import { type Answer, jsonAnswer } from '../http/answer.ts';
import { type Call, textParam } from '../http/call.ts';
import { findMessage, type World } from '../world/world.ts';
import { BASIC, callerOf, MANAGE_MESSAGES } from './caller.ts';
import { readConversation, readerOf } from './conversations.ts';
import { type Field, parseFields } from './fields.ts';
import { missingObject } from './graph-error.ts';
import { readOwnAccount } from './own-account.ts';
import { readProfile } from './profile.ts';
import { readMessage } from './read-message.ts';

/** `GET /{id}`: the id alone says whether it is the own account, a conversation, a message or a person. */
export function readObject(world: World, call: Call, id: string): Answer {
  const { account, app } = callerOf(world, call, [BASIC]);
  if (id === account.userId || id === world.ids.appScopedId(app.instagramAppId, account.username)) {
    return readOwnAccount(world, call);
  }
  const own = world.threads.filter((thread) => thread.accountUserId === account.userId);

  const conversation = own.find((thread) => thread.id === id);
  if (conversation) {
    readerOf(world, call);
    return jsonAnswer(
      readConversation(world.media, account, conversation, askedFields(call, 'id,updated_time')),
    );
  }
  const found = findMessage(world, id);
  if (found?.thread.accountUserId === account.userId) {
    readerOf(world, call);
    return jsonAnswer(
      readMessage(world.media, account, found.thread, found.message, askedFields(call, 'id,created_time')),
    );
  }
  if (!/^\d+$/.test(id)) throw missingObject(id);
  callerOf(world, call, [BASIC, MANAGE_MESSAGES]);
  return readProfile(world, account, id, askedFields(call, 'name,username'));
}

function askedFields(call: Call, byDefault: string): Field[] {
  return parseFields(textParam(call, 'fields') ?? byDefault);
}
