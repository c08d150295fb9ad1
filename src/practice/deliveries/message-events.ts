import type { PracticeAccount } from '../world/people.ts';
import type { StoredMessage, Thread } from '../world/threads.ts';
import type { PlatformEvent } from './platform-event.ts';

/** Extra keys of `message`: quick reply, referral, whatever a test adds. */
export type Extra = Record<string, unknown>;

/** The person wrote. */
export function messageEvent(
  account: PracticeAccount,
  thread: Thread,
  message: StoredMessage,
  extra: Extra = {},
): PlatformEvent {
  return {
    account,
    field: 'messages',
    kind: 'message',
    mid: message.mid,
    scopedId: thread.scopedId,
    item: { ...inbound(account, thread, message.sentAt), message: { ...content(message), ...extra } },
  };
}

/** The account wrote, by whatever way. Sender and recipient change places. */
export function echoEvent(account: PracticeAccount, thread: Thread, message: StoredMessage): PlatformEvent {
  return {
    account,
    field: 'messages',
    kind: 'echo',
    mid: message.mid,
    scopedId: thread.scopedId,
    item: {
      sender: { id: account.userId },
      recipient: { id: thread.scopedId },
      timestamp: message.sentAt,
      message: { ...content(message), is_echo: true },
    },
  };
}

/** The sender took it back: the old id, no content. */
export function unsendEvent(
  account: PracticeAccount,
  thread: Thread,
  message: StoredMessage,
  at: number,
): PlatformEvent {
  const isOwn = message.from === 'account';
  const sides = isOwn
    ? { sender: { id: account.userId }, recipient: { id: thread.scopedId }, timestamp: at }
    : inbound(account, thread, at);
  const body = { mid: message.mid, is_deleted: true, ...(isOwn ? { is_echo: true } : {}) };
  return {
    account,
    field: 'messages',
    kind: 'unsend',
    mid: message.mid,
    scopedId: thread.scopedId,
    item: { ...sides, message: body },
  };
}

function content(message: StoredMessage): Extra {
  return {
    mid: message.mid,
    ...(message.text === null ? {} : { text: message.text }),
    ...(message.attachments.length === 0 ? {} : { attachments: message.attachments }),
    ...(message.isUnsupported ? { is_unsupported: true } : {}),
    ...(message.replyTo === null ? {} : { reply_to: replyTo(message.replyTo) }),
  };
}

function replyTo(quoted: { mid: string } | { story: { id: string; url: string } }): Extra {
  return 'mid' in quoted ? { mid: quoted.mid, is_self_reply: false } : { story: quoted.story };
}

/** Sender, recipient and time of what a person does. */
export function inbound(account: PracticeAccount, thread: Thread, at: number): Extra {
  return { sender: { id: thread.scopedId }, recipient: { id: account.userId }, timestamp: at };
}
