import type { WebhookField } from '../world/apps.ts';
import type { Behaviours } from '../world/behaviours.ts';
import type { PracticeAccount } from '../world/people.ts';
import type { StoredMessage, Thread } from '../world/threads.ts';
import { type Extra, inbound } from './message-events.ts';
import type { PlatformEvent } from './platform-event.ts';
import { reactionName } from './reactions.ts';

/** What a person does besides writing, at one time in one thread. */
export interface Doing {
  account: PracticeAccount;
  thread: Thread;
  at: number;
}

/** Emoji null: the reaction was taken away, which carries no emoji. */
export function reactionEvent(doing: Doing, mid: string, emoji: string | null): PlatformEvent {
  const reaction =
    emoji === null
      ? { mid, action: 'unreact' }
      : { mid, action: 'react', reaction: reactionName(emoji), emoji };
  return sideEvent(doing, 'message_reactions', 'reaction', mid, { reaction });
}

/** Only the id of what was read, no watermark. */
export function readEvent(doing: Doing, mid: string): PlatformEvent {
  return sideEvent(doing, 'messaging_seen', 'read', mid, { read: { mid } });
}

export function editEvent(doing: Doing, message: StoredMessage): PlatformEvent {
  const { mid, text, edits } = message;
  return sideEvent(doing, 'message_edit', 'edit', mid, { message_edit: { mid, text, num_edit: edits } });
}

/** The edit that is none: comes with every new message while `message_edit` is subscribed. */
export function editTrapEvent(doing: Doing, mid: string, behaviours: Behaviours): PlatformEvent {
  const event = sideEvent(doing, 'message_edit', 'edit-trap', mid, { message_edit: { mid, num_edit: 0 } });
  if (behaviours.editTrap === 'without-sender') {
    event.item = { timestamp: doing.at, message_edit: { mid, num_edit: 0 } };
  }
  return event;
}

export function postbackEvent(doing: Doing, mid: string, title: string, payload: string): PlatformEvent {
  return sideEvent(doing, 'messaging_postbacks', 'postback', mid, { postback: { mid, title, payload } });
}

export function referralEvent(doing: Doing, ref: string): PlatformEvent {
  const referral = { ref, source: 'SHORTLINKS', type: 'OPEN_THREAD' };
  return sideEvent(doing, 'messaging_referral', 'referral', null, { referral });
}

function sideEvent(
  { account, thread, at }: Doing,
  field: WebhookField,
  kind: string,
  mid: string | null,
  body: Extra,
): PlatformEvent {
  return {
    account,
    field,
    kind,
    mid,
    scopedId: thread.scopedId,
    item: { ...inbound(account, thread, at), ...body },
  };
}
