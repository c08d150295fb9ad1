import { OPENS_REPLY_WINDOW } from '../../shared/reply-window.ts';
import type { DomainEvent } from '../inbox/domain-event.ts';
import { madeUpMid } from './made-up-mid.ts';
import { reactionEmoji } from './reaction-emoji.ts';
import { type ItemFrame, messageEvents } from './webhook-message.ts';
import { referralEvents, referralFacts } from './webhook-referral.ts';
import { idIn, isTrue, objectIn, safeName, textIn, timeIn, unknownEvent, type WireObject } from './wire.ts';

type Read = (value: WireObject, frame: ItemFrame, item: WireObject) => DomainEvent[];

/** One reader for each key that says what an item of `messaging[]` is. */
const READERS: Readonly<Record<string, Read>> = {
  message: (message, frame) => messageEvents(message, frame),
  message_edit: readEdit,
  reaction: readReaction,
  read: readSeen,
  postback: readPostback,
  referral: (referral, frame) => withPerson('referral', frame, (where) => referralEvents(referral, where)),
  optin: readOptIn,
};

/** Keys that accompany an event and are none. */
const FRAME_KEYS = new Set(['sender', 'recipient', 'timestamp', 'is_self', 'hop_context', 'is_self_reply']);

/** One item of `messaging[]` or `standby[]`, or the value of a change. Never throws. */
export function itemEvents(
  item: WireObject,
  entry: { accountUserId: string | null; at: number },
): DomainEvent[] {
  const keys = Object.keys(item).filter((key) => !FRAME_KEYS.has(key));
  const frame = frameOf(item, entry);
  if (frame === null) {
    return hasOnlyEditOfNothing(item) ? [] : [unknownEvent('event without account', entry.at, null)];
  }
  if (keys.length === 0) return [unknownEvent('empty event', frame.at, frame.accountUserId)];
  return keys.flatMap((key) => {
    const read = Object.hasOwn(READERS, key) ? READERS[key] : undefined;
    const value = objectIn(item[key]);
    if (read && value !== null) return read(value, frame, item);
    return [unknownEvent(`event kind ${safeName(key)}`, frame.at, frame.accountUserId)];
  });
}

/** `entry.id` names the account; where it is missing, the recipient does, or the sender of an echo. */
function frameOf(item: WireObject, entry: { accountUserId: string | null; at: number }): ItemFrame | null {
  const sender = idIn(objectIn(item.sender)?.id);
  const recipient = idIn(objectIn(item.recipient)?.id);
  const isEcho = isTrue(objectIn(item.message)?.is_echo);
  const accountUserId = entry.accountUserId ?? (isEcho ? sender : recipient);
  if (accountUserId === null) return null;
  const isByAccount = sender === accountUserId || isEcho;
  const at = timeIn(item.timestamp) ?? entry.at;
  return { accountUserId, personScopedId: isByAccount ? recipient : sender, isByAccount, at };
}

function hasOnlyEditOfNothing(item: WireObject): boolean {
  return Object.keys(item).every((key) => FRAME_KEYS.has(key) || key === 'message_edit') && !isRealEdit(item);
}

function isRealEdit(item: WireObject): boolean {
  return editNumber(objectIn(item.message_edit)) >= 1;
}

function editNumber(edit: WireObject | null): number {
  const number = Number(textIn(edit?.num_edit) ?? (typeof edit?.num_edit === 'number' ? edit.num_edit : 0));
  return Number.isSafeInteger(number) ? number : 0;
}

/**
 * With `message_edit` subscribed every ordinary message is accompanied by an edit numbered 0, often without
 * sender (35 of 35 in one field report). It is no edit; only 1 and more are. But some apps are told of new
 * messages by it alone, so that there is one is passed on.
 */
function readEdit(edit: WireObject, frame: ItemFrame): DomainEvent[] {
  const isReal = editNumber(edit) >= 1;
  if (!isReal && idIn(edit.mid) === null) return [];
  const text = isReal ? textIn(edit.text) : null;
  const revision = isReal ? editNumber(edit) : 0;
  return withMid('edit', edit, frame, (where, mid) => [{ type: 'edit', ...where, mid, text, revision }]);
}

/**
 * A yes to marketing messages, which are not sent from here. It is not among what opens the reply window (Send
 * messages page), and the body with its token is kept.
 */
function readOptIn(_optin: WireObject, { at, accountUserId }: ItemFrame): DomainEvent[] {
  return [unknownEvent('optin', at, accountUserId)];
}

function readReaction(reaction: WireObject, frame: ItemFrame): DomainEvent[] {
  const emoji = reaction.action === 'unreact' ? null : reactionEmoji(reaction);
  const by = frame.isByAccount ? 'account' : 'person';
  return withMid('reaction', reaction, frame, (where, mid) => [
    { type: 'reaction', ...where, mid, by, emoji },
  ]);
}

function readSeen(seen: WireObject, frame: ItemFrame): DomainEvent[] {
  if (frame.isByAccount) return [unknownEvent('read by the account', frame.at, frame.accountUserId)];
  return withMid('read', seen, frame, (where, mid) => [{ type: 'seen', ...where, mid }]);
}

/** A tapped button, shown as the message it stands for. Some carry no `mid`; theirs is made of what they say. */
function readPostback(postback: WireObject, frame: ItemFrame): DomainEvent[] {
  return withPerson('postback', frame, (where) => {
    const title = textIn(postback.title);
    const payload = textIn(postback.payload);
    const mid =
      idIn(postback.mid) ?? madeUpMid('postback', [where.personScopedId, String(where.at), payload, title]);
    const referral = objectIn(postback.referral);
    const isOut = frame.isByAccount;
    return [
      {
        type: 'message',
        ...where,
        mid,
        direction: isOut ? 'out' : 'in',
        kind: 'postback',
        text: title,
        attachments: [],
        replyToMid: null,
        payload,
        referral: referral === null || isOut ? null : referralFacts(referral),
        opensWindow: !isOut && OPENS_REPLY_WINDOW.postback,
      },
    ];
  });
}

type Where = { accountUserId: string; personScopedId: string; at: number };

function withPerson(what: string, frame: ItemFrame, make: (where: Where) => DomainEvent[]): DomainEvent[] {
  const { accountUserId, personScopedId, at } = frame;
  if (personScopedId === null) return [unknownEvent(`${what} without sender`, at, accountUserId)];
  return make({ accountUserId, personScopedId, at });
}

/** News of a message names it by its id, so it does not need a sender (edits come without one, as seen live). */
function withMid(
  what: string,
  value: WireObject,
  { accountUserId, personScopedId, at }: ItemFrame,
  make: (
    where: { accountUserId: string; personScopedId: string | null; at: number },
    mid: string,
  ) => DomainEvent[],
): DomainEvent[] {
  const mid = idIn(value.mid);
  if (mid === null) return [unknownEvent(`${what} without message id`, at, accountUserId)];
  return make({ accountUserId, personScopedId, at }, mid);
}
