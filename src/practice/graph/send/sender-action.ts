import { reactionName } from '../../deliveries/reactions.ts';
import type { World } from '../../world/world.ts';
import type { Caller } from '../caller.ts';
import { invalidParameter } from '../graph-error.ts';
import type { Recipient } from './may-send.ts';
import type { SendBody } from './send-body.ts';

/** Reactions, typing and seen. No webhook comes back for what the account itself does here. */
export function act(world: World, { account }: Caller, { person, thread }: Recipient, body: SendBody): void {
  if (body.reactionTo) react(thread.messages, body.reactionTo);
  world.journal.sends.add({
    sequence: world.journal.nextSequence(),
    at: world.clock.now(),
    accountUserId: account.userId,
    account: account.username,
    person: person.username,
    scopedId: thread.scopedId,
    mid: body.reactionTo?.mid ?? null,
    text: null,
    attachments: [],
    quickReplies: [],
    senderAction: body.senderAction,
    reaction: body.reactionTo?.reaction ?? null,
    replyToMid: null,
    tag: body.tag,
  });
}

function react(
  messages: Recipient['thread']['messages'],
  to: { mid: string; reaction: string | null },
): void {
  const message = messages.find((candidate) => candidate.mid === to.mid && !candidate.isUnsent);
  if (!message) throw invalidParameter('The message to react to does not exist in this thread', 2534015);
  message.reactions = message.reactions.filter((reaction) => reaction.by !== 'account');
  if (to.reaction === null) return;
  const emoji = to.reaction === 'love' ? '❤' : to.reaction;
  message.reactions.push({ by: 'account', reaction: reactionName(emoji), emoji });
}
