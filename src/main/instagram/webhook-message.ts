import type { AttachmentKind, MessageKind } from '../../shared/model/message.ts';
import type { AttachmentDraft, DomainEvent } from '../inbox/domain-event.ts';
import { attachmentsOfWebhook, repliedStory } from './attachment-drafts.ts';
import {
  idIn,
  isTrue,
  listIn,
  objectIn,
  rawOf,
  safeName,
  textIn,
  unknownEvent,
  type WireObject,
} from './wire.ts';

/** Who and when of one item in `messaging[]`, as far as it could be read. */
export interface ItemFrame {
  accountUserId: string;
  /** The one who is not the account; null where the wire did not say (a known gap of `message_edit`). */
  personScopedId: string | null;
  isByAccount: boolean;
  at: number;
}

/** Everything under the key `message`: plain messages, echoes, unsends, answers to stories, shares, ads. */
export function messageEvents(message: WireObject, frame: ItemFrame): DomainEvent[] {
  const { accountUserId, personScopedId, at } = frame;
  const mid = idIn(message.mid);
  if (mid === null) return [unknownEvent('message without id', at, accountUserId)];
  if (isTrue(message.is_deleted)) return [{ type: 'unsend', accountUserId, personScopedId, at, mid }];
  if (personScopedId === null) return [unknownEvent('message without sender', at, accountUserId)];
  const where = { accountUserId, personScopedId, at };

  const isOut = isTrue(message.is_echo) || frame.isByAccount;
  const replyTo = objectIn(message.reply_to);
  const story = objectIn(replyTo?.story);
  const text = textIn(message.text);
  const { told, untold } = contentOf(message, story);
  const hasContent = text !== null || told.length > 0;
  const events: DomainEvent[] = [
    {
      type: 'message',
      ...where,
      mid,
      direction: isOut ? 'out' : 'in',
      kind: hasContent ? kindOf(message, story) : 'unsupported',
      text,
      attachments: [...told, ...untold],
      replyToMid: idIn(replyTo?.mid),
      payload: textIn(objectIn(message.quick_reply)?.payload),
      opensWindow: !isOut,
    },
  ];
  const referral = objectIn(message.referral);
  if (referral !== null && !isOut) events.push(windowOpenedBy(referral, where));
  return events;
}

type Where = { accountUserId: string; personScopedId: string; at: number };

/**
 * Somebody came by a link or an ad, without a message. A mention in a story has been told this way too (field
 * report, August 2026); it carries no id to know it by when it is told as a message as well, so its body stays
 * in the journal under its name.
 */
export function referralEvents(referral: WireObject, where: Where): DomainEvent[] {
  const source = textIn(referral.source);
  const opened = windowOpenedBy(referral, where);
  if (source?.toUpperCase() !== 'STORY_MENTION') return [opened];
  return [opened, unknownEvent(`referral ${safeName(source)}`, where.at, where.accountUserId)];
}

export function windowOpenedBy(referral: WireObject, where: Where): DomainEvent {
  return { type: 'window-opened', ...where, reason: 'referral', raw: rawOf(referral) };
}

function kindOf(message: WireObject, story: WireObject | null): MessageKind {
  if (story !== null) return 'story-reply';
  return objectIn(message.referral) === null ? 'message' : 'referral';
}

/**
 * What Instagram told, and boxes for what it only says that there is (GIFs, profiles). Both are kept: one picture
 * beside something untold is a message with a picture. Boxes stand last, so that a later reading of the thread,
 * which leaves them out, meets the same attachments in the same places.
 */
function contentOf(
  message: WireObject,
  story: WireObject | null,
): { told: AttachmentDraft[]; untold: AttachmentDraft[] } {
  const items = listIn(message.attachments);
  const told = [
    ...(story === null ? [] : [repliedStory(story)]),
    ...attachmentsOfWebhook(items.filter((item) => !isUntold(item))),
  ];
  const untold = attachmentsOfWebhook(items.filter(isUntold));
  const isExplained = untold.length > 0 || told.some(({ kind }) => SAYS_SO_ITSELF.includes(kind));
  const hasOther = textIn(message.text) !== null || told.length > 0;
  if (isTrue(message.is_unsupported) && hasOther && !isExplained) untold.push(untoldPart());
  return { told, untold };
}

/** Kinds whose own box says that there is more to see in Instagram. */
const SAYS_SO_ITSELF: readonly AttachmentKind[] = ['unknown', 'ephemeral', 'template'];

/** The older mark; today `is_unsupported` stands beside the attachments. */
function isUntold(item: unknown): boolean {
  return objectIn(item)?.type === 'unsupported_type';
}

function untoldPart(): AttachmentDraft {
  const raw = rawOf({ is_unsupported: true });
  return { kind: 'unknown', url: null, title: null, link: null, remoteId: null, raw };
}
