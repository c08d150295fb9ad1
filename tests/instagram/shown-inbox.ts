import type { ExpectedAttachment, ExpectedChat, ExpectedMessage } from './fixtures/fixture.ts';
import { SHOP } from './fixtures/wire-shop.ts';
import type { ShownChat } from './receiving-desk.ts';

type ShownMessage = ShownChat['messages'][number];

/** What `shownState` answers for a chat, made from what a fixture says of it. */
export function wholeChat(chat: ExpectedChat, reality: ShownChat | undefined): ShownChat {
  const messages = chat.messages.map((message, place) => wholeMessage(message, reality?.messages[place]));
  const last = messages.at(-1);
  return {
    person: chat.person,
    preview: last === undefined ? null : previewOf(last),
    lastMessageAt: last?.sentAt ?? 0,
    unread: chat.unread,
    needsReply: chat.needsReply,
    windowOpenedAt: chat.windowOpenedAt,
    messages,
  };
}

export function shopOf(chat: ExpectedChat): string {
  return chat.shop ?? SHOP;
}

/** A customer's plain message. */
const PLAIN = {
  direction: 'in',
  kind: 'message',
  text: null,
  seenAt: null,
  isUnsent: false,
  isEdited: false,
  reactions: [],
} as const;

const NOWHERE = { title: null, ref: null, adId: null, productId: null };

const SENDER = {
  in: { origin: 'customer', delivery: null },
  out: { origin: 'elsewhere', delivery: 'sent' },
} as const;

function wholeMessage(message: ExpectedMessage, reality: ShownMessage | undefined): ShownMessage {
  const { at, attachments = [], quote, referral, madeUpMid, ...told } = message;
  const mid = madeUpMid ? (reality?.mid ?? null) : (message.mid ?? null);
  return {
    ...PLAIN,
    ...SENDER[message.direction ?? 'in'],
    ...told,
    ...(referral && { referral: { ...NOWHERE, ...referral, pictureId: null } }),
    mid,
    sentAt: at ?? reality?.sentAt ?? Number.NaN,
    attachments: attachments.map(wholeAttachment),
    reactions: message.reactions ?? [],
    quote: quote ? { messageId: quote.mid, by: quote.by, text: quote.text } : null,
  };
}

const FILES: readonly string[] = ['image', 'video', 'audio', 'file', 'sticker'];

function wholeAttachment({ kind, title, link, media }: ExpectedAttachment) {
  return {
    kind,
    title: title ?? null,
    link: link ?? null,
    media: media ?? (FILES.includes(kind) ? ('waiting' as const) : ('never' as const)),
  };
}

function previewOf(last: ShownMessage): ShownChat['preview'] {
  const { mid, direction, origin, kind, text, attachments, delivery, isUnsent } = last;
  return {
    messageId: mid,
    direction,
    origin,
    kind,
    text,
    attachments: attachments.map((attachment) => attachment.kind),
    delivery,
    isUnsent,
  };
}
