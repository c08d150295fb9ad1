import type { Deliveries } from '../../deliveries/deliveries.ts';
import { echoEvent } from '../../deliveries/message-events.ts';
import { type Answer, jsonAnswer } from '../../http/answer.ts';
import { asObject, type Call } from '../../http/call.ts';
import type { StoredMessage } from '../../world/threads.ts';
import { keepMessage, type World } from '../../world/world.ts';
import { spendCall } from '../call-limits.ts';
import { BASIC, type Caller, callerOf, MANAGE_MESSAGES } from '../caller.ts';
import { invalidParameter, missingObject } from '../graph-error.ts';
import { type Recipient, recipientOf, refuseForbidden, refuseOutsideWindow } from './may-send.ts';
import { readContent } from './message-content.ts';
import { readSendBody, type SendBody } from './send-body.ts';
import { act } from './sender-action.ts';

/** `POST /me/messages` and `/{IG_ID}/messages`. `[MSG]` */
export async function send(world: World, deliveries: Deliveries, call: Call, owner: string): Promise<Answer> {
  const caller = callerOf(world, call, [BASIC, MANAGE_MESSAGES]);
  if (owner !== 'me' && owner !== caller.account.userId) throw missingObject(owner, 'post');
  const body = readSendBody(call);
  const recipient = recipientOf(world, caller, body.recipientId);
  refuseForbidden(caller, recipient);
  spendCall(world, caller.account.userId, isHeavy(body) ? 'heavySends' : 'lightSends');
  if (!body.message) {
    act(world, caller, recipient, body);
    return jsonAnswer({ recipient_id: body.recipientId });
  }
  refuseOutsideWindow(world, caller, recipient, body);
  refuseUnknownQuote(recipient, body);
  const content = await readContent(world, caller, body.message);

  const message: StoredMessage = {
    mid: world.ids.mid(caller.account.userId),
    from: 'account',
    sentAt: world.clock.now(),
    text: content.text,
    attachments: content.attachments,
    replyTo: body.replyToMid === null ? null : { mid: body.replyToMid },
    isUnsent: false,
    isUnsupported: false,
    edits: 0,
    reactions: [],
    readAt: null,
    ...(content.quickReplies.length > 0 && { quickReplies: content.quickReplies }),
  };
  keepMessage(recipient.thread, message);
  const { quickReplies } = content;
  return accepted(world, deliveries, { caller, recipient, body, message, quickReplies });
}

/** Sound and film. `[OV]` */
function isHeavy({ message }: SendBody): boolean {
  return ['audio', 'video'].includes(String(asObject(message?.attachment)?.type));
}

function refuseUnknownQuote({ thread }: Recipient, { replyToMid }: SendBody): void {
  if (replyToMid === null) return;
  if (!thread.messages.some((message) => message.mid === replyToMid && !message.isUnsent)) {
    throw invalidParameter('The message to reply to does not exist in this thread');
  }
}

interface AcceptedSend {
  caller: Caller;
  recipient: Recipient;
  body: SendBody;
  message: StoredMessage;
  quickReplies: unknown[];
}

/** Writes the send down and lets its echo out before or after the answer: both happen live. */
async function accepted(world: World, deliveries: Deliveries, sent: AcceptedSend): Promise<Answer> {
  const { caller, recipient, body, message, quickReplies } = sent;
  const record = world.journal.sends.add({
    sequence: world.journal.nextSequence(),
    at: message.sentAt,
    accountUserId: caller.account.userId,
    account: caller.account.username,
    person: recipient.person.username,
    scopedId: body.recipientId,
    mid: message.mid,
    text: message.text,
    attachments: message.attachments,
    quickReplies,
    senderAction: null,
    reaction: null,
    replyToMid: body.replyToMid,
    tag: body.tag,
  });
  const echo = echoEvent(caller.account, recipient.thread, message);
  const answer = jsonAnswer({ recipient_id: body.recipientId, message_id: message.mid });
  if (world.behaviours.echo === 'before-answer') await deliveries.publish([echo]).tried;
  answer.afterwards = () => {
    if (world.behaviours.echo === 'after-answer') deliveries.publish([echo]);
    world.sent.tell(record);
  };
  return answer;
}
